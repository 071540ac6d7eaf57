import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pointerSegments } from "@hyperjump/json-pointer";
import type { OperationShape } from "./contract.ts";

/** A change as `redocly diff` reports it. */
export interface StructuralChange {
  /** Which of the compared pairs it belongs to. */
  readonly pair: number;
  /** Steps below the operation, in the base and in the head. */
  readonly base: readonly string[] | undefined;
  readonly head: readonly string[] | undefined;
  readonly impact: "major" | "minor" | "patch";
  readonly rule: string;
  readonly message: string;
}

/** Two versions of an operation. */
export interface Pair {
  readonly base: OperationShape;
  readonly head: OperationShape;
}

interface Report {
  readonly changes: readonly {
    readonly path: string;
    readonly typeName: string;
    readonly kind: string;
    readonly impact: StructuralChange["impact"];
    readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
    readonly base?: { readonly pointer: string };
    readonly revision?: { readonly pointer: string };
  }[];
}

const run = promisify(execFile);

/** Compares pairs of operations with `redocly diff`, all in one run. Throws if `@redocly/cli` is not installed. */
export async function compareStructure(pairs: readonly Pair[]): Promise<StructuralChange[]> {
  if (pairs.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "facsimile-diff-"));
  try {
    await writeFile(join(folder, "redocly.yaml"), "extends: [diff-recommended]\n");
    await writeFile(join(folder, "base.json"), JSON.stringify(joinOperations(pairs.map(({ base }) => base))));
    await writeFile(join(folder, "head.json"), JSON.stringify(joinOperations(pairs.map(({ head }) => head))));
    const command = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
    const options = ["--format=json", "--output=report.json", "--fail-on=none", "--config=redocly.yaml"];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await run(process.execPath, [command, "diff", "base.json", "head.json", ...options], { cwd: folder, env });
    const report: Report = JSON.parse(await readFile(join(folder, "report.json"), "utf8"));
    return report.changes.flatMap(readChange);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// One document whose n-th path is the n-th operation: redocly pairs by path, so that other paths and methods are compared apart.
function joinOperations(operations: readonly OperationShape[]): object {
  const paths = operations.map(({ raw, parameters }, index) => [
    `/${index}`,
    // Parameters that all operations of a path share are the operation's.
    {
      post: {
        ...raw,
        servers: undefined,
        security: undefined,
        parameters: parameters.map((parameter) => parameter.raw),
      },
    },
  ]);
  return { openapi: "3.1.0", info: { title: "-", version: "1" }, paths: Object.fromEntries(paths) };
}

function readChange({ path, typeName, kind, impact, verdicts, base, revision }: Report["changes"][number]) {
  const [, index] = stepsOf(path);
  if (!/^\/\d+$/.test(index ?? "")) return [];
  const [verdict] = verdicts.filter(({ ruleId }) => ruleId);
  return [
    {
      pair: Number(index?.slice(1)),
      base: base && stepsOf(base.pointer).slice(3),
      head: revision && stepsOf(revision.pointer).slice(3),
      impact,
      rule: verdict?.ruleId ?? `${typeName}-${kind}`.toLowerCase(),
      message: verdict?.message ?? `${typeName} was ${kind}.`,
    },
  ];
}

function stepsOf(pointer: string): string[] {
  return [...pointerSegments(decodeURIComponent(pointer.replace(/^#/, "")))];
}
