import { describe, expect, test } from "vitest";
import { ApiError, type Attempt, createSend, InputError, type Lookup, type Send } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { settle } from "../../src/waiting/waiting.ts";
import { alibabaKeys, copySnapshot, ens } from "../fixtures.ts";
import { createMockSend, createQuery, type MockedResponse } from "../waits.ts";

const copies: Lookup = {
  operation: createQuery("ListCopies", { kind: "page", page: "p", size: "s", items: "/list", total: "/total" }),
  parameters: { node: "/target" },
  targets: "/Nodes",
  match: { "/source": "/Id", "/node": "/target" },
  createdAt: { at: "/time", skew: 60_000 },
  markers: { Name: "/name" },
};
const query = { in: "query", type: "string" } as const;
const startedAt = new Date("2026-11-21T10:00:00Z");
const input = { Id: "s", Nodes: ["n-1", "n-2"], Name: "copy-4f1c" };
const copy = (node: string, more = {}) => ({ source: "s", node, time: "2026-11-21T10:00:05Z", ...more });
const list = (...items: object[]): MockedResponse => ({ status: 200, body: { list: items, total: items.length } });
const none = list();

const lookUp = (responses: MockedResponse[], more: object = {}, lookup: Lookup = copies) =>
  settle(createMockSend(responses).send, lookup, { input, startedAt, ...more });

describe("a copy", () => {
  test("that fits in all but a mark may be of another call, so the outcome stays unknown and it is told", async () => {
    const settled = await lookUp([list(copy("n-1", { name: "copy-4f1c" })), none]);
    expect(settled).toMatchObject({ outcome: "unknown", candidates: [copy("n-1", { name: "copy-4f1c" })] });
  });

  test("that bears what the caller calls the mark of this call proves that it was executed", async () => {
    const mine = copy("n-1", { name: "copy-4f1c" });
    const settled = await lookUp([list(copy("n-1", { name: "other" }), mine), none], { marker: "Name" });
    expect(settled).toEqual({ outcome: "executed", items: [mine], missing: ["n-2"] });
  });

  test.each([
    ["of another source", { source: "t", name: "copy-4f1c" }],
    ["on another node", { node: "n-9", name: "copy-4f1c" }],
    ["with another mark", { name: "copy-4f1c-2" }],
    ["without a mark", {}],
    ["older than the call, whatever its mark,", { time: "2026-11-21T09:00:00Z", name: "copy-4f1c" }],
  ])("%s proves nothing", async (_what, more) => {
    expect(await lookUp([list({ ...copy("n-1"), ...more }), none], { marker: "Name" })).toMatchObject({
      outcome: "unknown",
    });
  });

  test.each([
    ["2026-11-21T09:58:59Z", 0],
    ["2026-11-21 09:58:59", 0],
    ["2026-11-21T17:58:59+08:00", 0],
    ["2026-11-21T09:59:01Z", 1],
    ["2026-11-21 09:59:01", 1],
    ["2026-11-21T05:58:59-0400", 0],
    ["2026-11-21T09:59:00Z", 1],
    ["2026-11-21T09:58:59.999z", 0],
    ["some time", 1],
    [undefined, 1],
  ])("made at %s is a candidate %d times: what is surely earlier is none", async (time, count) => {
    const settled = await lookUp([list(copy("n-1", { time })), none]);
    expect(settled.outcome === "unknown" && settled.candidates).toHaveLength(count);
  });

  test("that is not there proves nothing either: it may come later", async () => {
    expect(await lookUp([none, none], { marker: "Name" })).toEqual({
      outcome: "unknown",
      because: "ListCopies shows nothing that could be of this call. It may show it later.",
      candidates: [],
    });
  });

  test.each([
    [{}, "What ListCopies shows may be of this call, or of an earlier or another one."],
    [{ marker: "Name" }, "What ListCopies shows does not bear the mark of this call. It may show that later."],
  ])("that may be of the call is told with the reason why it proves nothing: %j", async (more, because) => {
    expect(await lookUp([list(copy("n-1")), none], more)).toMatchObject({ outcome: "unknown", because });
  });
});

test.each([
  ["is not a field that items show", "Id", input],
  ["was not given", "Name", { ...input, Name: undefined }],
  ["is empty", "Name", { ...input, Name: "" }],
  ["is a built-in member", "constructor", input],
])("a mark that %s is refused before anything is requests", async (_what, marker, given) => {
  const { send, requests } = createMockSend([]);
  const refused = settle(send, copies, { input: given, startedAt, marker });
  await expect(refused).rejects.toThrow(InputError);
  await expect(refused).rejects.toThrow(
    `marker ${marker} cannot identify the call by ListCopies. Fix: mark by Name, and set it on the call`,
  );
  expect(requests).toEqual([]);
});

describe("if the requested state exists, the call need not be repeated", () => {
  const deletion: Lookup = { ...copies, fulfilled: { noItems: true } };
  const ready: Lookup = {
    operation: createQuery("ShowState"),
    parameters: { id: "/target" },
    targets: "/Nodes",
    fulfilled: { at: "/state", values: ["0"] },
  };
  const state = (value: unknown): MockedResponse => ({ status: 200, body: { state: value } });

  test("what was to be deleted is gone", async () => {
    expect(await lookUp([none, none], {}, deletion)).toEqual({ outcome: "fulfilled", items: [] });
    expect(await lookUp([none, list(copy("n-2"))], {}, deletion)).toMatchObject({ outcome: "unknown" });
  });

  test.each([
    ["without its list", {}, "list is missing"],
    ["with its list inside an object", { list: { item: [] } }, "list is of the type object"],
    ["that is not an object", "<html>", "list is missing"],
    ["whose next page is the same page", { list: [copy("n-2")], total: 2 }, "p 2 is the page before again"],
  ])("a response %s does not say that it is gone", async (_what, body, problem) => {
    const response = { status: 200, body };
    const settled = await lookUp([none, response, response], {}, deletion);
    expect(settled).toMatchObject({ outcome: "unknown", candidates: [] });
    expect(settled.outcome === "unknown" && settled.because).toContain(problem);
  });

  test("one item that is left is not gone; one target that shows nothing is in no state", async () => {
    const states: Lookup = { ...copies, fulfilled: { at: "/state", values: ["0"] } };
    const settled = (...responses: MockedResponse[]) => lookUp(responses, {}, states);
    const done = copy("n-1", { state: 0 });
    expect(await settled(list(done), list(copy("n-2", { state: 0 })))).toMatchObject({ outcome: "fulfilled" });
    expect(await settled(list(done), none)).toMatchObject({ outcome: "unknown" });
    expect(await settled(list(done, copy("n-1", { state: 1 })), list(copy("n-2", { state: 0 })))).toMatchObject({
      outcome: "unknown",
    });
  });

  test("everything is in the state that was requests for", async () => {
    expect(await lookUp([state(0), state("0")], {}, ready)).toMatchObject({ outcome: "fulfilled" });
    expect(await lookUp([state(0), state(1)], {}, ready)).toMatchObject({ outcome: "unknown", candidates: [{}, {}] });
    expect(await lookUp([state(0), state(undefined)], {}, ready)).toMatchObject({ outcome: "unknown" });
  });

  test("a call about nothing fulfils nothing", async () => {
    expect(await lookUp([], { input: { ...input, Nodes: [] } }, deletion)).toMatchObject({ outcome: "unknown" });
  });
});

test("where no operation can tell, the reason is told and nothing is requested", async () => {
  const { send, requests } = createMockSend([]);
  const settled = await settle(send, { because: "Nothing lists copies." }, { input, startedAt });
  expect(settled).toEqual({ outcome: "unknown", because: "Nothing lists copies.", candidates: [] });
  expect(requests).toEqual([]);
});

test.each([
  ["with a code and HTTP 200", { status: 200, body: { error_code: "NO" } }],
  ["with HTTP 300", { status: 300, body: {} }],
  ["with HTTP 503", { status: 503, body: {} }],
])("a failed lookup %s rejects with its error", async (_, { status, body }) => {
  const { error_code: code } = body as { error_code?: string };
  const error = new ApiError("ListCopies", "refused", { code, status, body, retryable: false, attempts: 1 });
  const send = (async () => ({ error })) as unknown as Send;
  await expect(settle(send, copies, { input, startedAt })).rejects.toBe(error);
});

test("a lookup whose response cannot be read leaves the outcome unknown; any other failure rejects", async () => {
  const details = { code: undefined, status: 200, body: {}, retryable: false, attempts: 1 };
  const unread = new ApiError("ListCopies", "odd", details);
  const send = (error: Error) => (async () => Promise.reject(error)) as unknown as Send;
  const settled = await settle(send(unread), copies, { input, startedAt });
  expect(settled).toEqual({ outcome: "unknown", because: unread.message, candidates: [] });
  const failure = Object.assign(new TypeError("fetch failed"), { status: 200 });
  await expect(settle(send(failure), copies, { input, startedAt })).rejects.toBe(failure);
});

test("a marker is refused with what the lookup can tell a call by", async () => {
  const more = { ...copies, markers: { Name: "/name", Note: "/note" } };
  const refused = (lookup: Lookup) => lookUp([], { marker: "Id" }, lookup);
  await expect(refused(more)).rejects.toThrow("Fix: mark by Name or Note, and set it on the call");
  await expect(refused({ ...copies, markers: {} })).rejects.toThrow("Fix: call settle() without a marker");
});

test.each([0, -1, Number.NaN])("a deadline of %d is refused before anything is sent", async (deadline) => {
  const message = (operationId: string) => `${operationId}: deadline must be above 0. Fix: give milliseconds`;
  await expect(lookUp([], { deadline })).rejects.toThrow(message("ListCopies"));
  await expect(lookUp([], { deadline, operationId: "Copy" })).rejects.toThrow(message("Copy"));
});

test("what was not read before the deadline stays unknown, and no call begins later", async () => {
  let now = 0;
  const { send, requests } = createMockSend([none, none]);
  const slowly = ((...call: Parameters<Send>) => {
    now += 1000;
    return send(...call);
  }) as Send;
  const clock = () => new Date(now);
  const settled = await settle(slowly, copies, { input, startedAt, deadline: 1000 }, { clock });
  expect(settled).toMatchObject({ outcome: "unknown", because: expect.stringContaining("the time was over") });
  expect(requests).toHaveLength(1);
  await settle(slowly, copies, { input, startedAt, deadline: 1001 }, { clock }).catch((error) => error);
  expect(requests.length).toBeGreaterThan(2);
});

test("a failed lookup rejects with its error", async () => {
  await expect(lookUp([{ status: 403, body: { error_code: "NO" } }])).rejects.toBeInstanceOf(ApiError);
});

test("an invalid start is refused before anything is sent", async () => {
  const refused = lookUp([], { startedAt: new Date("soon") });
  await expect(refused).rejects.toThrow(InputError);
  await expect(refused).rejects.toThrow("startedAt is not a valid date. Fix: give the time when the call began");
});

test("a call that does not name what to look up stays unknown", async () => {
  const settled = await lookUp([], { input: { Id: "s" } });
  expect(settled).toEqual({ outcome: "unknown", because: "The call names no Nodes to look up.", candidates: [] });
});

test("a copy of a process that died is settled by what a hook stored before it was sent", async () => {
  const stored: string[] = [];
  const clock = () => startedAt;
  const fetch = async () => new Promise<never>(() => {});
  const hooks = { attemptStart: (attempt: Attempt) => void stored.push(JSON.stringify({ ...attempt, input })) };
  const send = createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch, hooks, clock, nonce: () => "nonce-1" });
  const copyNodes = {
    ...copySnapshot,
    fields: { Id: query, Nodes: { ...query, type: "array" }, Name: query },
  } as const;
  void send(copyNodes as never, input as never);
  await expect.poll(() => stored, { timeout: 60_000 }).toHaveLength(1);
  const left = JSON.parse(stored[0] ?? "");
  expect(left).toMatchObject({ nonce: "nonce-1", number: 1, startedAt: startedAt.toISOString() });
  const mine = copy("n-1", { name: "copy-4f1c" });
  const call = { input: left.input, startedAt: new Date(left.startedAt), marker: "Name" };
  const settled = await settle(createMockSend([list(mine), none]).send, copies, call);
  expect(settled).toEqual({ outcome: "executed", items: [mine], missing: ["n-2"] });
});
