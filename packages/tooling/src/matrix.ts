import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { listApis } from "@facsimile/catalog";
import {
  casesOnDisk,
  createMatrix,
  formatCodes,
  formatMarkdown,
  formatSummary,
  formatTerminal,
  listCodes,
  type MatrixRow,
  takeCensus,
} from "@facsimile/conformance";
import type { Tally } from "./tally.ts";

/** Writes rows as `conformance/dist/matrix.{json,md}` and the known codes as `codes.{json,md}`, prints them and takes the census. */
export function reportMatrix(root: string, rows: readonly MatrixRow[]): Tally {
  const matrix = createMatrix(rows);
  const dist = join(root, "conformance/dist");
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "matrix.json"), `${JSON.stringify(matrix, null, 2)}\n`);
  writeFileSync(join(dist, "matrix.md"), formatMarkdown(matrix));
  const codes = listCodes(root);
  writeFileSync(join(dist, "codes.json"), `${JSON.stringify(codes, null, 2)}\n`);
  writeFileSync(join(dist, "codes.md"), formatCodes(codes));
  const { columns = 120, isTTY } = process.stdout;
  const text = process.argv.includes("--verbose") ? formatTerminal(matrix) : formatSummary(matrix, columns);
  process.stdout.write(`\n${isTTY ? colour(text) : text}\n`);
  const failures = takeCensus(casesOnDisk(root), rows);
  return { passed: failures.length === 0 ? 1 : 0, failed: failures.length, failures };
}

// Respects NO_COLOR.
function colour(text: string): string {
  return text
    .replace(/ (pass|ok)$/gm, (word) => styleText("green", word))
    .replace(/^ {2}(fail|known gap) .*$|\d+ not passed$|\bFAIL\b/gm, (words) => styleText("red", words));
}

/** The rows that the conformance runs of all APIs left. */
export function collectRows(root: string): MatrixRow[] {
  return listApis(root).flatMap((id) => {
    const path = join(root, "packages/clients", id, ".results/matrix.json");
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as MatrixRow[]) : [];
  });
}
