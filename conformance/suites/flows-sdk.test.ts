import { createClock, type RunningMock, startMock, testKey } from "@facsimile/mock";
import { createMemoryStore } from "@facsimile/runtime/flow";
import { expect, test } from "vitest";
import { readRequest } from "../src/behaviour/index.ts";
import { listFlows } from "../src/flows/index.ts";
import { api } from "./api-under-test.ts";
import { findCores, type SdkCore } from "./sdk/index.ts";

const { id, operations, folder } = api;
const flows = listFlows(api);
const documents = Object.fromEntries(operations.map(({ operationId, built }) => [operationId, built]));

test("some core of the vendor can make the steps of a flow", () => {
  expect(findCores(folder.protocol.id)).not.toEqual([]);
});

const runs = findCores(folder.protocol.id).flatMap((core) => flows.map((under) => ({ core, ...under })));

test.each(runs)("$core.name makes the calls and polls of $flow.name", async ({ core, flow, input, run, setUp }) => {
  const { clock, connect } = setUp({ clock: createClock() });
  const mock = await startMock({ apis: [{ id, operations: documents }], clock });
  const { fetch, count } = sendBy(core, mock);
  try {
    await run(connect(fetch), input, { store: createMemoryStore(), id: "run-1", clock: clock.now });
    const entries = mock.mock.journal.entries();
    expect(entries).toHaveLength(count());
    expect(entries.filter(({ response }) => !response || response.status >= 300)).toEqual([]);
    const calls = flow.steps.flatMap((step) => (step.kind === "call" ? [step.operation] : []));
    const made = new Set(entries.map(({ operation }) => String(operation)));
    expect([...made].filter((operation) => calls.includes(operation))).toEqual([...new Set(calls)]);
  } finally {
    await mock.close();
  }
});

// What a client adds to the parameters of a request: the SDK signs and sends by its own code.
const added =
  /^(authorization|host|user-agent|accept.*|content-length|x-acs-(?!action$|version$).*|x-sdk-.*|x-security-token)$/;

/** A `fetch` that sends by a core of the vendor to the port of the request's region, and how often it did. */
function sendBy(core: SdkCore, mock: RunningMock) {
  let sent = 0;
  const seenAsEmpty = core.differences.some(({ response }) => response === "without a body");
  const fetch = async (given: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { headers, ...request } = await readRequest(given, init);
    const { hostname } = new URL(given instanceof Request ? given.url : given);
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !added.test(name)));
    const endpoint = await endpointOf(mock, hostname);
    const operationId = headers["x-acs-action"] ?? "";
    sent += 1;
    const body = await core.send({ endpoint, operationId, request: { ...request, headers: kept }, key: testKey });
    return seenAsEmpty && Object.keys(Object(body)).length === 0 ? new Response() : Response.json(body);
  };
  return { fetch, count: () => sent };
}

async function endpointOf(mock: RunningMock, hostname: string): Promise<string> {
  const servers = operations[0]?.document.servers as readonly { "x-facsimile-regions"?: readonly string[] }[];
  const regions = servers.flatMap((server) => server["x-facsimile-regions"] ?? []);
  const region = regions.find((name) => hostname.split(".").includes(name));
  return region === undefined ? String(mock.apis[id]) : mock.endpoint({ api: id, region });
}
