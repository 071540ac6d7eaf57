import { createRequire } from "node:module";
import { createMockFetch, type MockFetch } from "@facsimile/mock";
import { afterAll, expect, test, vi } from "vitest";
import { formatDiscrepancy, scenarios } from "../src/behaviour/index.ts";
import { api } from "./api-under-test.ts";

const { id, operations, folder } = api;
const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];

// Prism's mocker, as the mock loads it.
const mocker: { default(): unknown } = createRequire(import.meta.url)("@stoplight/prism-http/dist/mocker/index.js");
const prism = vi.spyOn(mocker, "default");
afterAll(() => prism.mockRestore());

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
    const miscounted: string[] = [];
    const count = (mock: MockFetch): MockFetch => {
      const fetch: typeof globalThis.fetch = async (...call) => {
        const before = prism.mock.calls.length;
        const response = await mock(...call);
        // A refusal is not the contract's, so the table of the service's errors writes it.
        const expected = response.headers.get("x-facsimile-source") === "contract" ? 0 : 1;
        const calls = prism.mock.calls.length - before;
        if (calls !== expected) miscounted.push(`${response.status} took ${calls} calls of Prism`);
        return response;
      };
      return Object.assign(fetch, { mock: mock.mock });
    };
    const counted = { ...api, createMock: (options: object = {}) => count(createMockFetch({ ...options, apis })) };
    const { discrepancies } = await scenarios.run(counted, operation);
    expect([...discrepancies.map(formatDiscrepancy), ...miscounted]).toEqual([]);
  },
);
