import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { SpecProblem } from "../model/index.ts";

/** The line of the key or list item at a path, or of the nearest one above it that exists. */
export function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number | undefined {
  let node: unknown = document.contents;
  let found: number | undefined;
  for (const step of path) {
    const [start, value] = enter(node, step) ?? [];
    if (start === undefined) break;
    found = lines.linePos(start).line;
    node = value;
  }
  return found;
}

/** The line of a place in a file, such as `request.BoxId.schema`, or of the nearest one above it that exists. */
export function findLine(path: string, at: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  return lineOf(document, lines, splitPlace(document.contents, at));
}

/** The problems, each with the line of its row where the file has one. */
export function addLines(root: string, problems: readonly SpecProblem[]): SpecProblem[] {
  return problems.map(({ row, ...problem }) => {
    const at = row ?? problem.at;
    const line = problem.line ?? (at && findLine(join(root, problem.file), at));
    return line ? { ...problem, line } : problem;
  });
}

// Names may contain dots, so the longest name wins. A row of a list is found by what it is called.
function splitPlace(node: unknown, at: string): string[] {
  const name = namesOf(node)
    .filter((key) => at === key || at.startsWith(`${key}.`) || at.startsWith(`${key}[`))
    .sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return [];
  const [, value] = enter(node, name) ?? [];
  return [name, ...splitPlace(value, at.slice(name.length).replace(/^\./, ""))];
}

function namesOf(node: unknown): string[] {
  if (isMap(node)) return node.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  return isSeq(node) ? node.items.flatMap((item, index) => [`[${index}]`, ...nameOf(item)]) : [];
}

function nameOf(item: unknown): string[] {
  if (!isMap(item)) return [];
  const name = item.get("name") ?? item.get("code") ?? item.get("at");
  return typeof name === "string" ? [name] : [];
}

/** Where a member begins, and its value. */
function enter(node: unknown, step: string): [start: number, value: unknown] | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
    return pair && isNode(pair.key) && pair.key.range ? [pair.key.range[0], pair.value] : undefined;
  }
  if (!isSeq(node)) return undefined;
  const item = node.items.find(
    (each, index) => step === String(index) || step === `[${index}]` || nameOf(each).includes(step),
  );
  return isNode(item) && item.range ? [item.range[0], item] : undefined;
}
