import { join } from "node:path";
import { bundleApi, correct, readApiFolder } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { documentedFacts } from "../src/documented-facts.ts";
import { compareFacts } from "../src/facts.ts";
import { specFacts } from "../src/spec-facts.ts";

// The made-up API that the catalog is tested with.
const root = join(import.meta.dirname, "../../packages/catalog/test/fixture");
const { api } = readApiFolder(root, "demo-box");
if (!api) throw new Error("the fixture is broken");
const documented = api.documented.CopyBox ?? expect.fail();
const { operations } = await bundleApi(root, "demo-box");
const document = operations.CopyBox ?? expect.fail();
const place = { documented: "documented.yaml", spec: "operation.yaml" };

const compare = (edit: (spec: Map<string, string>) => void) => {
  const spec = new Map(specFacts(document, api));
  edit(spec);
  return compareFacts(place, documentedFacts(correct(documented).contract), spec);
};

test("facts of page and spec that agree compare equal, less what the protocol gives every operation", () => {
  const spec = specFacts(document, api);
  expect(compareFacts(place, documentedFacts(correct(documented).contract), spec)).toEqual([]);
  expect([...spec.keys()].filter((name) => name.includes("x-action") || name.startsWith("responses.503"))).toEqual([]);
});

test("facts say where a value is sent, of what type it is, and how it travels", () => {
  const facts = Object.fromEntries([...specFacts(document, api)].filter(([name]) => name.startsWith("request.Nodes")));
  expect(facts).toEqual({
    "request.Nodes.in": '["query"]',
    "request.Nodes.required": "false",
    "request.Nodes.style": '"json"',
    "request.Nodes.type": '["array"]',
    "request.Nodes.*.type": '["string"]',
  });
});

test("a fact that the spec lacks", () => {
  expect(compare((spec) => spec.delete("request.BoxId.type"))).toEqual([
    'operation.yaml: request.BoxId.type is missing; documented.yaml says ["string"]. Fix: add it to the operation, or write an erratum with evidence',
  ]);
});

test("a fact without evidence", () => {
  expect(compare((spec) => spec.set("request.BoxId.maxLength", "9"))).toEqual([
    "operation.yaml: request.BoxId.maxLength is 9, and documented.yaml has no evidence for it. Fix: remove it, or add a row with its source",
  ]);
});

test("a fact that differs", () => {
  expect(compare((spec) => spec.set("errors.Full.status", "[500]"))).toEqual([
    "operation.yaml: errors.Full.status is [500]; documented.yaml says [400]. Fix: correct the operation, or write an erratum with evidence",
  ]);
});
