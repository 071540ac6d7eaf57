import { readFileSync } from "node:fs";
import type { FaultPlan } from "@facsimile/mock";
import { decodeText } from "@facsimile/mock/text";
import { Failure } from "../failure.ts";

/** Reads a fault plan, given as JSON or as the name of a JSON file; the mock checks it. Throws a Failure for any other text. */
export function readFaults(text: string): FaultPlan {
  try {
    return JSON.parse(text.trimStart().startsWith("{") ? text : decodeText(readFileSync(text)));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is not valid JSON" : "cannot be read";
    throw new Failure(`--faults "${text}" ${reason}`, 'give {"rules":[…]} or the name of a JSON file');
  }
}
