import { isDeepStrictEqual } from "node:util";
import type { Documented, Erratum, PrintedRequest, PrintedResponse, Row } from "@facsimile/spec-schemas/types";
import type { PlacedProblem } from "./spec-problem.ts";

/** All rows of one name, merged: the row of the page and those that fill its gaps. */
export interface Fact extends Omit<Row, "source" | "name"> {
  /** Names of sources. Without any, the page is the source. */
  readonly sources: readonly string[];
}

/** An example: `documented` is printed as a whole, `composed` is put together, `assumed` is partly undocumented. */
export interface Case {
  readonly provenance: "documented" | "composed" | "assumed";
  readonly because?: string;
  /** Whether a source prints the response, it is inferred from what they print, or assumed. */
  readonly evidence: "documented" | "inferred" | "assumed";
  readonly request: PrintedRequest;
  readonly response: PrintedResponse;
}

/** The contract of one operation: the documented facts by name, with errata applied. */
export interface Contract {
  readonly http: Documented["http"];
  readonly job?: Documented["job"];
  readonly success?: Documented["success"];
  readonly rules: NonNullable<Documented["rules"]>;
  readonly permissions?: Documented["permissions"];
  readonly request: Readonly<Record<string, Fact>>;
  readonly responses: Readonly<Record<string, Readonly<Record<string, Fact>>>>;
  readonly errors: Readonly<
    Record<
      string,
      {
        readonly status: number | readonly number[];
        readonly pattern?: string;
        readonly message?: string;
        readonly source?: string | readonly string[];
      }
    >
  >;
  readonly requests: Readonly<Record<string, PrintedRequest>>;
  readonly responsesPrinted: Readonly<Record<string, PrintedResponse>>;
  readonly cases: Documented["cases"];
}

/** The facts of the page: rows of one name are merged, errata are not applied. */
export function readContract(documented: Documented): Contract {
  return structuredClone({
    http: documented.http,
    ...(documented.job && { job: documented.job }),
    ...(documented.success && { success: documented.success }),
    rules: documented.rules ?? [],
    ...(documented.permissions && { permissions: documented.permissions }),
    request: mergeRows(documented.request),
    responses: Object.fromEntries(
      Object.entries(documented.responses).map(([status, rows]) => [status, mergeRows(rows)]),
    ),
    errors: Object.fromEntries((documented.errors ?? []).map(({ code, ...row }) => [code, row])),
    requests: documented.requests,
    responsesPrinted: documented.responsesPrinted,
    cases: documented.cases,
  });
}

interface Corrected {
  readonly contract: Contract;
  readonly misplaced: readonly PlacedProblem[];
}

// Every step of a build asks for them.
const corrected = new WeakMap<Documented, Corrected>();

/** The facts with all errata applied, or with those that are given. Errata without a place or without an effect are reported. */
export function correct(documented: Documented, errata?: readonly Erratum[]): Corrected {
  if (errata) return applyErrata(documented, errata);
  const known = corrected.get(documented) ?? applyErrata(documented, documented.errata ?? []);
  corrected.set(documented, known);
  return known;
}

function applyErrata(documented: Documented, errata: readonly Erratum[]): Corrected {
  const contract = readContract(documented);
  const misplaced = errata.flatMap((erratum) => applyErratum(contract, erratum));
  return { contract, misplaced };
}

/** Reports notes about a place that does not exist. */
export function misplacedNotes(documented: Documented): PlacedProblem[] {
  const contract = readContract(documented);
  return (documented.notes ?? [])
    .filter(({ at }) => !locate(contract, at).some(({ parent, key }) => key in parent))
    .map(({ at }) => ({
      at,
      message: "the place does not exist in this file",
      fix: "use a section and a row that exist",
    }));
}

/** The values at a place of a contract: several for `*`. */
export function valuesAt(contract: Contract, at: string): unknown[] {
  return locate(contract, at).map(({ parent, key }) => parent[key]);
}

/** The cases of a contract with their requests, responses and provenance. */
export function casesOf(contract: Contract): Record<string, Case> {
  return Object.fromEntries(
    Object.entries(contract.cases).map(([name, pair]) => {
      const request = splitPrinted(contract.requests[pair.request] as PrintedRequest);
      const response = splitPrinted(contract.responsesPrinted[pair.response] as PrintedResponse);
      const assumed = response.assumed ?? request.assumed;
      const composed = pair.composed ?? response.composed ?? request.composed;
      const provenance = assumed ? "assumed" : composed ? "composed" : "documented";
      const because = assumed ?? composed;
      const evidence = response.assumed ? "assumed" : response.composed ? "inferred" : "documented";
      const given = { request: request.given, response: response.given };
      return [name, { provenance, ...(because && { because }), evidence, ...given }];
    }),
  );
}

// What is printed, and why it is not printed as a whole.
function splitPrinted<T extends PrintedRequest | PrintedResponse>({ composed, assumed, ...given }: T) {
  return { composed, assumed, given };
}

/** The names of sources in a row, as a list. */
export function sourceNames(source: string | readonly string[] | undefined): readonly string[] {
  return source === undefined ? [] : typeof source === "string" ? [source] : source;
}

function mergeRows(rows: readonly Row[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const { name, source, ...row } of rows) {
    const known = facts[name];
    facts[name] = {
      ...known,
      ...row,
      ...((known?.schema || row.schema) && { schema: { ...known?.schema, ...row.schema } }),
      sources: [...new Set([...(known?.sources ?? []), ...sourceNames(source)])],
    };
  }
  return facts;
}

function applyErratum(contract: Contract, erratum: Erratum): PlacedProblem[] {
  // A fact may gain a keyword that the page does not have; an example is only ever corrected.
  const places = locate(contract, erratum.at).filter(
    ({ parent, key }) => key in parent || !/^(requests|responsesPrinted)\./.test(erratum.at),
  );
  if (places.length === 0)
    return [
      {
        at: erratum.at,
        message: "the place does not exist in this file",
        fix: "use a section and a row that exist",
      },
    ];
  return places.flatMap(({ parent, key }) => {
    const absent = erratum.contract === null;
    if (absent ? !(key in parent) : isDeepStrictEqual(parent[key], erratum.contract))
      return [{ at: erratum.at, message: "the erratum changes nothing", fix: "remove it or make it a note" }];
    if (absent) delete parent[key];
    else parent[key] = erratum.contract;
    return [];
  });
}

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** The places of `at`. Names may contain dots, so the longest name wins; `*` is every item. */
function locate(tree: object, at: string): Place[] {
  const parent = tree as Record<string, unknown>;
  const key = Object.keys(parent)
    .filter((name) => at === name || at.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (at.startsWith("*.")) return Object.values(parent).flatMap((item) => descend(item, at.slice(2)));
  if (key === undefined) return at.includes(".") ? [] : [{ parent, key: at }];
  return at === key ? [{ parent, key }] : descend(parent[key], at.slice(key.length + 1));
}

function descend(value: unknown, rest: string): Place[] {
  return typeof value === "object" && value !== null ? locate(value, rest) : [];
}
