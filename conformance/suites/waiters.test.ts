import { operationsOf } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { expect, test } from "vitest";
import { readVectors } from "../src/behaviour/index.ts";
import { api } from "./api-under-test.ts";

interface Vectors {
  readonly waiters: Readonly<Record<string, object>>;
  readonly cases: readonly { readonly waiter: string }[];
}

const { id, operations, folder, exports } = api;
const waiters = Object.entries(folder.waiters);

test("the vectors ask and read as the client does, and there are some of every waiter", () => {
  const inClient = waiters.map(([name]) => {
    const constant = exports[`${lowerFirst(name)}Waiter`] as Record<string, unknown>;
    const { poll: _poll, name: _name, operation, ...rest } = constant;
    const { operationId, pagination } = operation as Record<string, unknown>;
    return [name, { operation: { operationId, ...(pagination ? { pagination } : {}) }, ...rest }];
  });
  const vectors: Vectors = readVectors("waiters", id);
  expect(vectors.waiters).toEqual(Object.fromEntries(inClient));
  expect([...new Set(vectors.cases.map(({ waiter }) => waiter))].sort()).toEqual(Object.keys(folder.waiters).sort());
});

test("a job of an operation and its waiter agree", () => {
  for (const { document, operationId } of operations) {
    const job = operationsOf(document)[0]?.operation["x-facsimile-job"] as Readonly<Record<string, string>> | undefined;
    if (!job) continue;
    const { handle = "", operation, state, success = "", failure = "" } = job;
    const [, file] =
      waiters.find(([, { after, call }]) => after.includes(operationId) && call.operation === operation) ??
      expect.fail(`no waiter follows ${operationId}`);
    expect(Object.keys(file.input)).toContain(handle.slice(1));
    expect(file.state.at).toBe(state);
    expect([file.state.values[success], file.state.values[failure]]).toEqual(["success", "failure"]);
  }
});

test("an API has stateful jobs where it has waiters", () => {
  expect(waiters.length > 0).toBe(folder.scenarios !== undefined);
});
