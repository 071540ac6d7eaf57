import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import type { Problem } from "./problem.ts";
import { type Kind, schemaFaults } from "./schema.ts";

/** A YAML file that was read, with what is wrong with it. */
export interface DataFile<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a YAML file and holds it against the JSON Schema of its kind. Never throws for what the file says. */
export function readDataFile<T>(path: string, name: string, kind?: Kind): DataFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const broken = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split("\n")[0] ?? "is no YAML",
    mend: "correct the YAML at this line",
  }));
  if (broken.length > 0) return { value: undefined, problems: broken };
  const value: unknown = document.toJS();
  const problems = kind ? faults(document, lines, value, name, kind) : [];
  return { value: problems.length > 0 ? undefined : (value as T), problems };
}

function faults(document: Document, lines: LineCounter, value: unknown, file: string, kind: Kind): Problem[] {
  return schemaFaults(kind, value).map(({ path, message, mend }) => {
    const line = lineOf(document, lines, path);
    return { file, ...(line ? { line } : {}), at: placeOf(path), message, mend };
  });
}

function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(
      path.slice(0, depth).map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      true,
    );
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function placeOf(path: readonly string[]): string {
  return path.map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`)).join("") || "(top)";
}
