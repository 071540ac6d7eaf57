import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { editedFixture, editedLine } from "../fixture.ts";

const waiters = "demo-box/waiters.yaml";

test.each([
  [
    "a field of the input",
    "parameters: { Node: /target }",
    "parameters: { Node: /target, Nod: /target }",
    "Copies.parameters: unknown field of ListBoxes Nod. Fix: use one of Node, Token",
  ],
  [
    "a field that the operation requires",
    "parameters: { Node: /target }",
    "parameters: { Token: /target }",
    "Copies.parameters: ListBoxes requires Node. Fix: add Node",
  ],
  [
    "a value of the input",
    "Node: /target",
    "Node: /targ",
    "Copies.parameters: unknown pointer /targ. Fix: use one of /BoxId, /Nodes, /Copies, /target",
  ],
  ["the targets", "targets: /Nodes", "targets: /Node", "Copies.targets: unknown pointer /Node"],
  ["what is left out", "name: /Id }", "name: /Ib }", "Copies.exclude: unknown pointer /Ib. Fix: use one of /Id"],
  [
    "what counts",
    "match: { /Of:",
    "match: { /From:",
    "Copies.match: unknown pointer /From. Fix: use one of /Id, /Of, /State",
  ],
])("an unknown name in %s is reported with line, place and fix", async (_what, from, to, report) => {
  const root = editedFixture({ [waiters]: [from, to] });
  const line = editedLine(waiters, from);
  await expect(bundleApi(root, "demo-box")).rejects.toThrow(`specs/${waiters}:${line} ${report}`);
});
