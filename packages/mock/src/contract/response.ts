/** How sure the project is that the service responds this way. */
export type Evidence = "documented" | "inferred" | "assumed";

/** What a response is made from: held state, a documented example, the schema, or the contract's table of refusals. */
export type Source = "state" | "example" | "schema" | "contract";

/** What the transport has to do with a response, beyond sending it. */
export interface Delivery {
  /** Milliseconds to wait before the first byte. */
  readonly delay?: number;
  /** Where the connection is reset. */
  readonly cut?: "unanswered" | "halfway";
  /** Milliseconds over which the body is spread. */
  readonly spread?: number;
}

/** What the mock responds with. */
export interface MockResponse {
  /** 0 where the connection is reset before there is a response. */
  readonly status: number;
  /** Names in lower case; `x-facsimile-evidence` and `x-facsimile-source` are always among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The operation of the request, if the contract has it. */
  readonly operationId?: string;
  /** Why the request was refused and how to fix it, where the service's own words do not say so; never sent. */
  readonly reason?: string;
  /** Kind of the fault injected into the call; never sent. */
  readonly fault?: string;
  readonly delivery?: Delivery;
}

/** The headers by which a response says where it comes from. */
export function originHeaders(evidence: Evidence, source: Source, caseName?: string): Record<string, string> {
  const origin = { "x-facsimile-evidence": evidence, "x-facsimile-source": source };
  return caseName === undefined ? origin : { ...origin, "x-facsimile-case": caseName };
}

/** A response of the mock's own, which no service would give: problem details (RFC 9457). */
export function problemResponse(status: number, title: string, detail: string, more: object = {}): MockResponse {
  return {
    status,
    headers: { "content-type": "application/problem+json", ...originHeaders("assumed", "contract") },
    body: JSON.stringify({ title, status, detail, ...more }),
  };
}

/** The mock's own response to what may be a page of another site. */
export function refuseStranger(reason: string): MockResponse {
  return problemResponse(403, "The caller may be another site", reason);
}
