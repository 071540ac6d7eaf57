import type { Case } from "@facsimile/catalog";
import { testKey } from "@facsimile/mock";
import { mockHandlers } from "@facsimile/mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCall } from "../src/behaviour/index.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { api } from "./api-under-test.ts";
import { findCores, sdkRequest } from "./sdk/index.ts";

const { id, operations, folder } = api;
const documents = Object.fromEntries(operations.map(({ operationId, built }) => [operationId, built]));
const server = setupServer(...mockHandlers({ apis: [{ id, operations: documents }] }));
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const [operation] = operations;
if (!operation) throw new Error(`${id} has no operations`);
const isGood = ([, candidate]: [string, Case]) => isSuccess(operation.document, candidate);
const [name = "", example] = Object.entries(operation.cases).find(isGood) ?? [];
if (!example) throw new Error(`${operation.operationId} has no success`);

// The vendor's own host, to which nothing is sent.
const servers = (operation.document.servers ?? []) as readonly { readonly url: string }[];
const [host = ""] = servers.map(({ url }) => url.replace(/\{\w+\}/g, "cn-hangzhou"));

test("the client's call through the global fetch is intercepted, and verified", async () => {
  const candidate = { api, operation, name, case: example };
  expect(await checkCall(candidate, { endpoint: host, fetch: globalThis.fetch })).toEqual([]);
});

test.each(findCores(folder.protocol.id))("so is that of $name through node:http, by http and https", async (core) => {
  for (const endpoint of [host, host.replace("https:", "http:")]) {
    const { operationId } = operation;
    const body = await core.send({
      endpoint,
      operationId,
      request: sdkRequest(operation, name, example),
      key: testKey,
    });
    expect(Object.keys(body as object)).toEqual(Object.keys((example.response.body ?? {}) as object));
  }
});
