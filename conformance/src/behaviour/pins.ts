import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "@facsimile/catalog";
import { documentedCode } from "../expected-outcome.ts";

/** What was counted of an API when its numbers were last pinned, so that suites cannot shrink in silence. */
export interface Pins {
  /** Of each case, by operation and name: provenance, evidence, status and code; how many members it sends and gets. */
  readonly cases: Readonly<Record<string, string>>;
  /** How much each behaviour tries. */
  readonly tried: Readonly<Record<string, number>>;
}

/** Where the numbers stand; `npm run pin -w @facsimile/conformance` writes them. */
export const pinsFile = "conformance/pins.json";

let known: Readonly<Record<string, Pins>> | undefined;

/** The numbers of an API; none if it is new. */
export function readPins(root: string, id: string): Pins {
  known ??= JSON.parse(readFileSync(join(root, pinsFile), "utf8")) as Readonly<Record<string, Pins>>;
  return known[id] ?? { cases: {}, tried: {} };
}

/** A case in few words. */
export function describeCase(example: Case): string {
  const { provenance, evidence, request, response } = example;
  const { status, header = {}, body } = response;
  const counts = [`${countMembers(request)} sent`, `${countMembers({ header, body })} received`];
  return [provenance, evidence, status, documentedCode(example), ...counts]
    .filter((part) => part !== undefined)
    .join(", ");
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((count, member) => count + 1 + countMembers(member), 0);
}
