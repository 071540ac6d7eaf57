import { operationsOf } from "@facsimile/catalog";
import { compileOperation, matchPath, type Violation } from "@facsimile/checks";
import { createMockFetch } from "@facsimile/mock";
import { describe, expect, test } from "vitest";
import { isSuccess } from "../src/expected-outcome.ts";
import { authenticationHeaders, wireRequest } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { listViolatingRequests } from "./limits/violating-requests.ts";

interface Row {
  readonly on: { readonly kind: string; readonly in?: string; readonly name?: string; readonly keyword?: string };
  readonly status: number;
  readonly body: object;
  readonly evidence: string;
}

const { id, operations } = api;
const documents = Object.fromEntries(operations.map(({ operationId, built }) => [operationId, built]));
const mockFetch = createMockFetch({ apis: [{ id, operations: documents }], auth: "present" });

describe.each(operations)("$operationId", ({ document, cases }) => {
  const example = Object.values(cases).find((candidate) => isSuccess(document, candidate)) ?? expect.fail("no success");
  const violating = listViolatingRequests(document, example.request);

  test("what keeps the contract is not refused", () => {
    expect(violationsOf(document, { ...example })).toEqual([]);
  });

  test.each(violating)("$name is refused with the code of the table", async ({ request }) => {
    const [violation] = violationsOf(document, { ...example, request });
    if (!violation) return expect.fail("the contract takes it");
    const row =
      (document["x-facsimile-violations"] as Row[]).find(({ on }) => fits(on, violation)) ?? expect.fail("no row");
    const wire = wireRequest(document, { ...example, request });
    const url = new URL(wire.path, "https://mock.invalid");
    url.search = String(new URLSearchParams(wire.query.map(([name, value]): [string, string] => [name, value])));
    const response = await mockFetch(url, {
      method: wire.method,
      headers: { ...wire.headers, ...authenticationHeaders(document) },
      ...(wire.body && { body: wire.body }),
    });
    expect(response.status).toBe(row.status);
    expect(response.headers.get("x-facsimile-evidence")).toBe(row.evidence);
    expect(await response.json()).toEqual(filled(row.body, violation.name));
  });
});

function violationsOf(
  document: (typeof operations)[number]["document"],
  example: Parameters<typeof wireRequest>[1],
): Violation[] {
  const [{ path }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const wire = wireRequest(document, example);
  return compileOperation(document).checkRequest(wire, matchPath(path, wire.path) ?? {});
}

function fits(on: Row["on"], { kind, in: place, name, keyword }: Violation): boolean {
  const same = (wanted: string | undefined, actual: string) => wanted === undefined || wanted === actual;
  return (
    (on.kind === "any" || on.kind === kind) && same(on.in, place) && same(on.name, name) && same(on.keyword, keyword)
  );
}

// The texts of the table with their places filled in: the name is known, the rest only has to be there.
function filled(body: object, name: string): unknown {
  const entries = Object.entries(body).map(([key, value]) => {
    if (typeof value === "object" && value !== null) return [key, filled(value, name)];
    if (typeof value !== "string") return [key, value];
    const pattern = value
      .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
      .replaceAll("{name}", name || "body")
      .replace(/\{\w+\}/g, ".+");
    return [key, expect.stringMatching(new RegExp(`^${pattern}$`, "s"))];
  });
  return Object.fromEntries(entries);
}
