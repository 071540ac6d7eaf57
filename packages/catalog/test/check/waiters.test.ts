import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import type { CatalogError } from "../../src/model/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const waiters = "demo-box/waiters.yaml";
const lookups = "demo-box/lookups.yaml";

test("waiters stand in every document, the lookup at its operation", async () => {
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
    "Copies: unknown operation ListBox. Fix: use one of CopyBox, ListBoxes",
  ],
  ["a call that it follows", waiters, "after: [CopyBox]", "after: [CopyBoxes]", "Copies: unknown operation CopyBoxes"],
  ["an input", waiters, "BoxId: { of", "BoxNo: { of", "Copies.input: unknown field of the input of CopyBox BoxNo"],
  ["the state", waiters, "state: { at: /State", "state: { at: /Status", "Copies.state: unknown pointer /Status"],
  [
    "a value of the state",
    waiters,
    "Ready: success",
    "Redy: success",
    "Copies.state.values: unknown state Redy. Fix: use one of Making, Ready, Broken",
  ],
  ["the reason", waiters, "reason: { at: [/Id]", "reason: { at: [/Why]", "Copies.reason: unknown pointer /Why"],
  ["a code", waiters, "codes: [Busy]", "codes: [Bussy]", "Copies.notFoundCodes: unknown code Bussy"],
  ["a source", waiters, "Broken: failure }, source: sdk", "Broken: failure }, source: sdc", "unknown source sdc"],
  ["a key of the file", waiters, "targets: /Nodes", "tragets: /Nodes", "Copies.tragets: unknown key tragets"],
  ["the call of a lookup", lookups, "CopyBox:", "CopyBocks:", "CopyBocks: unknown operation CopyBocks"],
  [
    "a mark",
    lookups,
    "markers: { BoxId: /Id",
    "markers: { BoxNo: /Id",
    "CopyBox.markers: unknown field of CopyBox BoxNo. Fix: use one of BoxId, Nodes",
  ],
  [
    "what a response has",
    lookups,
    "response: { State:",
    "response: { Sate:",
    "CopyBox.response: unknown member of the response of CopyBox Sate",
  ],
  ["what an item shows", lookups, "State: /State }", "State: /Sate }", "CopyBox.response: unknown pointer /Sate"],
  [
    "where a mark stands",
    lookups,
    "markers: { BoxId: /Id",
    "markers: { BoxId: /Ib",
    "CopyBox.markers: unknown pointer /Ib",
  ],
])("a slip in %s is reported with place and fix", async (_what, file, from, to, report) => {
  const root = editedFixture({ [file]: [from, to] });
  const error = (await bundleApi(root, "demo-box").catch((thrown: unknown) => thrown)) as CatalogError;
  rmSync(root, { recursive: true });
  expect(error.message).toContain(`specs/${file}`);
  expect(error.message).toContain(report);
});

test("a state that the contract lists and the waiter forgets is reported", async () => {
  const root = editedFixture({ [waiters]: ["Making: pending, ", ""] });
  await expect(bundleApi(root, "demo-box")).rejects.toThrow("Copies.state.values: the state Making is missing");
  rmSync(root, { recursive: true });
});
