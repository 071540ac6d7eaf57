import type { Api } from "./api.ts";
import { readPointer } from "./json.ts";
import type { Operation } from "./operation.ts";

/** What follows from one attempt: it was answered, it may be repeated (signed with new credentials), or nobody knows what it did. */
export type Verdict = "answered" | "repeat" | "resign" | "unknown";

/** Judges an answer by its status and, if it is an error, its code. */
export function judgeAnswer(
  { codes = {} }: Pick<Api, "codes">,
  { repeatable }: Pick<Operation<unknown, unknown, string>, "repeatable">,
  status: number,
  code: string | undefined,
): Verdict {
  // A code such as Throttling.User belongs to the family Throttling.
  const kind = readPointer(codes, `/${code}`) ?? readPointer(codes, `/${code?.replace(/\..*/, "")}`);
  if (kind === "throttle" || status === 429) return "repeat";
  if (kind === "reauthenticate") return "resign";
  // A gateway that answers 502 or 504 did not hear what became of the request, whatever its code says.
  const isGateway = status === 502 || status === 504;
  const isTold = kind === "never" || (kind === undefined && status < 500 && (status >= 300 || code !== undefined));
  if (isTold && !isGateway) return "answered";
  return repeatable ? "repeat" : "unknown";
}

/** Judges a failure to get an answer. */
export function judgeFailure(
  { repeatable }: Pick<Operation<unknown, unknown, string>, "repeatable">,
  isUnsent: boolean,
): Verdict {
  return repeatable || isUnsent ? "repeat" : "unknown";
}
