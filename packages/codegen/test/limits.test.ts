import type { JsonSchema } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { printLimits } from "../src/limits.ts";
import { readModel } from "../src/model/model.ts";
import { boxDocument } from "./document.ts";

const printed = (parts: Parameters<typeof boxDocument>[0]) => printLimits(readModel(boxDocument(parts)));
const withBody = (properties: Record<string, JsonSchema>) => printed({ body: { type: "object", properties } });

test("limits of a field are printed, its type and what only describes it are not", () => {
  const BoxId = { type: "string", maxLength: 9, description: "A box.", default: "b", "x-facsimile-suggestions": ["a"] };
  const text = printed({ parameters: [{ name: "BoxId", in: "query", schema: BoxId }] });
  expect(text).toContain("createValidation({ CopyBox: { fields: { BoxId: { maxLength: 9 } } } });");
});

test("a pattern has its words beside it", () => {
  const name = { type: "string", pattern: "^a", "x-facsimile-words": "begin with a" };
  const text = withBody({ name, names: { type: "array", items: name } }).replaceAll(/\s+/g, " ");
  expect(text.split('pattern: "^a", words: "begin with a"')).toHaveLength(3);
});

test("what lies deeper keeps its types, with its references resolved", () => {
  const text = printed({
    schemas: { Lid: { type: "string", enum: ["red"] } },
    body: {
      type: "object",
      properties: {
        lids: { type: "array", maxItems: 2, items: { type: "string", maxLength: 3 } },
        box: { type: "object", required: ["lid"], properties: { lid: { $ref: "#/components/schemas/Lid" } } },
      },
    },
  });
  expect(text).toContain("lids: { maxItems: 2, items: { maxLength: 3 } }");
  expect(text).toContain('box: { required: ["lid"], properties: { lid: { type: "string", enum: ["red"] } } }');
});

test("rules of requests are printed, those of responses are not", () => {
  const rules = [
    { because: "A box has a lid.", in: "request", together: ["/box", "/lid"] },
    { because: "A response has both.", in: "response", together: ["/a", "/b"] },
  ];
  const text = printed({ extensions: { "x-facsimile-rules": rules } });
  expect(text).toContain('rules: [{ because: "A box has a lid.", together: ["/box", "/lid"] }]');
  expect(text).not.toContain("A response");
});

test("an operation without limits is not listed", () => {
  expect(withBody({ name: { type: "string" } })).toContain("createValidation({});");
});

test("a limit that clients cannot check stops the generation, and says where it is", () => {
  expect(() => withBody({ name: { type: "string", not: {} } as JsonSchema })).toThrow(
    "CopyBox name: clients cannot check not. Fix: teach it to packages/runtime/src/validation/constraint.ts",
  );
});
