import {
  type Api,
  type MockResponse,
  problemResponse,
  type RegionOfApi,
  readDocuments,
  readHostname,
  readRegions,
  refuseStranger,
} from "../contract/index.ts";
import { controlDocument, controlOperations, decodeText, findInputViolation, readTime } from "../control/index.ts";
import type { IsolatedMocks } from "../isolation.ts";
import type { JournalFilter } from "../journal/index.ts";
import type { Mock } from "../mock.ts";
import { decodeRequest, findSizeViolation, refuseSize } from "../wire/index.ts";
import { type Access, findForeignHost, findForeignPage } from "./access.ts";
import type { Handler } from "./server.ts";

/** Where the APIs are served. */
export interface Served {
  readonly urls: Readonly<Record<string, string>>;
  readonly endpoint: (of: RegionOfApi) => Promise<string>;
}

/** The control server of a mock; `control-openapi.json` describes it. */
export function createControl(
  mock: Mock,
  apis: readonly Api[],
  served: Served,
  access: Access,
  isolated?: IsolatedMocks,
): Handler {
  const shared = createActions(mock, apis, served, isolated);
  const actionsOf = (key: string | undefined): Actions => {
    if (key === undefined) return shared;
    if (isolated) return createActions(isolated.of(key), apis, served);
    throw new TypeError('query key: access keys are not isolated. Fix: start the mock with isolate: "key"');
  };
  return async ({ method = "", url = "", headers }, given) => {
    const body = given.bodyBytes ? decodeText(given.bodyBytes) : given.body.replace(/^\ufeff/, "");
    const sent = { apiId: "", method: method === "HEAD" ? "GET" : method, url, headers: {}, body };
    const oversize = findSizeViolation({ ...sent, bodyLength: given.bodyLength ?? 0 });
    if (oversize) return refuseSize(oversize);
    const stranger = findForeignHost(headers.host, access) ?? findForeignPage(headers, access);
    if (stranger !== undefined) return refuseStranger(stranger);
    const decoded = decodeRequest(sent);
    const candidates = controlOperations.filter(({ path }) => path === decoded.path);
    const operation = candidates.find((candidate) => candidate.method === decoded.method);
    if (!operation) return refuseAddress(candidates.map((candidate) => candidate.method));
    const defect = findInputViolation(operation, decoded);
    if (defect !== undefined) return refuseInput(`${defect}. Fix: see GET /openapi.json.`);
    const { key, ...query } = Object.fromEntries(decoded.query);
    const input: object = { ...query, ...(operation.takesBody && JSON.parse(body)) };
    return act(() => actionsOf(key)[operation.operationId]?.(input as never, readHostname(headers.host)));
  };
}

// The document says what each of them takes.
type Actions = Readonly<Record<string, (input: never, hostname: string) => unknown>>;

function createActions(
  mock: Mock,
  apis: readonly Api[],
  { urls, endpoint }: Served,
  all: Pick<Mock, "reset"> = mock,
): Actions {
  const { clock, faults, journal } = mock;
  const getClock = () => ({ time: clock.now().toISOString() });
  return {
    getStatus: () => ({ status: "ready", apis: apis.map(({ id }) => id), document: "/openapi.json" }),
    listApis: (_input, hostname) =>
      Object.fromEntries(
        apis.map((api) => [api.id, { url: reachBy(hostname, urls[api.id] ?? ""), ...describeApi(api) }]),
      ),
    openEndpoint: async (of: RegionOfApi, hostname) => ({ url: reachBy(hostname, await endpoint(of)) }),
    getDocument: () => controlDocument,
    getClock,
    setClock({ time }: { time: string }) {
      clock.set(requireTime(time));
      return getClock();
    },
    advanceClock({ milliseconds }: { milliseconds: number }) {
      if (clock.now().getTime() + milliseconds > lastTime)
        throw new RangeError("body milliseconds: would pass the year 9999. Fix: advance by less");
      clock.advance(milliseconds);
      return getClock();
    },
    listScenarios: () => mock.state.scenarios,
    setScenario({ name, ...scope }: { name: string }) {
      mock.state.setScenario(name, scope);
    },
    getFaults: () => faults.plan,
    setFaults(plan: typeof faults.plan) {
      faults.set(plan);
      return faults.plan;
    },
    clearFaults: () => faults.set({ rules: [] }),
    reset: () => all.reset(),
    getJournal: ({ since = "0", ...filter }: Omit<JournalFilter, "since"> & { since?: string }) => ({
      entries: journal.entries({ ...filter, since: Number(since) }),
      executions: journal.executions(),
    }),
    clearJournal: () => journal.clear(),
  };
}

// What an action throws says what the caller has to change.
async function act(action: () => unknown): Promise<MockResponse> {
  let value: unknown;
  try {
    value = await action();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return refuseInput(error.message);
  }
  if (value === undefined) return { status: 204, headers: {}, body: "" };
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

function refuseInput(detail: string): MockResponse {
  return problemResponse(400, "Invalid request", detail);
}

// The name by which the caller reaches the control port reaches the others too.
function reachBy(hostname: string, url: string): string {
  return url.replace(/(?<=^http:\/\/)(\[.*?\]|[^:]*)/, hostname);
}

function refuseAddress(methods: readonly string[]): MockResponse {
  if (methods.length === 0) return problemResponse(404, "There is nothing here", "Fix: see GET /openapi.json.");
  const refusal = problemResponse(405, "The method is not taken here", `Fix: use ${methods.join(" or ")}.`);
  const allowed = methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return { ...refusal, headers: { ...refusal.headers, allow: allowed.join(", ") } };
}

// Later years are not written with four digits.
const lastTime = Date.UTC(9999, 11, 31);

function requireTime(text: string): Date {
  const time = readTime(text);
  if (time) return time;
  throw new TypeError(`body time: ${text} is not a time. Fix: write it as 2026-01-31T00:00:00Z`);
}

function describeApi(api: Api): object {
  const operations = Object.keys(api.operations);
  const [{ info }] = readDocuments(api);
  // A document is titled by its API and its operation.
  return { title: info.title.replace(`: ${operations[0]}`, ""), operations, regions: readRegions(api).names };
}
