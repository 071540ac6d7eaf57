import { type MockAnswer, originHeaders, problemAnswer } from "./answer.ts";
import type { ViolationRow } from "./document.ts";
import { type Breach, refuse, type Words } from "./refusal.ts";

/** What goes wrong on purpose with a call. */
export type Fault =
  /** The answer comes late. */
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** The service's own answer to too many calls; without a code, that of the gateway. */
  | { readonly kind: "throttle"; readonly code?: string }
  /** A failure in the service's own words; 500 by default. */
  | { readonly kind: "error"; readonly status?: number }
  /** The page of a proxy that does not reach the service. */
  | { readonly kind: "html" }
  /** The connection is reset, and nothing was done. */
  | { readonly kind: "reset" }
  /** The call is done, and the connection is reset before the answer. */
  | { readonly kind: "lost-reply" }
  /** The call is done, and the connection is reset within the body. */
  | { readonly kind: "truncate" }
  /** The body comes in pieces, spread over this time. */
  | { readonly kind: "slow-body"; readonly milliseconds: number };

/** What the transport has to do with an answer, beyond sending it. */
export interface Delivery {
  /** Milliseconds to wait before the first byte. */
  readonly delay?: number;
  /** Where the connection is reset. */
  readonly cut?: "unanswered" | "halfway";
  /** Milliseconds over which the body is spread. */
  readonly spread?: number;
}

/** The answer to a call that a fault keeps from being done; nothing if the call goes on. */
export function answerFault(fault: Fault, rows: readonly ViolationRow[], words: Words): MockAnswer | undefined {
  switch (fault.kind) {
    case "throttle": {
      const breach = { kind: "throttled", ...(fault.code !== undefined && { name: fault.code }) };
      return refuseByKind(rows, breach, words) ?? problemAnswer(429, "Too many calls", undocumented);
    }
    case "error": {
      const { status = 500 } = fault;
      const fitting = rows.filter((row) => row.status === status);
      return refuseByKind(fitting, { kind: "failed" }, words) ?? problemAnswer(status, "A failure", undocumented);
    }
    case "html":
      return proxyPage;
    case "reset":
      return noAnswer;
    default:
      return undefined;
  }
}

/** Refuses by a row that is meant for this very kind; nothing if no row is. */
export function refuseByKind(rows: readonly ViolationRow[], breach: Breach, words: Words): MockAnswer | undefined {
  const own = rows.filter(({ on }) => on.kind === breach.kind);
  return own.some(({ on }) => on.name === undefined || on.name === breach.name)
    ? refuse(own, breach, words)
    : undefined;
}

/** What a fault asks of the transport. */
export function readDelivery(fault: Fault): Delivery | undefined {
  switch (fault.kind) {
    case "latency":
      return { delay: fault.milliseconds };
    case "slow-body":
      return { spread: fault.milliseconds };
    case "truncate":
      return { cut: "halfway" };
    case "reset":
    case "lost-reply":
      return { cut: "unanswered" };
    default:
      return undefined;
  }
}

const undocumented = "It was asked for; no source says how the service words it.";

const proxyPage: MockAnswer = {
  status: 502,
  headers: { "content-type": "text/html", ...originHeaders("assumed") },
  body: "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
};

// No status, because none is ever sent.
const noAnswer: MockAnswer = { status: 0, headers: originHeaders("assumed"), body: "" };
