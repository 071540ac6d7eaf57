import type { Api } from "../wire/api.ts";
import { readPointer } from "../wire/json.ts";
import type { Operation } from "../wire/operation.ts";

/**
 * What follows from one attempt: its response is `final`; the call may be repeated, with new credentials or as it is; or it is `unknown`
 * whether the call was executed.
 */
export type Decision = "final" | "repeat" | "reauthenticate" | "unknown";

/** Classifies a response that is not a success, by its status and code. */
export function classifyResponse(
  { codes = {} }: Pick<Api, "codes">,
  { repeatable }: Pick<Operation<unknown, unknown, string>, "repeatable">,
  status: number,
  code: string | undefined,
): Decision {
  // A code such as Throttling.User belongs to the family Throttling.
  const kind = readPointer(codes, `/${code}`) ?? readPointer(codes, `/${code?.replace(/\..*/, "")}`);
  if (kind === "throttle" || status === 429) return "repeat";
  if (kind === "reauthenticate") return "reauthenticate";
  // A gateway that returns 502 or 504 does not know what became of the request, whatever its code says.
  const isGateway = status === 502 || status === 504;
  const isFinal = kind === "never" || (kind === undefined && status < 500 && (status >= 300 || code !== undefined));
  if (isFinal && !isGateway) return "final";
  return repeatable ? "repeat" : "unknown";
}

/** Classifies a failure to get a response. */
export function classifyFailure(
  { repeatable }: Pick<Operation<unknown, unknown, string>, "repeatable">,
  isUnsent: boolean,
): Decision {
  return repeatable || isUnsent ? "repeat" : "unknown";
}
