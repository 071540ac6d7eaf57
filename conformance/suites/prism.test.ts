import type { Case } from "@facsimile/catalog";
import { compileOperation } from "@facsimile/checks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createPrismValidator, fieldName, inputsOf, type PrismFault, projectOperation } from "../src/prism-oracle.ts";
import { wireRequest } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { requestsOf } from "./oracle/index.ts";

type Operation = (typeof api.operations)[number];
type Request = Case["request"];

const numRuns = 200;
// Prism knows no rules between fields.
const rules = ["implies", "differ", "together", "requires"];
const seen = { valid: 0, invalid: 0 };

// Prism gets what is sent as one JSON body, so that two implementations check the same values.
test.each(api.operations)("$operationId: our verdict and Prism's name the same fields", async (operation) => {
  const { document, cases } = operation;
  const { checkRequest } = compileOperation(document);
  const validate = await createPrismValidator(projectOperation(document));
  const headers = { "content-type": "application/json" };
  const agrees = (request: Request): void => {
    const wire = wireRequest(document, { request } as Case);
    const ours = checkRequest(wire, textsOf(request.path ?? {})).filter(({ keyword }) => !rules.includes(keyword));
    const theirs = validate({ method: "post", path: "/", headers, body: flatten(operation, request) });
    expect(namesIn(theirs.map(fieldOf))).toEqual(namesIn(ours.map(({ in: place, name }) => fieldName(place, name))));
    seen[ours.length === 0 ? "valid" : "invalid"] += 1;
  };
  fc.assert(fc.property(requestsOf(document, Object.values(cases)), agrees), { numRuns });
});

test("right and wrong requests came up: a generator of one kind would prove nothing", () => {
  const all = numRuns * api.operations.length;
  expect(seen.valid + seen.invalid).toBeGreaterThanOrEqual(all);
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(all / 20);
});

function flatten({ document }: Operation, request: Request): Record<string, unknown> {
  const { parameters } = inputsOf(document);
  const given = parameters.map(({ in: place, name, schema }) => {
    const values = (request[place as "query"] ?? {}) as Record<string, unknown>;
    // What the contract fixes is sent whether a request says so or not.
    return [fieldName(place, name), values[name] ?? schema.const];
  });
  const sent = given.filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(sent), ...(request.body !== undefined && { body: request.body }) };
}

function fieldOf({ path = [], code, message }: PrismFault): string {
  const [, field] = path;
  if (field !== undefined) return String(field);
  const [, missing = ""] = (code === "required" && /property '(.+)'$/.exec(message)) || [];
  return missing;
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function textsOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
