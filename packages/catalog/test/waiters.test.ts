import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleApi } from "../src/bundle.ts";
import type { CatalogError } from "../src/problem.ts";
import { editedFixture, fixture } from "./fixture.ts";

const waiters = "demo-box/waiters.yaml";
const lookups = "demo-box/lookups.yaml";

test("waiters stand in every document, the look-up at its operation", async () => {
  const { combined, operations } = await bundleApi(fixture, "demo-box");
  expect(combined["x-facsimile-waiters"]).toMatchObject({ Copies: { call: { operation: "ListBoxes" } } });
  expect(operations.ListBoxes?.["x-facsimile-waiters"]).toEqual(combined["x-facsimile-waiters"]);
  const copy = operations.CopyBox?.paths["/"]?.post;
  expect(copy?.["x-facsimile-lookup"]).toMatchObject({ markers: { BoxId: "/Id" } });
});

test.each([
  [
    "an operation",
    waiters,
    "operation: ListBoxes",
    "operation: ListBox",
    "Copies: there is no operation ListBox. Fix: write one of CopyBox, ListBoxes",
  ],
  [
    "a call that it follows",
    waiters,
    "after: [CopyBox]",
    "after: [CopyBoxes]",
    "Copies: there is no operation CopyBoxes",
  ],
  ["an input", waiters, "BoxId: { of", "BoxNo: { of", "Copies.input: there is no input of CopyBox named BoxNo"],
  [
    "a field of the question",
    waiters,
    "parameters: { Node: /target }",
    "parameters: { Node: /target, Nod: /target }",
    "Copies.parameters: there is no field of ListBoxes Nod. Fix: write one of Node, Token",
  ],
  [
    "a field that the question needs",
    waiters,
    "parameters: { Node: /target }",
    "parameters: { Token: /target }",
    "Copies.parameters: ListBoxes requires Node. Fix: add Node",
  ],
  [
    "a value of the question",
    waiters,
    "Node: /target",
    "Node: /targ",
    "Copies.parameters: /targ leads nowhere. Fix: correct it; there are /BoxId, /Nodes, /Copies, /target",
  ],
  ["the targets", waiters, "targets: /Nodes", "targets: /Node", "Copies: /Node leads nowhere"],
  [
    "what is left out",
    waiters,
    "name: /Id }",
    "name: /Ib }",
    "Copies.exclude: /Ib leads nowhere. Fix: correct it; there are /Id",
  ],
  [
    "what counts",
    waiters,
    "match: { /Of:",
    "match: { /From:",
    "Copies.match: /From leads nowhere. Fix: correct it; there are /Id, /Of, /State",
  ],
  ["the state", waiters, "state: { at: /State", "state: { at: /Status", "Copies: /Status leads nowhere"],
  [
    "a value of the state",
    waiters,
    "Ready: success",
    "Redy: success",
    "Copies.state.values: there is no state Redy. Fix: write one of Making, Ready, Broken",
  ],
  ["the reason", waiters, "reason: { at: [/Id]", "reason: { at: [/Why]", "Copies: /Why leads nowhere"],
  ["a code", waiters, "codes: [Busy]", "codes: [Bussy]", "Copies.notFoundCodes: there is no code Bussy"],
  ["a source", waiters, "Broken: failure }, source: sdk", "Broken: failure }, source: sdc", "there is no source sdc"],
  ["a key of the file", waiters, "targets: /Nodes", "tragets: /Nodes", "Copies.tragets: unknown key tragets"],
  ["the call of a look-up", lookups, "CopyBox:", "CopyBocks:", "CopyBocks: there is no operation CopyBocks"],
  [
    "a mark",
    lookups,
    "markers: { BoxId: /Id",
    "markers: { BoxNo: /Id",
    "CopyBox.markers: there is no field of CopyBox BoxNo. Fix: write one of BoxId, Nodes",
  ],
  ["where a mark stands", lookups, "markers: { BoxId: /Id", "markers: { BoxId: /Ib", "CopyBox: /Ib leads nowhere"],
])("a slip in %s is reported with place and mend", async (_what, file, from, to, report) => {
  const root = editedFixture({ [file]: [from, to] });
  const error = (await bundleApi(root, "demo-box").catch((thrown: unknown) => thrown)) as CatalogError;
  rmSync(root, { recursive: true });
  expect(error.message).toContain(`specs/${file}`);
  expect(error.message).toContain(report);
});

test("a state that the contract lists and the waiter forgets is reported", async () => {
  const root = editedFixture({ [waiters]: ["Making: pending, ", ""] });
  await expect(bundleApi(root, "demo-box")).rejects.toThrow("Copies.state.values: says nothing of Making");
  rmSync(root, { recursive: true });
});
