import { createClock, type RunningMock, startMock, testKey } from "@facsimile/mock";
import { afterEach, describe, expect, test } from "vitest";
import type { OperationUnderTest } from "../src/api-under-test.ts";
import { checkCall } from "../src/behaviour/index.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { waysToAuthenticate } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { findCores, sdkRequest } from "./sdk/index.ts";

const { id, operations, folder } = api;
const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];
const hour = 3_600_000;

// The sender of an operation that anyone may call is not checked.
const isSigned = ({ document }: OperationUnderTest) => waysToAuthenticate(document).every((way) => way.length > 0);
const operation = operations.find(isSigned) ?? expect.fail("nothing is signed");
const [name, example] =
  Object.entries(operation.cases).find(([, one]) => isSuccess(operation.document, one)) ?? expect.fail("no success");

let mock: RunningMock;
afterEach(async () => mock.close());

const callClient = (options: object = {}) => {
  const target = { endpoint: mock.apis[id] ?? "", fetch: globalThis.fetch };
  return checkCall({ api, operation, name, case: example }, target, options);
};

describe("of a mock whose clock was advanced by control", () => {
  const start = async () => {
    mock = await startMock({ apis });
    const init = { method: "POST", body: JSON.stringify({ milliseconds: hour }) };
    expect((await fetch(`${mock.control}/clock/advance`, init)).status).toBe(200);
  };

  test.each(findCores(folder.protocol.id))("$name gets a response without knowing of the clock", async (core) => {
    await start();
    const { operationId } = operation;
    const call = { endpoint: mock.apis[id] ?? "", operationId, request: sdkRequest(operation, name, example) };
    const body = await core.send({ ...call, key: testKey });
    expect(Object.keys(body as object)).toEqual(Object.keys((example.response.body ?? {}) as object));
  });

  test("so is our client, by the clock of the machine and by that of the mock", async () => {
    await start();
    expect(await callClient()).toEqual([]);
    expect(await callClient({ clock: mock.mock.clock.now })).toEqual([]);
  });
});

test.each([-20, 20, -600])("a clock of our client that is %d minutes ahead is put right", async (minutes) => {
  mock = await startMock({ apis });
  const clock = () => new Date(Date.now() + minutes * 60_000);
  expect(await callClient({ clock })).not.toEqual([]);
  expect(await callClient({ clock, retry: {} })).toEqual([]);
});

test("our client learns the mock's year from Date", async () => {
  mock = await startMock({ apis, clock: createClock(new Date("2020-02-29T00:00:00Z")) });
  const learns = async () => (await callClient({ retry: {} })).length === 0;
  expect(await callClient()).not.toEqual([]);
  expect(await learns()).toBe(true);
  mock.mock.clock.advance(hour);
  expect(await learns()).toBe(true);
});
