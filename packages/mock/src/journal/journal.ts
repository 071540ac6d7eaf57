import type { Evidence, Location, MockResponse, Source } from "../contract/index.ts";
import type { CheckNames } from "../known-names.ts";
import { copyStart } from "../text/index.ts";
import type { MockRequest } from "../wire/index.ts";
import { type JournalRequest, maskRequest, shorten } from "./mask.ts";

/** How many characters of a reason are kept. */
export const keptReason = 1_000;

/** What one step said of a call. */
export interface Step {
  readonly step:
    | "origin"
    | "region"
    | "limits"
    | "routing"
    | "fault"
    | "authentication"
    | "validation"
    | "scenario"
    | "response";
  readonly verdict: "passed" | "refused" | "applied";
  readonly detail?: string;
}

/** A call while it is handled: each step writes into it. Read only through the journal, which masks it. */
export interface Trace {
  readonly sequence: number;
  /** Milliseconds of the mock's clock. */
  readonly time: number;
  readonly request: MockRequest;
  readonly steps: Step[];
  location: Location;
  operationId?: string;
  /** Whether the operation took effect, whatever became of the response. */
  executed: boolean;
  response?: ResponseSummary;
}

/** The response to a call. */
export interface ResponseSummary {
  /** 0 where the connection was reset instead. */
  readonly status: number;
  readonly evidence: Evidence;
  readonly source: Source;
  readonly case?: string;
  readonly requestId?: string;
  readonly reason?: string;
  /** Kind of the fault injected into the call, which may have lost the response. */
  readonly fault?: string;
}

/** One call, as a reader sees it: decoded, without secrets. */
export interface JournalEntry {
  /** 1 for the first call; order of arrival. */
  readonly sequence: number;
  /** Of the mock's clock, as ISO 8601. */
  readonly time: string;
  readonly api: string;
  /** Absent if nothing names a single one. */
  readonly region?: string;
  readonly operation?: string;
  readonly request: JournalRequest;
  readonly steps: readonly Step[];
  readonly executed: boolean;
  /** Absent while the call is handled. */
  readonly response?: ResponseSummary;
}

/** Which calls are asked for; `since` is a sequence number, after which they come. */
export interface JournalFilter {
  readonly api?: string;
  readonly region?: string;
  readonly operation?: string;
  readonly since?: number;
}

/** How often each operation took effect, by API and operation. */
export type Executions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was called, and what became of it. */
export interface Journal {
  /** The last calls, oldest first. Throws a TypeError for an API, operation or region that is not mocked. */
  entries(filter?: JournalFilter): JournalEntry[];
  /** Counts every call since the start or `clear`, including those whose entries are forgotten or whose responses were lost. */
  executions(): Executions;
  clear(): void;
}

/** The side of a journal on which it is written. */
export interface JournalWriter extends Journal {
  open(request: MockRequest, time: number, location?: Location): Trace;
  close(trace: Trace, response: MockResponse, requestIdHeader: string): void;
}

/** A journal of the last `limit` calls; they are decoded and masked only when they are read. */
export function createJournal(limit = 1_000, checkNames: CheckNames = () => {}): JournalWriter {
  const traces: Trace[] = [];
  const counts = new Map<string, Map<string, number>>();
  let sequence = 0;
  return {
    open(request, time, location = { place: "" }) {
      const kept = { request: shorten(request), location };
      const trace: Trace = { sequence: ++sequence, time, ...kept, steps: [], executed: false };
      // Each place is used again, so that the memory cannot grow without end.
      if (limit > 0) traces[(sequence - 1) % limit] = trace;
      return trace;
    },
    close(trace, response, requestIdHeader) {
      trace.response = summarise(response, requestIdHeader);
      if (trace.executed) count(counts, trace);
    },
    entries(filter = {}) {
      checkNames(filter, () => traces.flatMap(({ location }) => location.region ?? []));
      return traces
        .filter((trace) => fits(trace, filter))
        .sort((left, right) => left.sequence - right.sequence)
        .map(readTrace);
    },
    executions: () => Object.fromEntries([...counts].map(([api, own]) => [api, Object.fromEntries(own)])),
    clear() {
      traces.length = 0;
      counts.clear();
      sequence = 0;
    },
  };
}

function summarise({ status, headers, reason, fault }: MockResponse, requestIdHeader: string): ResponseSummary {
  const name = headers["x-facsimile-case"];
  const requestId = headers[requestIdHeader];
  return {
    status,
    evidence: headers["x-facsimile-evidence"] as Evidence,
    source: headers["x-facsimile-source"] as Source,
    ...(name !== undefined && { case: name }),
    ...(requestId !== undefined && { requestId }),
    ...(reason !== undefined && { reason: copyStart(reason, keptReason) }),
    ...(fault !== undefined && { fault }),
  };
}

function count(counts: Map<string, Map<string, number>>, { request: { apiId }, operationId = "" }: Trace): void {
  const own = counts.get(apiId) ?? new Map<string, number>();
  counts.set(apiId, own.set(operationId, (own.get(operationId) ?? 0) + 1));
}

function fits({ request, location, operationId, sequence }: Trace, { since = 0, ...filter }: JournalFilter): boolean {
  const { api = request.apiId, region = location.region, operation = operationId } = filter;
  return api === request.apiId && region === location.region && operation === operationId && sequence > since;
}

function readTrace(trace: Trace): JournalEntry {
  const { sequence, time, request, operationId, steps, executed, response } = trace;
  const { region } = trace.location;
  return {
    sequence,
    time: new Date(time).toISOString(),
    api: request.apiId,
    ...(region !== undefined && { region }),
    ...(operationId !== undefined && { operation: operationId }),
    request: maskRequest(request),
    steps: [...steps],
    executed,
    ...(response && { response }),
  };
}
