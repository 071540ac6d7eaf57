import { readFileSync } from "node:fs";
import type { FaultPlan } from "@facsimile/mock";
import { Failure } from "./failure.ts";

/** Reads a plan of faults, given as JSON or as a file of it; the mock says whether it is one. Throws a Failure for any other text. */
export function readFaults(text: string): FaultPlan {
  try {
    return JSON.parse(text.trimStart().startsWith("{") ? text : readFileSync(text, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new Failure(`--faults ${text || "nothing"} ${reason}`, 'give {"rules":[…]} or the name of a file of it');
  }
}
