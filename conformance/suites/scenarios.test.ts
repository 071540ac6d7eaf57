import type { MockFetch } from "@facsimile/mock";
import { afterAll, expect, test, vi } from "vitest";
import { formatDiscrepancy } from "../src/behaviour/behaviour.ts";
import { scenarios } from "../src/behaviour/mocks/scenarios.ts";
import { api } from "./api-under-test.ts";

const { id, operations, folder } = api;
const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];

// Files share their modules, so those that count Prism's calls are loaded anew here.
let prismCalls = 0;
vi.resetModules();
vi.doMock(import("@stoplight/prism-http"), async (importOriginal) => {
  const prism = await importOriginal();
  return { ...prism, createInstance: (...settings) => countRequests(prism.createInstance(...settings)) };
});
const { createMockFetch } = await import("@facsimile/mock");
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

test("every scenario is played, and every stateful operation has a part", () => {
  const played = new Set(folder.scenarioTests.map(({ scenario }) => scenario));
  const called = new Set(folder.scenarioTests.flatMap(({ steps }) => steps.map(({ operation }) => operation)));
  expect([...played].sort()).toEqual(Object.keys(folder.scenarios?.scenarios ?? {}).sort());
  expect(Object.keys(folder.scenarios?.operations ?? {}).filter((name) => !called.has(name))).toEqual([]);
});

test("an API with state has a copy that a scenario refuses", () => {
  const makers = Object.entries(folder.scenarios?.operations ?? {}).filter(([, { effects }]) => effects);
  const copies = makers.filter(([name]) => /^Copy|Backup|Replication/.test(name));
  const refusing = Object.values(folder.scenarios?.scenarios ?? {}).filter(({ refuse }) => refuse);
  expect(copies.length > 0 && refusing.length > 0).toBe(folder.scenarios !== undefined);
});

test("every test of a scenario begins with an operation", () => {
  const names = operations.map(({ operationId }) => operationId);
  const begun = folder.scenarioTests.filter(({ steps }) => names.includes(steps[0]?.operation ?? ""));
  expect(begun).toEqual(folder.scenarioTests);
});

test.each(operations)(
  "in scenarios that begin with $operationId, Prism gives each response that keeps the contract",
  async (operation) => {
    const wrong: string[] = [];
    const count = (mock: MockFetch): MockFetch => {
      const fetch: typeof globalThis.fetch = async (...call) => {
        const before = prismCalls;
        const response = await mock(...call);
        // A refusal is not the contract's, so the table of the service's errors writes it.
        const expected = response.headers.get("x-facsimile-source") === "contract" ? 0 : 1;
        if (prismCalls - before !== expected)
          wrong.push(`${response.status} took ${prismCalls - before} calls of Prism`);
        return response;
      };
      return Object.assign(fetch, { mock: mock.mock });
    };
    const counted = { ...api, createMock: (options: object = {}) => count(createMockFetch({ ...options, apis })) };
    const { discrepancies } = await scenarios.run(counted, operation);
    expect([...discrepancies.map(formatDiscrepancy), ...wrong]).toEqual([]);
  },
);
