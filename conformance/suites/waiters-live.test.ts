import { createClock, createMockFetch } from "@facsimile/mock";
import { WaitError } from "@facsimile/runtime";
import { expect, test } from "vitest";
import { testCredentials } from "../src/api-under-test.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { clientInput } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";

const { id, operations, folder } = api;
const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];
const waits = Object.entries(folder.waiters).flatMap(([name, { after, input }]) =>
  after.map((begin) => ({ name, begin, input })),
);

test("an API has stateful jobs where it has waiters", () => {
  expect(waits.length > 0).toBe(folder.scenarios !== undefined);
});

test.each(waits)("waitFor$name sees what $begin began through to its success", async (wait) => {
  const { result, seconds } = await runScenario("success", wait);
  expect(result).toBeDefined();
  expect(seconds).toBeGreaterThan(0);
});

test.each(waits)("waitFor$name tells that what $begin began has failed", async (wait) => {
  await expect(runScenario("failure", wait)).rejects.toMatchObject({ name: "WaitError", because: "failure" });
});

test.each(waits)("waitFor$name does not wait beyond its deadline for what $begin began", async (wait) => {
  const error = await runScenario("slow", wait, { deadline: 20_000 }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WaitError);
  expect(error).toMatchObject({ because: "deadline", elapsed: 20_000 });
});

type Wait = (typeof waits)[number];
type Values = Readonly<Record<string, unknown>>;

/** Begins something in a mock whose clock moves while the client sleeps, and waits for it. */
async function runScenario(scenario: string, { name, begin, input: sources }: Wait, options: object = {}) {
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const client = api.createClient({
    endpoint: "https://mock.invalid",
    region: "region-1",
    projectId: "p",
    credentials: testCredentials(api),
    fetch: createMockFetch({ apis, clock, scenario }),
    clock: clock.now,
    sleep: async (milliseconds: number) => clock.advance(milliseconds),
  });
  const input = exampleOf(begin);
  const call = async (operationId: string, values: object) => {
    const method = `${operationId.charAt(0).toLowerCase()}${operationId.slice(1)}`;
    const { data, error } = (await client[method]?.(values)) ?? {};
    expect(error).toBeUndefined();
    return data as object;
  };
  const known: Values = { ...input, ...(await call(begin, input)) };
  const given: [string, unknown][] = [];
  for (const [field, source] of Object.entries(sources)) {
    // The mock lists only what was just begun.
    const scope = source.in === "item" ? Object.values(await call(source.of, {})).flat()[0] : known;
    if (findValue(scope, field) !== undefined) given.push([field, findValue(scope, field)]);
  }
  const result: unknown = await client[`waitFor${name}`]?.(Object.fromEntries(given), options);
  return { result, seconds: (clock.now().getTime() - Date.UTC(2026, 0, 1)) / 1000 };
}

function exampleOf(operationId: string): Values {
  const { cases, document } = operations.find((one) => one.operationId === operationId) ?? expect.fail(operationId);
  const example = Object.values(cases).find((candidate) => isSuccess(document, candidate));
  return clientInput(example ?? expect.fail(`${operationId} has no success`));
}

// Where several things were begun, the first of them.
function findValue(known: Values, field: string): unknown {
  return known[field] ?? (known[`${field}s`] as readonly unknown[] | undefined)?.[0];
}
