import { type Case, operationsOf } from "@facsimile/catalog";
import { compileOperation, matchPath } from "@facsimile/checks";
import { createMockFetch } from "@facsimile/mock";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testCredentials } from "../src/api-under-test.ts";
import { documentedDocument, endpoint, listBindings, readRequest, temporaryKey } from "../src/behaviour/index.ts";
import { findSuccess } from "../src/expected-outcome.ts";
import { clientInput, wireRequest } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { narrow, requestsOf } from "./oracle/index.ts";

// The same inputs in every run; a counter-example that comes up becomes a case of the vectors.
const runs = { numRuns: 40, seed: 14 };
const { folder } = api;
const verifying = api.createMock({ keys: temporaryKey, stateful: false });
const narrowed = Object.fromEntries(api.operations.map((one) => [one.operationId, narrow(one.built)]));
const generating = createMockFetch({ apis: [{ id: api.id, operations: narrowed }], stateful: false });

describe.each(api.operations)("$operationId", (operation) => {
  const { operationId, contract, document, cases, method } = operation;
  const page = documentedDocument(operationId, contract, folder, document.info.version);
  const [{ path }] = operationsOf(page) as [ReturnType<typeof operationsOf>[number]];
  const { checkRequest } = compileOperation(page);
  const { readRequest: decode } = compileOperation(document);
  const isAllowed = (request: Case["request"]) => {
    if (!canTravel(request)) return false;
    const wire = wireRequest(page, { request } as Case);
    return checkRequest(wire, matchPath(path, wire.path) ?? {}).length === 0;
  };
  const requests = requestsOf(page, Object.values(cases)).filter(isAllowed);

  test("what goes into the client comes out of the mock's decoder", async () => {
    const call = createCall(operation.method, {});
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const input = inputOf(request);
        const { sent } = await call(input);
        // The decoder also has constants, and what the client's options fill in.
        expect(decode(sent, matchPath(path, sent.path) ?? {}).input).toMatchObject(input);
      }),
      runs,
    );
  });

  test.each(listBindings(api))("a mock that verifies takes whatever is allowed, sent $way", async ({ options }) => {
    const call = createCall(method, options);
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const { response } = await call(inputOf(request));
        expect(response.headers.get("x-facsimile-source"), await response.text()).not.toBe("contract");
      }),
      { ...runs, numRuns: 8 },
    );
  });

  test("what the mock generates, the client returns", async () => {
    const example = findSuccess(document, cases) ?? expect.fail("no success");
    const call = createCall(method, {}, { prefer: "dynamic=true" }, generating);
    for (let run = 0; run < 5; run++) {
      const { response, result } = await call(clientInput(example));
      const text = await response.text();
      expect(result?.error).toBeUndefined();
      expect(result?.data).toEqual(text === "" ? undefined : JSON.parse(text));
    }
  });
});

/** A client in front of the mock, with what each call sent and what came back. */
function createCall(
  method: string,
  options: object,
  headers: Readonly<Record<string, string>> = {},
  mock: typeof globalThis.fetch = verifying,
) {
  let sent = { method: "", path: "", query: [], headers: {}, body: "" } as Awaited<ReturnType<typeof readRequest>>;
  let response = new Response();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent = await readRequest(input, init);
    response = await mock(input, init);
    return response.clone();
  };
  const own = { endpoint, fetch, retry: false, credentials: testCredentials(api), ...options };
  const client = api.createClient(own);
  return async (input: object) => {
    const result = await client[method]?.(input, { headers }).catch((error: Error) => {
      if (error.name === "InputError") throw error;
      return undefined;
    });
    return { sent, response, result };
  };
}

// Of what is sent, what a caller chooses.
function inputOf({ header = {}, ...request }: Case["request"]): Record<string, unknown> {
  const constants = folder.protocol.headers.flatMap(({ name, equals }) => (equals === undefined ? [] : [name]));
  const chosen = Object.entries(header).filter(([name]) => !constants.includes(name));
  return clientInput({ request: { ...request, header: Object.fromEntries(chosen) } } as unknown as Case);
}

// Headers keep no space around a value, and a project of the path travels as a header, too. Paths hold no dots alone; the client takes no
// field that is not in the contract.
function canTravel({ header = {}, path = {}, ...request }: Case["request"]): boolean {
  const texts = [...Object.values(header), ...Object.values(path)].map(String);
  const isKept = (text: string) => /^(?!\.{1,2}$)[!-~]([ -~]*[!-~])?$/.test(text);
  return texts.every(isKept) && !JSON.stringify(request).includes("no such field");
}
