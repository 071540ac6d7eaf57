import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import type { SpecProblem } from "../model/index.ts";
import { lineOf } from "./lines.ts";
import { type Kind, schemaViolations } from "./schema.ts";

/** A YAML file and its problems. */
export interface DataFile<T> {
  readonly value: T | undefined;
  readonly problems: readonly SpecProblem[];
}

/** Reads a YAML file and checks it against the JSON Schema of its kind. Never throws for the content of the file. */
export function readDataFile<T>(path: string, name: string, kind?: Kind): DataFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const errors = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split("\n")[0] ?? "the file is not valid YAML",
    fix: "correct the YAML at this line",
  }));
  if (errors.length > 0) return { value: undefined, problems: errors };
  const value: unknown = document.toJS();
  const problems = kind ? locate(document, lines, value, name, kind) : [];
  return { value: problems.length > 0 ? undefined : (value as T), problems };
}

function locate(document: Document, lines: LineCounter, value: unknown, file: string, kind: Kind): SpecProblem[] {
  return schemaViolations(kind, value).map(({ path, message, fix }) => {
    const line = lineOf(document, lines, path);
    return { file, ...(line ? { line } : {}), at: placeOf(path), message, fix };
  });
}

/** A path as it is told to people, such as `request[0].schema`. */
export function placeOf(path: readonly string[]): string {
  return path.map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`)).join("") || "(top)";
}
