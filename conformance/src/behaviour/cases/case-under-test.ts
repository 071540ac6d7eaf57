import { isDeepStrictEqual } from "node:util";
import type { Case } from "@facsimile/catalog";
import { formatViolation, type Violation } from "@facsimile/checks";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import type { Discrepancy } from "../behaviour.ts";

/** One case of one operation, with all that its claims need. */
export interface CaseUnderTest {
  readonly api: ApiUnderTest;
  readonly operation: OperationUnderTest;
  readonly name: string;
  readonly case: Case;
}

/** Where the mock is: in process or behind a port. */
export interface MockTarget {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
}

/** What is wrong with a case. */
export type Difference = Pick<Discrepancy, "place" | "expected" | "seen">;

/** What is wrong if a value is not the expected one. */
export function differ(place: string, seen: unknown, expected: unknown): Difference[] {
  return isDeepStrictEqual(seen, expected) ? [] : [{ place, expected, seen }];
}

/** What is wrong if the contract is violated. */
export function violated(place: string, violation: Violation): Difference[] {
  return [{ place, expected: "what the contract allows", seen: formatViolation(violation) }];
}

/** The body of a request or a response, undefined if there is none. */
export function parseBody(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}
