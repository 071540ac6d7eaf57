import { type FlowCall, flowsOf, operationsOf, type ResolvedFlow } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { createClock, type MockFetchOptions } from "@facsimile/mock";
import type { FlowOptions } from "@facsimile/runtime/flow";
import { type ApiUnderTest, testCredentials } from "../api-under-test.ts";
import { findSuccess } from "../expected-outcome.ts";
import { clientInput } from "../wire-request.ts";

/** One flow under test, and an input that the documented cases give it. */
export interface FlowUnderTest {
  readonly flow: ResolvedFlow;
  readonly input: Readonly<Record<string, unknown>>;
  /** By step that is looked up: the fields of the flow's input that can mark its call. */
  readonly markers: Readonly<Record<string, readonly Marker[]>>;
  /** Operations that change something. */
  readonly changing: readonly string[];
  /** Those whose goal may be reached without them, so that a look-up ends the doubt. */
  readonly goals: readonly string[];
  /** A wait of it counts a state only after a change, so an earlier run shows more. */
  readonly mayBeStale: boolean;
  readonly run: (clients: object, input: object, options: FlowOptions) => Promise<unknown>;
  /** Creates clients of one mock, with virtual time. */
  readonly setUp: (options?: Partial<MockFetchOptions>) => FlowSetup;
}

/** A field of a call that can mark it, and the field of the flow's input that it comes from. */
export interface Marker {
  readonly field: string;
  readonly input: string;
}

/** A mock with a clock. */
export interface FlowSetup {
  readonly fetch: ReturnType<ApiUnderTest["createMock"]>;
  readonly clock: ReturnType<typeof createClock>;
  /** The clients of a process; it sends by its own fetch. */
  readonly connect: (fetch: typeof globalThis.fetch) => object;
}

/** The flows of an API. */
export function listFlows(api: ApiUnderTest): FlowUnderTest[] {
  const [{ document } = { document: undefined }] = api.operations;
  if (!document) return [];
  return flowsOf(document).map((flow) => {
    const calls = flow.steps.filter((step) => step.kind === "call");
    const regions = regionsOf(api);
    const documented = Object.assign({}, ...calls.toReversed().map((call) => inputOf(api, call)));
    const input = Object.fromEntries(
      Object.entries(documented).map(([name, value]) => [name, chooseRegion(regions, name, value)]),
    );
    const changing = calls.map(({ operation }) => operation).filter((operation) => !isRead(api, operation));
    return {
      flow,
      input,
      changing,
      goals: changing.filter((operation) => "fulfilled" in (api.folder.lookups[operation] ?? {})),
      mayBeStale: flow.steps.some((step) => step.kind === "wait" && api.folder.waiters[step.waiter]?.mayBeStale),
      markers: Object.fromEntries(calls.flatMap((call) => markersOf(api, call))),
      run: api.exports[lowerFirst(flow.name)] as FlowUnderTest["run"],
      setUp: (options) => createSetup(api, flow, input, options),
    };
  });
}

// An example may be of a region that the contract does not list.
function chooseRegion(regions: readonly string[], name: string, value: unknown): unknown {
  return /^(destination)?region(id)?$/i.test(name) && !regions.includes(String(value)) ? regions[1] : value;
}

function inputOf(api: ApiUnderTest, { operation, input }: FlowCall): Record<string, unknown> {
  const { cases, document } = operationOf(api, operation);
  const example = findSuccess(document, cases);
  const given = example ? clientInput(example) : {};
  return Object.fromEntries(
    Object.entries(input).flatMap(([field, pointer]) => {
      const name = typeof pointer === "string" ? /^\/input\/(.+)$/.exec(pointer)?.[1] : undefined;
      return name !== undefined && given[field] !== undefined ? [[name, given[field]]] : [];
    }),
  );
}

function markersOf({ folder }: ApiUnderTest, { name, operation, input }: FlowCall): [string, Marker[]][] {
  const lookup = folder.lookups[operation];
  const fields = lookup && "call" in lookup ? Object.keys(lookup.markers ?? {}) : [];
  const markers = fields.flatMap((field) => {
    const [, root, from] = String(input[field]).split("/");
    return root === "input" && from !== undefined ? [{ field, input: from }] : [];
  });
  return lookup ? [[name, markers]] : [];
}

function createSetup(
  api: ApiUnderTest,
  { file }: ResolvedFlow,
  input: FlowUnderTest["input"],
  options: Partial<MockFetchOptions> = {},
): FlowSetup {
  const { clock = createClock(new Date("2026-01-01T00:00:00Z")) } = options;
  const fetch = api.createMock({ ...options, clock });
  const regions = regionsOf(api);
  // The region that gets the copy is one that the input names.
  const to = Object.values(input).find((value) => regions.includes(String(value))) ?? regions[1];
  const from = regions.find((region) => region !== to);
  const connect = (own: typeof globalThis.fetch) => {
    const clients = Object.fromEntries(
      Object.keys(file.clients ?? { client: "" }).map((name) => [
        name,
        api.createClient({
          region: name === "to" ? to : from,
          projectId: `project-${name}`,
          credentials: testCredentials(api),
          fetch: own,
          clock: clock.now,
          sleep: async (milliseconds: number) => clock.advance(milliseconds),
        }),
      ]),
    );
    return file.clients ? clients : (clients.client as object);
  };
  return { fetch, clock, connect };
}

function regionsOf({ operations }: ApiUnderTest): string[] {
  const servers = operations[0]?.document.servers ?? [];
  return [...new Set(servers.flatMap((server) => server["x-facsimile-regions"] ?? []))];
}

function isRead(api: ApiUnderTest, operationId: string): boolean {
  const [{ method, operation } = { method: "", operation: undefined }] = operationsOf(
    operationOf(api, operationId).document,
  );
  return method === "get" || "x-facsimile-repeatable" in (operation ?? {});
}

function operationOf({ operations }: ApiUnderTest, operationId: string) {
  const found = operations.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`unknown operation ${operationId}`);
  return found;
}
