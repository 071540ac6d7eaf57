import { type Api, type CodeKind, type Operation, readPointer, type ServiceError } from "../wire/index.ts";

/**
 * What follows from one attempt: its response is `final`; the call may be repeated, with other credentials, with the date of the service,
 * or as it is; or it is `unknown` whether the call was executed.
 */
export type Decision = "final" | "repeat" | "reauthenticate" | "redate" | "unknown";

/** Classifies a response that is not a success, by its status, code and message. */
export function classifyResponse(
  api: Pick<Api, "codes" | "texts">,
  { repeatable }: Pick<Operation<unknown, unknown, string>, "repeatable">,
  status: number,
  { code, message }: Pick<ServiceError, "code" | "message">,
): Decision {
  // Of gateways that waited in vain: for the request, the client, or the service behind them. Some have numbers of their own, such as 524.
  const isInDoubt = status === 408 || status === 499 || status > 501;
  // Before the code: who says so does not know what became of the request. A redirect is not followed, and 303 follows a success.
  if (!repeatable && (isInDoubt || (status >= 300 && status < 400))) return "unknown";
  const kind = findCodeKind(api, code, message);
  if (kind === "throttle" || status === 429) return "repeat";
  if (kind === "reauthenticate" || kind === "redate") return kind;
  // Whatever the code: 401 says that the credentials are missing or refused (RFC 9110, 15.5.2).
  if (kind === undefined && status === 401) return "reauthenticate";
  const isFinal = kind === "never" || (kind === undefined && status < 500 && (status >= 300 || code !== undefined));
  if (isFinal && !isInDoubt) return "final";
  return repeatable ? "repeat" : "unknown";
}

function findCodeKind(
  { codes = {}, texts = {} }: Pick<Api, "codes" | "texts">,
  code: string | undefined,
  message = "",
): CodeKind | undefined {
  const ofTexts = (readPointer(texts, `/${code}`) ?? {}) as Readonly<Record<string, CodeKind>>;
  const fits = ([text]: [string, CodeKind]) => message.toLowerCase().includes(text.toLowerCase());
  // A code such as Throttling.User belongs to the family Throttling.
  const ofCode = readPointer(codes, `/${code}`) ?? readPointer(codes, `/${code?.replace(/\..*/, "")}`);
  return Object.entries(ofTexts).find(fits)?.[1] ?? (ofCode as CodeKind | undefined);
}

/** Classifies a failure to get a response. */
export function classifyFailure(
  { repeatable }: Pick<Operation<unknown, unknown, string>, "repeatable">,
  isUnsent: boolean,
): Decision {
  return repeatable || isUnsent ? "repeat" : "unknown";
}
