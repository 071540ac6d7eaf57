import { type JsonSchema, type OpenApiDocument, operationsOf, type Response, resolve } from "@facsimile/catalog";
import { describe, expect, test } from "vitest";
import { testCredentials } from "../src/api-under-test.ts";
import { documentedCode, isInDoubt, isSuccess } from "../src/expected-outcome.ts";
import { clientInput } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";

type Body = Readonly<Record<string, unknown>>;

// What gateways, and services of either vendor, write instead of a success.
const never: Readonly<Record<string, unknown>> = {
  "an empty object": {},
  "an empty array": [],
  text: "ok",
  null: null,
  "a flat error": { Code: "NoPermission", Message: "m", RequestId: "R" },
  "a flat error in lower case": { code: "NoPermission", message: "m", requestId: "R" },
  "a flat error that says so twice": { RequestId: "R", Success: false, Code: "NoPermission" },
  "a flat error of the other vendor": { error_code: "IMG.0144", error_msg: "m" },
  "a nested error": { error: { code: "IMG.0144", message: "m" } },
  "an error in words": { error: "Unauthorized" },
};

describe.each(api.operations)("$operationId", ({ operationId, method, document, cases }) => {
  const successes = Object.values(cases).filter((candidate) => isSuccess(document, candidate));
  const example = successes[0] ?? expect.fail("no success");

  /** What the client makes of a body with 200: data, unknown, or an error and its code. */
  const conclude = async (body: unknown) => {
    const fetch = async () => new globalThis.Response(body === undefined ? null : JSON.stringify(body));
    const options = { endpoint: "https://conformance.invalid", credentials: testCredentials(api), retry: false };
    const result = await api
      .createClient({ ...options, fetch })
      [method]?.(clientInput(example))
      .catch((error: Error) => error.name);
    if (typeof result === "string") return result;
    return result?.error ? `${result.error.name} ${result.error.code}` : "data";
  };

  test("every documented success is one", async () => {
    for (const { response } of successes) expect(await conclude(response.body)).toBe("data");
  });

  test.each(Object.entries(never))("%s with 200 is none", async (_, body) => {
    expect(await conclude(body)).toMatch(isRead(document) ? /^ApiError/ : /^OutcomeUnknown$|^ApiError \D+/);
  });

  const errors = Object.entries(cases).filter(([, candidate]) => !isSuccess(document, candidate));
  test.each(errors.filter(([, one]) => documentedCode(one) && !isInDoubt(document, one)))(
    "the documented error %s is one with 200 too",
    async (_, one) => {
      expect(await conclude(one.response.body)).toBe(`ApiError ${documentedCode(one)}`);
    },
  );

  const lists = Object.entries((example.response.body ?? {}) as Body).filter(([, value]) => Array.isArray(value));
  test.each(lists)("an object in the place of the list %s is none", async (name, items) => {
    const body = { ...(example.response.body as Body), [name]: { Item: items } };
    expect(await conclude(body)).toBe(isRead(document) ? "ApiError undefined" : "OutcomeUnknown");
  });

  const foreign = api.operations.flatMap((other) => {
    const response = Object.values(other.cases).find((candidate) => isSuccess(other.document, candidate))?.response;
    const body = response?.body as Body | undefined;
    return body && other.operationId !== operationId && isForeign(document, body) ? [[other.operationId, body]] : [];
  }) as [string, Body][];
  test.each(foreign)("the response of %s is none", async (_, body) => {
    expect(await conclude(body)).toBe(isRead(document) ? "ApiError undefined" : "OutcomeUnknown");
  });
});

function isRead(document: OpenApiDocument): boolean {
  const [entry] = operationsOf(document);
  return entry?.method === "get" || "x-facsimile-repeatable" in (entry?.operation ?? {});
}

// No member of the operation's own response is in it, so nothing can make it one; where all that it has is an id, nothing tells.
function isForeign(document: OpenApiDocument, body: Body): boolean {
  const [entry] = operationsOf(document);
  const reference = Object.entries(entry?.operation.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1];
  const [content] = Object.values((reference && resolve<Response>(document, reference).content) ?? {});
  const { properties = {} } = content?.schema ? resolve<JsonSchema>(document, content.schema as JsonSchema) : {};
  const isShared = (name: string) => /^(RequestId|error_code|error_msg)$/.test(name);
  const own = Object.keys(properties).filter((name) => !isShared(name));
  return own.length > 0 && !own.some((name) => name in body);
}
