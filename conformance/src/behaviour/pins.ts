import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "@facsimile/catalog";
import { documentedCode } from "../expected-outcome.ts";

/** What was counted of an API when its numbers were last pinned, so that suites cannot shrink in silence. */
export interface Pins {
  /** Of each case, by operation and name: provenance, evidence, status and code. */
  readonly cases: Readonly<Record<string, string>>;
  /** Of each operation, how many cases show a documented row, unless it is one. */
  readonly shown: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How much each behaviour tries. */
  readonly tried: Readonly<Record<string, number>>;
}

/** Where the numbers stand; `npm run pin -w @facsimile/conformance` writes them. */
export const pinsFile = "conformance/pins.json";

let known: Readonly<Record<string, Pins>> | undefined;

/** The numbers of an API; none if it is new. */
export function readPins(root: string, id: string): Pins {
  known ??= JSON.parse(readFileSync(join(root, pinsFile), "utf8")) as Readonly<Record<string, Pins>>;
  return known[id] ?? { cases: {}, shown: {}, tried: {} };
}

/** A case in few words. */
export function describeCase(example: Case): string {
  const { provenance, evidence, response } = example;
  const known = [provenance, evidence, response.status, documentedCode(example)];
  return known.filter((part) => part !== undefined).join(", ");
}
