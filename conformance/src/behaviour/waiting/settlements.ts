import type { CanonicalRequest } from "@facsimile/checks";
import { createClock } from "@facsimile/mock";
import { OutcomeUnknown, type Settlement, type UnsettledCall } from "@facsimile/runtime";
import type { Flow } from "@facsimile/runtime/flow";
import { settle } from "@facsimile/runtime/waiting";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { isSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { readInput, readRequest } from "../sent-request.ts";
import { readVectors } from "../vectors.ts";
import { createSendOf } from "./send.ts";

type Values = Readonly<Record<string, unknown>>;

interface EarlierCall {
  readonly operation: string;
  readonly input?: Values;
  /** Before the call whose response is lost. */
  readonly secondsAgo: number;
  /** Pointers into the response, for inputs that name them. */
  readonly keep?: Readonly<Record<string, string>>;
}

interface SettlementCase {
  readonly name: string;
  readonly operation: string;
  readonly input?: Values;
  readonly before?: readonly EarlierCall[];
  /** Whether the call was executed before its response was lost. */
  readonly executed: boolean;
  readonly scenario?: string;
  readonly secondsLater?: number;
  readonly marker?: string;
  /** What the look-up asks first, where that says more than what it finds. */
  readonly asked?: { readonly operation: string; readonly input: Values; readonly region?: string };
  /** The region whose client looks it up, as a flow does. */
  readonly elsewhere?: string;
  /** What the look-up gets, if not what the mock holds. */
  readonly shown?: object;
  readonly expected: object;
}

/** What a settlement led to, and what it asked first. */
interface Replayed {
  readonly settled: object | string;
  readonly asked?: (CanonicalRequest & { readonly host: string }) | undefined;
  readonly kept: Values;
}

interface SettlementVectors {
  readonly region: string;
  readonly source: { readonly where: string };
  readonly cases: readonly SettlementCase[];
}

/** After a lost response, `settle` tells what the mock holds as documented: of this call, of an earlier one, of another place. */
export const settlements: Behaviour = {
  name: "settlements",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { region, cases, source } = readVectors<SettlementVectors>("settlements", api.id);
    for (const one of cases.filter((each) => each.operation === operation.operationId)) {
      const failed = (error: unknown): Replayed => ({ settled: String(error), kept: {} });
      const { settled, asked, kept } = await replay(api, operation, region, one).catch(failed);
      const from = `vectors/settlements/${api.id}.json ${one.name} (${source.where})`;
      findings.compare({ place: `settle, ${one.name}`, source: from, seen: settled, expected: one.expected });
      if (!one.asked) continue;
      const polled = api.operations.find(({ operationId }) => operationId === one.asked?.operation);
      const expected = { ...(fill(one.asked.input, { uuid: "{uuid}", ...kept }) as Values), isInRegion: true };
      const isInRegion = asked?.host.includes(one.asked.region ?? "");
      const seen = polled && asked && { ...readInput(polled, asked, one.asked.input), isInRegion };
      findings.compare({ place: `settle, ${one.name}: what it asks`, source: from, seen, expected });
    }
    return findings.list();
  },
};

async function replay(
  api: ApiUnderTest,
  operation: OperationUnderTest,
  region: string,
  given: SettlementCase,
): Promise<Replayed> {
  const { before = [], executed, scenario = "success", secondsLater = 1, marker } = given;
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const nth = before.filter((call) => call.operation === given.operation).length + 1;
  const kind = executed ? ("lost-response" as const) : ("reset" as const);
  const faults = { rules: [{ match: { operation: given.operation }, nth, fault: { kind } }] };
  const options = { region, projectId: "p", retry: false, credentials: testCredentials(api), clock: clock.now };
  const mock = api.createMock({ clock, scenario, faults });
  let isSettling = false;
  let asked: Replayed["asked"];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!isSettling) return mock(input, init);
    const { host } = new URL(input instanceof Request ? input.url : input);
    asked ??= { ...(await readRequest(input, init)), host };
    return given.shown ? Response.json(given.shown) : mock(input, init);
  };
  const client = api.createClient({ ...options, fetch });
  const kept: Record<string, unknown> = {};
  const start = Math.max(0, ...before.map(({ secondsAgo }) => secondsAgo));
  for (const { operation: name, input = {}, secondsAgo, keep = {} } of before) {
    clock.advance((start - secondsAgo) * 1_000 - (clock.now().getTime() - Date.UTC(2026, 0, 1)));
    const called = api.operations.find(({ operationId }) => operationId === name);
    const { data, error } = (await client[called?.method ?? ""]?.(inputOf(called, input, kept))) ?? {};
    if (error) throw new Error(`${name} before it is refused: ${error.code}`);
    for (const [key, pointer] of Object.entries(keep)) kept[key] = readAt(data, pointer);
  }
  clock.advance(start * 1_000 - (clock.now().getTime() - Date.UTC(2026, 0, 1)));
  const sent = inputOf(operation, given.input ?? {}, kept);
  const unknown = await client[operation.method]?.(sent).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(unknown instanceof OutcomeUnknown)) return { settled: String(unknown), kept };
  clock.advance(secondsLater * 1_000);
  isSettling = true;
  const mark = marker === undefined ? {} : { marker };
  const lost = { input: sent, startedAt: unknown.startedAt, ...mark };
  const settled =
    given.elsewhere === undefined
      ? await unknown.settle(mark)
      : await settleElsewhere(api, operation, { ...options, region: given.elsewhere, fetch }, lost);
  return { settled: describe(settled), asked, kept };
}

/** A look-up that only another client can make belongs to a flow. */
async function settleElsewhere(
  api: ApiUnderTest,
  { operationId }: OperationUnderTest,
  options: { readonly clock: () => Date; readonly region: string; readonly fetch: typeof globalThis.fetch },
  lost: UnsettledCall,
): Promise<Settlement> {
  const flows = Object.values(api.exports) as readonly Partial<Flow>[];
  const steps = flows.flatMap(({ steps = [] }) => steps).filter((step) => "call" in step);
  const lookup = steps.find(({ call }) => call === operationId)?.lookup;
  return settle(createSendOf(api, options), lookup ?? { because: "no flow looks it up" }, lost, options);
}

function describe(settled: Settlement): object {
  if (settled.outcome === "unknown") return { outcome: settled.outcome, candidates: settled.candidates.length };
  if (settled.outcome === "fulfilled") return { outcome: settled.outcome, items: settled.items.length };
  return { outcome: settled.outcome, items: settled.items.length, missing: settled.missing };
}

// The input of the first documented success, with some of its fields; null leaves one out.
function inputOf(operation: OperationUnderTest | undefined, changes: Values, kept: Values): Values {
  const example = Object.values(operation?.cases ?? {}).find((one) => operation && isSuccess(operation.document, one));
  const all = { ...(example && clientInput(example)), ...(fill(changes, kept) as Values) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function fill(value: unknown, kept: Values): unknown {
  if (typeof value === "string") return value.startsWith("{") ? kept[value.slice(1, -1)] : value;
  if (Array.isArray(value)) return value.map((one) => fill(one, kept));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, kept)]));
}

function readAt(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce<unknown>((at, step) => (at as Values | undefined)?.[step], value);
}
