import { isDeepStrictEqual } from "node:util";
import { type Case, operationsOf } from "@facsimile/catalog";
import { compileOperation, matchPath, type Violation } from "@facsimile/checks";
import { describe, expect, test } from "vitest";
import { testCredentials } from "../src/api-under-test.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { clientInput, wireRequest } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { listViolatingRequests } from "./limits/violating-requests.ts";

const endpoint = "https://conformance.invalid";
const credentials = testCredentials(api);
const json = { headers: { "content-type": "application/json" } };

describe.each(api.operations)("$operationId", ({ method, document, cases }) => {
  const example = Object.values(cases).find((candidate) => isSuccess(document, candidate)) ?? expect.fail("no success");
  const { checkRequest } = compileOperation(document);
  const [{ path }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];

  const inputOf = (request: Case["request"]) => clientInput({ ...example, request });
  const check = (request: Case["request"]): Violation[] => {
    const wire = wireRequest(document, { ...example, request });
    return checkRequest(wire, matchPath(path, wire.path) ?? {});
  };

  /** The field that the client refuses, or undefined, and how many requests it has sent. */
  const call = async (request: Case["request"]) => {
    let sent = 0;
    const fetch = async () => {
      sent++;
      return new Response("{}", json);
    };
    const client = api.createClient({ endpoint, credentials, fetch, retry: false, validate: "documented" });
    const refused = await client[method]?.(inputOf(request)).then(
      () => undefined,
      (error: { name: string; field?: string }) => (error.name === "InputError" ? error.field : undefined),
    );
    return { sent, refused };
  };

  test.each(Object.entries(cases).filter(([, { request }]) => check(request).length === 0))(
    "the documented request of %s is sent",
    async (_name, { request }) => {
      expect(await call(request)).toEqual({ sent: 1, refused: undefined });
    },
  );

  // Where one input goes to two places, it cannot be wrong in one of them only.
  const isTold = (request: Case["request"]) => !isDeepStrictEqual(inputOf(request), inputOf(example.request));
  const violating = listViolatingRequests(document, example.request).filter(({ request }) => isTold(request));

  test.each(violating)("$name is refused by the client at the field that checks name", async ({ request }) => {
    const { sent, refused = "" } = await call(request);
    expect(sent).toBe(0);
    // Checks name a parameter as a whole, wherever in its value the fault lies; a field that is left out may break a rule too.
    const field = refused.replaceAll(/\[(\d+)\]/g, ".$1");
    const [top = ""] = field.split(".");
    expect(check(request).map(({ in: place, name }) => (place === "body" || name !== top ? name : field))).toContain(
      field,
    );
  });
});
