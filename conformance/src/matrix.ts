import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listApis } from "@facsimile/catalog";
import { parse } from "yaml";
import { type Claim, claims } from "./behaviour/index.ts";

export type Verdict = "pass" | "fail" | "known gap";

/** One row of the matrix: a case with its verdict for every claim. */
export interface MatrixRow {
  readonly api: string;
  readonly operation: string;
  readonly case: string;
  readonly provenance: "documented" | "composed" | "assumed";
  readonly cells: Readonly<Record<Claim, Verdict>>;
}

/** The matrix with its census: cases on disk, by provenance, and cells by verdict. */
export interface Matrix {
  readonly census: Readonly<
    Record<"cases" | "documented" | "composed" | "assumed" | "cells" | "pass" | "fail" | "known gap", number>
  >;
  readonly rows: readonly MatrixRow[];
}

/** Puts rows together with their census. */
export function createMatrix(rows: readonly MatrixRow[]): Matrix {
  const cells = rows.flatMap((row) => claims.map((claim) => row.cells[claim]));
  const ofProvenance = (provenance: MatrixRow["provenance"]) =>
    rows.filter((row) => row.provenance === provenance).length;
  const withVerdict = (verdict: Verdict) => cells.filter((cell) => cell === verdict).length;
  return {
    census: {
      cases: rows.length,
      documented: ofProvenance("documented"),
      composed: ofProvenance("composed"),
      assumed: ofProvenance("assumed"),
      cells: cells.length,
      pass: withVerdict("pass"),
      fail: withVerdict("fail"),
      "known gap": withVerdict("known gap"),
    },
    rows,
  };
}

/** Every case in the files under `specs/`, counted without the code that runs them. */
export function casesOnDisk(root: string): string[] {
  return listApis(root).flatMap((api) => {
    const dir = join(root, "specs", api, "documented");
    return readdirSync(dir).flatMap((file) => {
      const { cases = {} } = parse(readFileSync(join(dir, file), "utf8")) as { cases?: object };
      return Object.keys(cases).map((name) => `${api}/${file.replace(".yaml", "")}/${name}`);
    });
  });
}

/** What the census finds wrong: cases on disk that no row has, rows that no file has. */
export function takeCensus(onDisk: readonly string[], rows: readonly MatrixRow[]): string[] {
  const ran = rows.map((row) => `${row.api}/${row.operation}/${row.case}`);
  return [
    ...onDisk.filter((name) => !ran.includes(name)).map((name) => `${name}: the case is on disk but did not run`),
    ...ran
      .filter((name, at) => !onDisk.includes(name) || ran.indexOf(name) !== at)
      .map((name) => `${name}: the case ran but is not on disk, or ran twice`),
  ];
}

/** The matrix as a Markdown table with its census. */
export function formatMarkdown({ census, rows }: Matrix): string {
  const mark: Record<Verdict, string> = { pass: "✔", fail: "✘", "known gap": "gap" };
  const lines = rows.map(
    (row) =>
      `| ${row.api} | ${row.operation} | ${row.case} | ${row.provenance} | ${claims.map((claim) => mark[row.cells[claim]]).join(" | ")} |`,
  );
  return [
    `| API | operation | case | provenance | ${claims.join(" | ")} |`,
    `| --- | --- | --- | --- | ${claims.map(() => "---").join(" | ")} |`,
    ...lines,
    "",
    formatCensus(census),
    "",
  ].join("\n");
}

/** The matrix by API and operation, with a line for each cell that failed; no line is longer than `columns`. */
export function formatSummary({ census, rows }: Matrix, columns = 120): string {
  const operations = Map.groupBy(rows, ({ api, operation }) => `${api}  ${operation}`);
  const width = Math.max(...[...operations.keys()].map((name) => name.length), 0);
  const lines = [...operations].flatMap(([name, own]) => {
    const red = own.flatMap((row) =>
      claims.filter((claim) => row.cells[claim] !== "pass").map((claim) => `${row.cells[claim]} ${row.case}: ${claim}`),
    );
    const count = `${own.length} case${own.length === 1 ? "" : "s"}`;
    return [
      `${name.padEnd(width)}  ${count.padStart(9)}  ${red.length === 0 ? "pass" : `${red.length} not passed`}`,
      ...red.map((text) => `  ${text}`),
    ];
  });
  return [...lines, "", formatCensus(census)].flatMap((line) => wrapText(line, columns)).join("\n");
}

/** The lines of a text, none of them longer than `columns`; those that follow are indented as far as the first. */
export function wrapText(text: string, columns: number): string[] {
  if (text.length <= columns) return [text];
  const indent = /^ */.exec(text)?.[0] ?? "";
  const space = text.lastIndexOf(" ", columns);
  const at = space > indent.length ? space : columns;
  return [text.slice(0, at).trimEnd(), ...wrapText(indent + text.slice(at).trimStart(), columns)];
}

/** The whole matrix for a terminal, columns aligned. */
export function formatTerminal({ census, rows }: Matrix): string {
  const mark: Record<Verdict, string> = { pass: "ok", fail: "FAIL", "known gap": "gap" };
  const table = [
    ["API", "operation", "case", "provenance", ...claims],
    ...rows.map((row) => [
      row.api,
      row.operation,
      row.case,
      row.provenance,
      ...claims.map((claim) => mark[row.cells[claim]]),
    ]),
  ];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, "", formatCensus(census)].join("\n");
}

function formatCensus(census: Matrix["census"]): string {
  return `${census.cases} cases (${census.documented} documented, ${census.composed} composed, ${census.assumed} assumed) × ${claims.length} claims = ${census.cells} cells: ${census.pass} pass, ${census.fail} fail, ${census["known gap"]} known gaps`;
}
