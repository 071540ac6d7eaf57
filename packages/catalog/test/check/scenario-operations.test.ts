import { expect, test } from "vitest";
import { countProblems } from "./scenario-fixture.ts";

test.each([
  ["a kind", "list: { kind: box", "list: { kind: bix", "operations.List: unknown kind bix. Fix: use one of box"],
  [
    "an input to go through",
    "forEach: Nodes",
    "forEach: Node",
    "operations.Make: unknown input Node. Fix: use one of Nodes, Name",
  ],
  ["an input of a template", "{input.Name}", "{input.Names}", "operations.Make: unknown name {input.Names}"],
  ["an input to narrow by", "where: { Id: Id }", "where: { Ids: Id }", "operations.List: unknown input Ids"],
  ["an input to sort by", "key: Sort", "key: Sorted", "operations.List: unknown input Sorted"],
  [
    "a value to compare",
    "where: { Id: Id }",
    "where: { Id: Ident }",
    "operations.List.list.where: unknown value Ident",
  ],
  [
    "a value that stands in the way",
    "values: { state: [",
    "values: { status: [",
    "operations.Make: unknown value status",
  ],
  ["a value of what was made", "{each.id}", "{each.ident}", "operations.Make: unknown name {created.box.0.ident}"],
  ["an id of the call", "{new.order}", "{new.orders}", "operations.Make: unknown name {new.orders}"],
  ["a number of the page", "{total}", "{totals}", "operations.List: unknown name {totals}"],
  ["a member of the response", "Total: ", "Totals: ", "operations.List.response: the contract has no /Totals"],
  [
    "a member of an item",
    'State: "{state}',
    'Status: "{state}',
    "operations.List.response: the contract has no /Boxes/*/Status",
  ],
  [
    "an input that names another region",
    "forEach: Nodes",
    'forEach: Nodes, region: "{input.Region}"',
    "operations.Make: unknown name {input.Region}",
  ],
  ["an input that names the region", "kinds:", 'region: "{each}"\nkinds:', "operations.Make: unknown name {each}"],
  ["a case that stands in the way", "example: Full", "example: Fool", "operations.Make: unknown case Fool"],
])("%s that is unknown is one message with its place and fix", (_, from, to, message) => {
  expect(countProblems(from, to, message)).toBe(1);
});

test.each([
  [
    "a parameter that no filter handles",
    "where: { Id: Id }, ",
    "",
    "operations.List.list.where: no filter for the parameter Id. Fix: write",
  ],
  [
    "a response that is missing",
    '    response: { Total: "{total}", Boxes: "{found}" }\n',
    "",
    "operations.List.response: the template is missing. Fix: write",
  ],
  [
    "a response where the contract has no body",
    "  List:\n",
    "  Drop: { evidence: inferred, effects: [{ kind: box }], response: {} }\n  List:\n",
    "operations.Drop.response: the contract has no body. Fix: remove it",
  ],
])("%s is reported", (_, from, to, message) => {
  expect(countProblems(from, to, message)).toBe(1);
});
