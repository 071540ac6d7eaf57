import type { Evidence } from "./document.ts";
import type { Delivery } from "./fault.ts";

/** What the mock answers. */
export interface MockAnswer {
  /** 0 where the connection is reset before there is an answer. */
  readonly status: number;
  /** Names in lower case; `x-facsimile-evidence` is always among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The operation that the request asked for, if there is such a one. */
  readonly operationId?: string;
  /** What the request breaks and how to mend it, which the service's own words may hide; never sent. */
  readonly reason?: string;
  /** Kind of the fault that befell the call; never sent. */
  readonly fault?: string;
  /** What the transport has to do beyond sending this. */
  readonly delivery?: Delivery;
}

/** The headers by which an answer says where it comes from. */
export function originHeaders(evidence: Evidence, caseName?: string): Record<string, string> {
  return { "x-facsimile-evidence": evidence, ...(caseName !== undefined && { "x-facsimile-case": caseName }) };
}

/** An answer of the mock's own, which no service would give: problem details after RFC 9457. */
export function problemAnswer(status: number, title: string, detail: string, more: object = {}): MockAnswer {
  return {
    status,
    headers: { "content-type": "application/problem+json", ...originHeaders("assumed") },
    body: JSON.stringify({ title, status, detail, ...more }),
  };
}
