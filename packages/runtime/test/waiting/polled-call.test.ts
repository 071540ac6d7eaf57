import { expect, test } from "vitest";
import { InputError } from "../../src/index.ts";
import { findItems, listTargets, type PolledItems } from "../../src/waiting/polled-call.ts";
import { createQuery } from "../waits.ts";

const pagination = { kind: "token", token: "next", items: "/list", next: "/next" } as const;
const query: PolledItems = {
  operation: createQuery("List", pagination),
  region: "/To",
  parameters: { id: "/target", ids: ["/target"], size: { const: 5 }, trace: { fresh: "uuid" }, none: "/None" },
  targets: "/Ids",
  match: { "/of": "/Source" },
};

test("a given is made of pointers, lists, constants and new ids, and leaves out what the input lacks", async () => {
  const requests: Readonly<Record<string, unknown>>[] = [];
  const ask = async (given: Readonly<Record<string, unknown>>) => {
    requests.push(given);
    return { list: [] };
  };
  await findItems(ask, query, { Source: "s" }, "a");
  await findItems(ask, query, { Source: "s" }, "b");
  expect(requests).toMatchObject([
    { id: "a", ids: ["a"], size: 5 },
    { id: "b", ids: ["b"], size: 5 },
  ]);
  expect(requests[0]?.none).toBeUndefined();
  expect(requests[0]?.trace).toMatch(/^[0-9a-f-]{36}$/);
  expect(requests[0]?.trace).not.toBe(requests[1]?.trace);
});

test("items are those that count, from every page; ids are the same as text and as number", async () => {
  const pages = [
    { list: [{ of: 7 }, { of: "8" }, {}], next: "2" },
    { list: [{ of: "7" }, { of: null }, { of: { 7: 7 } }], next: "" },
  ];
  const ask = async () => pages.shift();
  expect(await findItems(ask, query, { Source: "7" }, "a")).toEqual([{ of: 7 }, { of: "7" }]);
});

test("without a rule of what counts the whole response is the item", async () => {
  const { match: _match, ...whole } = query;
  expect(await findItems(async () => ({ a: 1 }), whole, {}, "a")).toEqual([{ a: 1 }]);
});

test("keys are one name or a list, each once, without those that are missing", () => {
  expect(listTargets(query, { Ids: "a" })).toEqual({ targets: ["a"], missing: [], isMany: false });
  expect(listTargets(query, { Ids: ["a", "b", "a"] })).toEqual({ targets: ["a", "b"], missing: [], isMany: true });
  const without = { ...query, exclude: { at: "/Left", name: "/Id" } };
  const given = { Ids: ["a", "b"], Left: [{ Id: "b" }] };
  expect(listTargets(without, given)).toEqual({ targets: ["a"], missing: ["b"], isMany: true });
  expect(() => listTargets(query, {})).toThrow(InputError);
});
