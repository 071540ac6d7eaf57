import {
  composeCode,
  type Delivery,
  findCode,
  type ListedCodes,
  type MockResponse,
  originHeaders,
  problemResponse,
  type RequestViolation,
  refuse,
  type ViolationRow,
  type Words,
} from "../contract/index.ts";

/** What goes wrong on purpose with a call. */
export type InjectedFault =
  /** The response comes late. */
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** The service's own response to too many calls; without a code, that of the gateway. */
  | { readonly kind: "throttle"; readonly code?: string }
  /** A failure in the service's own words: 500 by default, or an error code that the operation or its gateway lists. */
  | {
      readonly kind: "error";
      readonly status?: number;
      readonly code?: string;
      /** Whether no contract needs to list the code. */
      readonly unlisted?: boolean;
    }
  /** The page of a proxy that does not reach the service. */
  | { readonly kind: "html" }
  /** The connection is reset, and nothing was done. */
  | { readonly kind: "reset" }
  /** The call is done, and the connection is reset before the response. */
  | { readonly kind: "lost-response" }
  /** The call is done, and the connection is reset within the body. */
  | { readonly kind: "truncate" }
  /** The body comes in chunks, spread over this time. */
  | { readonly kind: "slow-body"; readonly milliseconds: number };

/** The response to a call that a fault keeps from being done; nothing if the call goes on. */
export function respondToFault(
  fault: InjectedFault,
  rows: readonly ViolationRow[],
  words: Words,
  codes: ListedCodes,
): MockResponse | undefined {
  switch (fault.kind) {
    case "throttle": {
      const violation = { kind: "throttled", ...(fault.code !== undefined && { name: fault.code }) };
      return refuseByKind(rows, violation, words) ?? problemResponse(429, "Too many calls", undocumented);
    }
    case "error": {
      const { code, status = 500 } = fault;
      if (code !== undefined) {
        const row = findCode(codes, code, fault.status) ?? composeCode(code, status, rows[0]);
        return refuse([row], row.on, words);
      }
      const fitting = rows.filter((row) => row.status === status);
      return refuseByKind(fitting, { kind: "failed" }, words) ?? problemResponse(status, "A failure", undocumented);
    }
    case "html":
      return proxyPage;
    case "reset":
      return noResponse;
    default:
      return undefined;
  }
}

/** Refuses by a row that is meant for this very kind; nothing if no row is. */
export function refuseByKind(
  rows: readonly ViolationRow[],
  violation: RequestViolation,
  words: Words,
): MockResponse | undefined {
  const own = rows.filter(({ on }) => on.kind === violation.kind);
  return own.some(({ on }) => on.name === undefined || on.name === violation.name)
    ? refuse(own, violation, words)
    : undefined;
}

/** What a fault asks of the transport. */
export function readDelivery(fault: InjectedFault): Delivery | undefined {
  switch (fault.kind) {
    case "latency":
      return { delay: fault.milliseconds };
    case "slow-body":
      return { spread: fault.milliseconds };
    case "truncate":
      return { cut: "halfway" };
    case "reset":
    case "lost-response":
      return { cut: "unanswered" };
    default:
      return undefined;
  }
}

const undocumented = "It was asked for; no source says how the service words it.";

const proxyPage: MockResponse = {
  status: 502,
  headers: { "content-type": "text/html", ...originHeaders("assumed", "contract") },
  body: "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
};

// No status, because none is ever sent.
const noResponse: MockResponse = { status: 0, headers: originHeaders("assumed", "contract"), body: "" };
