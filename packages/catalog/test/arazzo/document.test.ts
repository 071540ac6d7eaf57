import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { CatalogError } from "../../src/model/index.ts";
import { editedFixture, editedLine, fixture } from "../fixture.ts";

const flows = "demo-box/flows.yaml";
const { flows: built } = await bundleApi(fixture, "demo-box");
const { sourceDescriptions, workflows } = built.CopyAndList as {
  readonly sourceDescriptions: readonly object[];
  readonly workflows: readonly [Workflow, ...Workflow[]];
};

interface Workflow {
  readonly inputs: { readonly required: readonly string[]; readonly properties: object };
  readonly parameters: readonly object[];
  readonly steps: readonly [Step, ...Step[]];
}

interface Step {
  readonly stepId: string;
  readonly parameters: readonly object[];
  readonly [member: string]: unknown;
}

const [flow, pause, failure] = workflows;
const [copy, copied, list] = flow.steps;

test("each client has a source description of its own, and the control port has one", () => {
  expect(sourceDescriptions).toEqual([
    { name: "from_CopyBox", url: "./CopyBox.json", type: "openapi" },
    { name: "to_ListBoxes", url: "./ListBoxes.json", type: "openapi" },
    { name: "control", url: "./mock/control-openapi.json", type: "openapi" },
  ]);
  expect(list).toMatchObject({ stepId: "list", operationId: "$sourceDescriptions.to_ListBoxes.ListBoxes" });
});

test("inputs default to the documented examples, of a list to its first item", () => {
  expect(flow.inputs).toMatchObject({
    required: ["Authorization", "BoxId", "Nodes"],
    properties: { BoxId: { type: "string", default: "b-1" }, Nodes: { type: "string", default: "n-1" } },
  });
  expect(flow.parameters).toEqual([{ name: "Authorization", in: "header", value: "$inputs.Authorization" }]);
});

test("a call sends constants, inputs, and lists as its operation has them", () => {
  expect(copy.parameters).toEqual([
    { name: "x-action", in: "header", value: "CopyBox" },
    { name: "BoxId", in: "query", value: "$inputs.BoxId" },
    { name: "Nodes", in: "query", value: '["{$inputs.Nodes}"]' },
  ]);
  expect(copy.successCriteria).toEqual([{ condition: "$statusCode == 200" }]);
});

test("a wait counts the items of its state, is retried after the clock has advanced, and fails at a failure", () => {
  const count = (state: string, box: string) => `$[?count($..Boxes[?@.Of == {${box}} && (@.State == "${state}")])`;
  expect(copied?.parameters).toEqual([{ name: "Node", in: "query", value: "$inputs.Nodes" }]);
  expect(copied?.successCriteria).toEqual([
    { condition: "$statusCode == 200" },
    { context: "$response.body", condition: `${count("Ready", "$inputs.BoxId")} > 0]`, type: "jsonpath" },
  ]);
  const unbroken = `${count("Broken", "$workflows.CopyAndList.inputs.BoxId")} == 0]`;
  expect(copied?.onFailure).toMatchObject([
    {
      ...{ type: "retry", workflowId: "advance10s", retryLimit: 6 },
      criteria: [{ condition: "$statusCode == 200" }, { condition: unbroken }],
    },
    { type: "goto", workflowId: "waitFailed" },
  ]);
  expect(failure).toMatchObject({
    workflowId: "waitFailed",
    steps: [{ successCriteria: [{ condition: "$statusCode != 200" }] }],
  });
  expect(pause).toMatchObject({
    workflowId: "advance10s",
    steps: [
      { operationId: "$sourceDescriptions.control.advanceClock", requestBody: { payload: { milliseconds: 10_000 } } },
    ],
  });
});

test("what a later step takes of a wait's item is an output of that wait", () => {
  expect(copied?.outputs).toEqual({ Id: "$response.body#/Boxes/0/Id" });
  expect(list?.parameters).toEqual([{ name: "Node", in: "query", value: "$steps.copied.outputs.Id" }]);
});

test("a value that Arazzo cannot name is refused with file and line", async () => {
  const root = editedFixture({
    "demo-box/operations/ListBoxes.yaml": ["properties: { Id:", 'properties: { "I.d": { type: string }, Id:'],
    [flows]: ["items/0/Id", "items/0/I.d"],
  });
  const error = await bundleApi(root, "demo-box").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CatalogError);
  const line = editedLine(flows, "list: { call");
  expect(String(error)).toContain(
    `specs/${flows}:${line} CopyAndList.steps.list.input.Node: Arazzo cannot name I.d. Fix:`,
  );
});
