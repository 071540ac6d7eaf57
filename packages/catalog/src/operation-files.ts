import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDataFile } from "./data-file.ts";
import type { Problem } from "./problem.ts";

const extensions = new Set(
  "cases errata errors evidence job notes option pagination permissions repeatable result rules same source sources style success suggestions".split(
    " ",
  ),
);

/** The operations of an API by file name, and what is wrong with their files before OpenAPI's own rules are asked. */
export function readOperationFiles(root: string, id: string): { names: string[]; problems: Problem[] } {
  const dir = join(root, "specs", id, "operations");
  const names = existsSync(dir) ? readdirSync(dir).map((file) => basename(file, ".yaml")) : [];
  const index = readFileSync(join(root, "specs", id, "openapi.yaml"), "utf8");
  return { names, problems: names.flatMap((name) => checkFile(join(dir, `${name}.yaml`), id, name, index)) };
}

function checkFile(path: string, id: string, name: string, index: string): Problem[] {
  const file = `specs/${id}/operations/${name}.yaml`;
  const { value, problems } = readDataFile<Record<string, unknown>>(path, file);
  if (!value) return [...problems];
  const { operationId, summary } = value;
  return [
    ...(operationId === name
      ? []
      : [{ file, at: "operationId", message: `is ${operationId ?? "missing"}`, mend: `write operationId: ${name}` }]),
    ...(typeof summary === "string"
      ? []
      : [{ file, at: "summary", message: "is no text", mend: "say in one sentence what the operation does" }]),
    ...(index.includes(`operations/${name}.yaml`)
      ? []
      : [{ file, message: "no path leads to it", mend: `list it under paths in specs/${id}/openapi.yaml` }]),
    ...unknownExtensions(value).map((key) => ({
      file,
      message: `unknown key ${key}`,
      mend: `write one of ${[...extensions].map((known) => `x-facsimile-${known}`).join(", ")}`,
    })),
  ];
}

function unknownExtensions(tree: unknown): string[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    const unknown = key.startsWith("x-facsimile-") && !extensions.has(key.replace("x-facsimile-", ""));
    return [...(unknown ? [key] : []), ...unknownExtensions(value)];
  });
}
