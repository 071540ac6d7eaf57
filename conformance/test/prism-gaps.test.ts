import { compileOperation } from "@facsimile/checks";
import gaps from "@facsimile/vectors/gaps/prism.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { createPrismValidator } from "../src/prism-oracle.ts";

describe.each(gaps.cases)("$name: $says", ({ operation, request, breaks }) => {
  const document = { openapi: "3.1.0", info: { title: "Gap", version: "1" }, paths: { "/": { post: operation } } };
  const { body, header = {} } = request as { body?: unknown; header?: Record<string, string> };

  test("Prism takes the request; one that refuses it has closed the gap, which has to be removed", async () => {
    const validate = await createPrismValidator(document);
    const headers = { "content-type": "application/json", ...header };
    expect(validate({ method: "post", path: "/", query: Object.fromEntries(request.query), headers, body })).toEqual(
      [],
    );
  });

  test("our checks refuse it", () => {
    if (breaks === "compile") return expect(() => compileOperation(document)).toThrow("Fix: correct this schema");
    const query = request.query.map(([name = "", value = ""]) => [name, value] as const);
    const text = body === undefined ? "" : JSON.stringify(body);
    const found = compileOperation(document).checkRequest(
      { method: "POST", path: "/", query, headers: header, body: text },
      {},
    );
    return expect(found).toMatchObject([breaks]);
  });
});
