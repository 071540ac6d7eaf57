import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePortal } from "@facsimile/tooling/portal";
import { root } from "@facsimile/tooling/tree";
import type { TestProject } from "vitest/node";
import { buildPortal } from "../../src/build.ts";
import type { Portal } from "../../src/model/portal.ts";
import { readPortal } from "../../src/model/read-portal.ts";

/** A built portal that is served. */
export interface Built {
  readonly url: string;
  readonly folder: string;
  readonly base: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** At the root of its host, with results of conformance. */
    plain: Built;
    /** Below a sub-path, without results. */
    below: Built;
  }
}

const site = "http://127.0.0.1:4000";

/** Builds and serves both portals for all test files. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "portal-"));
  const matrix = join(folder, "matrix.json");
  writeFileSync(matrix, JSON.stringify(resultsOf(readPortal(root))));
  writeFileSync(join(folder, "coverage.json"), JSON.stringify(coverageOf(readPortal(root))));
  const below = await build(join(folder, "below"), "/some/where/", join(folder, "none/matrix.json"));
  const plain = await build(join(folder, "plain"), "/", matrix);
  provide("below", below.built);
  provide("plain", plain.built);
  return () => {
    below.close();
    plain.close();
  };
}

async function build(outDir: string, base: string, matrix: string): Promise<{ built: Built; close(): void }> {
  buildPortal({ site, base, outDir, matrix });
  const { url, close } = await servePortal(outDir, 0, base);
  return { built: { url, folder: outDir, base }, close };
}

function coverageOf({ apis }: Portal): object {
  return apis.map(({ id }) => ({ api: id, counts: { parameter: { exercised: 7, all: 9 } } }));
}

function resultsOf({ apis }: Portal): object {
  const cells = { schema: "pass", "mock accepts": "known gap" };
  const rows = apis.flatMap((api) =>
    api.operations.flatMap((operation) =>
      operation.cases.map(({ name, provenance }) => ({
        api: api.id,
        operation: operation.id,
        case: name,
        provenance,
        cells,
      })),
    ),
  );
  return { census: { cases: rows.length, pass: rows.length, fail: 0, "known gap": rows.length }, rows };
}
