import { join } from "node:path";
import { bundleApi } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { printClient, printOperations } from "../src/client.ts";
import { readModel } from "../src/model/model.ts";
import { clientReadme } from "../src/readme.ts";
import { printTypes } from "../src/types.ts";
import { printLookups, printWaiters, printWaiting } from "../src/waiters.ts";
import { boxDocument } from "./document.ts";

const { combined } = await bundleApi(join(import.meta.dirname, "../../catalog/test/fixture"), "demo-box");
const model = readModel(combined);
const item = 'NonNullable<ListBoxesOutput["Boxes"]>[number]';

test("a waiter is a constant in milliseconds that names the polled operation and what each state means", () => {
  expect(printWaiters(model)).toContain(
    `export const copiesWaiter: Waiter<WaitForCopiesInput, Waited<${item}>> & ItemPolling = {
  operation: listBoxes,
  poll: pollItems,
  name: "Copies",
  parameters: { Node: "/target" },
  targets: "/Nodes",
  exclude: { at: "/Copies", name: "/Id" },
  match: { "/Of": "/BoxId" },
  state: "/State",
  states: { Making: "pending", Ready: "success", Broken: "failure" },
  notFoundCodes: ["Busy"],
  reason: ["/Id"],
  delays: { initial: 1000, factor: 2, max: 10000, deadline: 60000 },
};`,
  );
});

test("a waiter that reads one response takes the smaller poll", () => {
  const { Copies } = combined["x-facsimile-waiters"] as Record<string, object>;
  const { match: _match, notFoundCodes: _notFoundCodes, ...rest } = Copies as Record<string, unknown>;
  const plain = {
    ...rest,
    parameters: { Node: "/BoxId" },
    targets: "/BoxId",
    state: { at: "/Token", values: { a: "success" } },
  };
  const printed = printWaiters(readModel({ ...combined, "x-facsimile-waiters": { Copy: plain } }));
  expect(printed).toContain("Waiter<WaitForCopyInput, ListBoxesOutput> & ResponsePolling");
  expect(printed).not.toContain("pollItems");
});

test("a lookup is a constant, and its operation names the function that runs it", () => {
  expect(printLookups(model)).toContain(`export const copyBoxLookup: Lookup = {
  operation: listBoxes,
  parameters: { Node: "/target" },
  targets: "/Nodes",
  match: { "/Of": "/BoxId" },
  markers: { BoxId: "/Id" },
};`);
  expect(printOperations(model)).toContain('lookup: "ListBoxes"');
});

test("where nothing can tell, the constant says why", () => {
  const lost = boxDocument({ extensions: { "x-facsimile-lookup": { because: "Nothing lists boxes." } } });
  expect(printLookups(readModel(lost))).toContain('copyBoxLookup: NoLookup = { because: "Nothing lists boxes." }');
});

test("the client has a method for every waiter, whose input is made of what the call was given and what it returned", async () => {
  const client = printClient(model);
  expect(client).toContain(
    `waitForCopies(input: WaitForCopiesInput, options?: WaitOptions): Promise<Waited<${item}>>;`,
  );
  expect(client).toContain('loadWaiting: () => import("./waiting.ts"),');
  expect(client).toContain('waiters: ["Copies"],');
  expect(await printTypes(model)).toMatch(
    /export interface WaitForCopiesInput \{\s+BoxId: string;[\s\S]*?Nodes: string\[\];[\s\S]*?Copies\?: \{/,
  );
  const waiting = printWaiting(model);
  expect(waiting).toContain('export { copiesWaiter } from "./waiters.ts";');
  expect(waiting).toContain("waiters: { Copies: copiesWaiter },\n  lookups: { CopyBox: copyBoxLookup },");
  expect(clientReadme(model)).toContain('await client.waitForCopies({ BoxId: "…", Nodes: ["…"] }, {');
});

test("comment and README of a waiter say whose input and response fit", async () => {
  expect(printClient(model)).toContain("   * Input: give each field, because no call has all of them.");
  const { Copies } = combined["x-facsimile-waiters"] as { Copies: { input: { Nodes: object } } };
  const input = { ...Copies.input, Nodes: { ...Copies.input.Nodes, optional: true } };
  const other = readModel({ ...combined, "x-facsimile-waiters": { Copies: { ...Copies, input } } });
  const fits = "`{ ...input, ...data }` of `copyBox` fits.";
  expect(printClient(other)).toContain(`   * Input: ${fits}`);
  expect(clientReadme(other)).toContain(`// The input: ${fits}`);
});

test("a field that the contract does not promise in a response may be undefined in the input of a waiter", async () => {
  const { Copies } = combined["x-facsimile-waiters"] as { Copies: { input: object } };
  const input = { ...Copies.input, Copies: { of: "CopyBox", in: "response" } };
  const needed = readModel({ ...combined, "x-facsimile-waiters": { Copies: { ...Copies, input } } });
  expect(await printTypes(needed)).toMatch(/export interface WaitForCopiesInput \{[\s\S]*?Copies\?: \{/);
  expect(clientReadme(needed)).toMatch(/waitForCopies\(\{[^}]*Copies: /);
});

test("an API without waiters and lookups has none of this", () => {
  const none = readModel(boxDocument({}));
  expect([printWaiters(none), printLookups(none)]).toEqual([undefined, undefined]);
  expect(printWaiting(none)).not.toMatch(/waiters|lookups/);
  expect(printClient(none)).not.toMatch(/waitFor|waiters/);
  expect(clientReadme(none)).not.toContain("Waiters");
});
