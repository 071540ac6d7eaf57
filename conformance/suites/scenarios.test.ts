import type { ScenarioStep, ScenarioTest } from "@facsimile/catalog";
import { compileOperation, formatViolation } from "@facsimile/checks";
import type { Clock } from "@facsimile/mock";
import { afterAll, describe, expect, test, vi } from "vitest";
import { type Client, testCredentials } from "../src/api-under-test.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { clientInput } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";

const { id, operations, folder } = api;
const { scenarios } = folder;
const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];

// Files share their modules, so those that count Prism's calls are loaded anew here.
let prismCalls = 0;
vi.resetModules();
vi.doMock(import("@stoplight/prism-http"), async (importOriginal) => {
  const prism = await importOriginal();
  return { ...prism, createInstance: (...settings) => countRequests(prism.createInstance(...settings)) };
});
const { createClock, createMockFetch } = await import("@facsimile/mock");
afterAll(() => {
  vi.doUnmock("@stoplight/prism-http");
  vi.resetModules();
});

function countRequests<Instance extends { request: (...call: never[]) => unknown }>(instance: Instance): Instance {
  const request: typeof instance.request = (...call) => {
    prismCalls += 1;
    return instance.request(...call);
  };
  return { ...instance, request };
}

const contracts = new Map(operations.map((one) => [one.operationId, compileOperation(one.document)]));

test("every scenario is played, and every stateful operation has a part", () => {
  const played = new Set(folder.scenarioTests.map(({ scenario }) => scenario));
  const called = new Set(folder.scenarioTests.flatMap(({ steps }) => steps.map(({ operation }) => operation)));
  expect([...played].sort()).toEqual(Object.keys(scenarios?.scenarios ?? {}).sort());
  expect(Object.keys(scenarios?.operations ?? {}).filter((name) => !called.has(name))).toEqual([]);
});

// What makes or changes something, by whether it is the copy that the API is here for.
const makers = operations.filter(({ operationId }) => scenarios?.operations[operationId]?.effects);
const copies = makers.filter(({ operationId }) => /^Copy|Backup|Replication/.test(operationId));
const refusals = Object.entries(scenarios?.scenarios ?? {}).flatMap(([name, { refuse }]) => {
  // Too many calls are too many of any kind; other reasons are those of some operations.
  const refused = name === "throttled" ? makers : refuse ? copies : [];
  return refused.map((operation) => ({ name, operation, operationId: operation.operationId }));
});

test("an API with state has a copy, and a scenario that refuses it", () => {
  expect(refusals.some(({ operation }) => copies.includes(operation))).toBe(scenarios !== undefined);
});

test.each(refusals)("$operationId is refused in the scenario $name, and does nothing", async ({ name, operation }) => {
  const { cases, document, method } = operation;
  const example = Object.values(cases).find((candidate) => isSuccess(document, candidate)) ?? expect.fail("no success");
  const fetch = createMockFetch({ apis, validateResponses: true });
  const own = { endpoint: "https://mock.invalid", credentials: testCredentials(api), fetch, retry: false };
  const preference = { headers: { prefer: `scenario=${name}` } };
  const result = await api.createClient(own)[method]?.(clientInput(example), preference);
  expect(result?.error).toMatchObject({ name: "ApiError", code: expect.any(String) });
  expect(fetch.mock.journal.executions()).toEqual({});
});

// Each way to choose a scenario has to lead to the same.
const ways = [
  { way: "by the call", options: () => ({}), headers: (name: string) => ({ prefer: `scenario=${name}` }) },
  { way: "by the option", options: (scenario: string) => ({ scenario }), headers: () => ({}) },
];

for (const { way, options, headers } of ways)
  describe.each(folder.scenarioTests)(`$scenario, chosen ${way}: $title`, (scenarioTest) => {
    const clock = createClock(new Date("2026-01-01T00:00:00Z"));
    const stage = createStage(clock, options(scenarioTest.scenario));
    const kept: Record<string, unknown> = {};
    // One test: its calls build upon each other.
    test("the client sees what it has to", async () => {
      for (const [at, step] of scenarioTest.steps.entries()) {
        clock.advance((step.advanceSeconds ?? 0) * 1000);
        const place = `step ${at + 1}, ${step.operation}`;
        const input = fill(step.parameters ?? {}, kept) as object;
        const { data, error, response } = await stage(step, input, headers(scenarioTest.scenario));
        expect(error?.code, place).toBe(step.error);
        expect(response.violations, place).toEqual([]);
        expect(response, place).toMatchObject(originOf(scenarioTest, step));
        // A refusal is not the contract's, so the table of the service's errors writes it.
        const isRefused = step.error !== undefined && response.source === "contract";
        expect(response.prismCalls, place).toBe(isRefused ? 0 : 1);
        for (const [pointer, wanted] of Object.entries(step.expect ?? {}))
          expect(valueAt(data, pointer), `${place} ${pointer}`).toEqual(fill(wanted, kept));
        for (const [name, pointer] of Object.entries(step.outputs ?? {}))
          kept[name] = valueAt(data, pointer) ?? expect.fail(`${place} has no ${pointer}`);
      }
    });
  });

// A response from state never passes for a documented one.
function originOf({ scenario }: ScenarioTest, { operation, error, case: name }: ScenarioStep): object {
  if (name !== undefined) return { scenario: null, case: name };
  if (error !== undefined) return { scenario };
  return { scenario, case: null, evidence: scenarios?.operations[operation]?.evidence };
}

function createStage(clock: Clock, options: object) {
  const mockFetch = createMockFetch({ apis, clock, validateResponses: true, ...options });
  let described = {};
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const before = prismCalls;
    const response = await mockFetch(input, init);
    described = { ...(await describeResponse(response.clone(), called)), prismCalls: prismCalls - before };
    return response;
  };
  let called = "";
  const own = { credentials: testCredentials(api), fetch, clock: clock.now };
  return async ({ operation: operationId, region }: ScenarioStep, input: object, headers: object) => {
    called = operationId;
    const endpoint = region === undefined ? "https://mock.invalid" : `http://${region}.localhost`;
    // A call that is repeated would take time of its own.
    const client: Client = api.createClient({ endpoint, ...own, retry: false });
    const method = operations.find((one) => one.operationId === operationId)?.method ?? "";
    const { data, error } = (await client[method]?.(input, { headers })) ?? expect.fail(`there is no ${operationId}`);
    return { data, error, response: described as { violations?: unknown; source?: string; prismCalls?: number } };
  };
}

async function describeResponse(response: Response, operationId: string): Promise<object> {
  const text = await response.text();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  const violations = contracts.get(operationId)?.checkResponse(response.status, body).map(formatViolation);
  const [scenario, name, evidence, source] = ["scenario", "case", "evidence", "source"].map((header) =>
    response.headers.get(`x-facsimile-${header}`),
  );
  return { violations, scenario, case: name, evidence, source };
}

function fill(value: unknown, kept: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") return value.replace(/\{(\w+)\}/g, (_, name: string) => String(kept[name]));
  if (Array.isArray(value)) return value.map((item) => fill(item, kept));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, kept)]));
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], value);
}
