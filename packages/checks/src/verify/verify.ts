import type { OperationUsage, Usage } from "../diff/index.ts";
import { type Contract, type Match, matchExchange, nameCall, readContract } from "./contracts.ts";
import type { Exchange, RecordedResponse } from "./exchange.ts";
import { type Finding, type Found, toFound, unlistedCode } from "./finding.ts";
import { findCode, parseJson, placesOfBody, placesOfRequest } from "./places.ts";

/** What recorded traffic has shown of an operation. */
export interface Coverage {
  readonly api: string;
  readonly operation: string;
  readonly calls: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Statuses of the contract that never occurred. */
  readonly missingStatuses: readonly string[];
  readonly codes: readonly string[];
}

/** Takes exchanges one by one and keeps counts only, whatever their number. */
export interface Verifier {
  /** What the exchange breaks; `seen` says where it stands. */
  add(exchange: Exchange, seen: string): Finding[];
  /** All exchanges, those that belong to no document, and the action or the method and path of the first of these. */
  counts(): { readonly exchanges: number; readonly others: number; readonly stray: string | undefined };
  coverage(): Coverage[];
  /** What the recorded client uses, for `touches` of `./diff`. */
  usage(): Usage;
}

interface Tally {
  calls: number;
  readonly statuses: Record<string, number>;
  readonly places: Record<string, number>;
  readonly codes: Set<string>;
}

/** Compares recorded traffic with per-operation documents of one or several APIs. `add` throws for a document that does not compile. */
export function createVerifier(documents: readonly object[]): Verifier {
  const tallies = new Map(documents.map((document) => [readContract(document), createTally()]));
  const contracts = [...tallies.keys()];
  const hosts = new Set<string>();
  let [exchanges, others] = [0, 0];
  let stray: string | undefined;
  return {
    counts: () => ({ exchanges, others, stray }),
    add(exchange, seen) {
      exchanges++;
      const match = matchExchange(contracts, exchange);
      const tally = match && tallies.get(match.contract);
      if (!match || !tally) {
        others++;
        stray ??= nameCall(exchange);
        return [];
      }
      hosts.add(new URL(exchange.url, "http://recorded").host);
      const { api, operationId: operation, source } = match.contract;
      const found = [...checkSent(match, tally), ...checkReceived(match.contract, exchange.response, tally)];
      return found.map((finding) => ({ api, operation, ...finding, seen, ...(source && { source }) }));
    },
    coverage: () => [...tallies].map(([contract, tally]) => describe(contract, tally)),
    usage() {
      const used = [...tallies].filter(([, { calls }]) => calls > 0);
      const operations = used.map(([{ operationId }, tally]) => [operationId, toUsage(tally)] as const);
      return { hosts: [...hosts], operations: Object.fromEntries(operations) };
    },
  };
}

const createTally = (): Tally => ({ calls: 0, statuses: {}, places: {}, codes: new Set() });

const toUsage = ({ calls, places, codes }: Tally): OperationUsage => ({ calls, places, codes: [...codes].sort() });

function describe({ api, operationId, statuses: listed }: Contract, { calls, statuses, codes }: Tally): Coverage {
  const missingStatuses = listed.filter((status) => status !== "default" && !(status in statuses));
  return { api, operation: operationId, calls, statuses, missingStatuses, codes: [...codes].sort() };
}

function checkSent({ contract, request, pathValues }: Match, tally: Tally): Found[] {
  tally.calls++;
  countPlaces(tally, placesOfRequest(request, pathValues));
  return contract
    .compile()
    .readRequest(request, pathValues)
    .violations.map((violation) => toFound("request", violation));
}

function checkReceived(contract: Contract, response: RecordedResponse | undefined, tally: Tally): Found[] {
  if (!response) return [];
  const { status, body: text } = response;
  tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
  // A recording without bodies says nothing about them.
  if (text === undefined) return [];
  const body = parseJson(text);
  countPlaces(tally, placesOfBody(`response ${status} body`, body));
  const found = contract
    .compile()
    .checkResponse(status, body)
    .map((violation) => toFound(`response ${status}`, violation));
  const code = status >= 400 || found.length > 0 ? findCode(body) : undefined;
  if (code === undefined) return found;
  tally.codes.add(code);
  return contract.listsCode(code) ? found : [...found, unlistedCode(status, code)];
}

function countPlaces({ places }: Tally, found: readonly string[]): void {
  for (const place of new Set(found)) places[place] = (places[place] ?? 0) + 1;
}
