import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { checkFlows } from "../../src/check/flows.ts";
import { type CatalogError, flowsOf, operationsOf } from "../../src/model/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const flows = "demo-box/flows.yaml";

test("a wait takes its input from where waiters.yaml says", async () => {
  const { combined } = await bundleApi(fixture, "demo-box");
  const [flow] = flowsOf(combined);
  expect(flow?.steps[1]).toEqual({
    kind: "wait",
    name: "copied",
    client: "to",
    waiter: "Copies",
    after: "copy",
    input: { BoxId: ["/copy/input/BoxId"], Nodes: ["/copy/input/Nodes"], Copies: ["/copy/response/Copies"] },
  });
});

test.each([
  ["an operation", "call: CopyBox", "call: CopyBocks", "copy.call: unknown operation CopyBocks. Fix: use one of"],
  ["a waiter", "wait: Copies", "wait: Copied", "copied.wait: unknown waiter Copied. Fix: use one of Copies"],
  [
    "a client",
    "Copies, client: to",
    "Copies, client: too",
    "copied.client: unknown client too. Fix: use one of from, to",
  ],
  ["the client that looks up", "lookup: to", "lookup: too", "copy.lookup: unknown client too"],
  ["a client that is left out", "Copies, client: to", "Copies", "copied: the step names no client. Fix: add client"],
  ["a field", "input: { BoxId:", "input: { BoxNo:", "copy.input.BoxNo: unknown field of CopyBox BoxNo"],
  ["a required field", "BoxId: /input/BoxId, ", "", "copy.input: CopyBox requires BoxId. Fix: add BoxId"],
  ["a pointer", "items/0/Id", "items/0/Ib", "list.input.Node: unknown pointer /copied/response/items/0/Ib"],
  ["a step", "/copied/response", "/copies/response", "list.input.Node: unknown pointer /copies/response"],
  [
    "a later step",
    "BoxId: /input/BoxId",
    "BoxId: /list/input/Node",
    "copy.input.BoxId: unknown pointer /list/input/Node",
  ],
  [
    "the flow's input",
    "Nodes: /input/Nodes",
    "Nodes: /input/BoxId",
    "/input/BoxId has another type in an earlier step",
  ],
  [
    "a field of a waiter",
    "wait: Copies,",
    "wait: Copies, input: { Id: /input/Id },",
    "unknown field of the waiter Copies Id",
  ],
  [
    "a wait before its call",
    "copy: { call: CopyBox, client: from, lookup: to, input: { BoxId: /input/BoxId, Nodes: /input/Nodes } }",
    "copy: { call: ListBoxes, client: to, input: { Node: /input/Node } }",
    "copied: no earlier step calls CopyBox",
  ],
  ["a key", "wait: Copies", "waits: Copies", "unknown key waits"],
])("a slip in %s is reported with its line and a fix", async (_what, from, to, report) => {
  const root = editedFixture({ [flows]: [from, to] });
  const error = (await bundleApi(root, "demo-box").catch((thrown: unknown) => thrown)) as CatalogError;
  rmSync(root, { recursive: true });
  expect(error.message).toContain(report);
  expect(error.message).toMatch(/^specs\/demo-box\/flows\.yaml:[67890]/);
  expect(error.message).toContain("Fix: ");
});

test("a step that stores a secret is reported", async () => {
  const { combined } = await bundleApi(fixture, "demo-box");
  const document = structuredClone(combined);
  const copy = operationsOf(document).find(({ operation }) => operation.operationId === "CopyBox")?.operation;
  const box = copy?.parameters?.find((each) => "name" in each && each.name === "BoxId");
  Object.assign(box ?? {}, { schema: { type: "object", properties: { Pin: { type: "string", format: "password" } } } });
  const problems = checkFlows(document["x-facsimile-flows"] as Parameters<typeof checkFlows>[0], document);
  expect(problems[0]).toEqual({
    at: "CopyAndList.steps.copy.input.BoxId",
    message: "BoxId of CopyBox is a secret, and a state is stored",
    fix: "leave it out",
  });
});
