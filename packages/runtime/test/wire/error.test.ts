import { expect, test } from "vitest";
import { ApiError, CallError, createSend, InputError, OutcomeUnknown, TransportError } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { alibabaKeys, copySnapshot, ens } from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const read = { ...copySnapshot, operationId: "DescribeSnapshots", repeatable: true } as const;
const refuse = async () => Response.json({ Code: "Refused", Message: "No.", RequestId: "r-1" }, { status: 400 });
const reset = async () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNRESET" } }));
const create = (fetch: typeof globalThis.fetch) =>
  createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch, retry: false, throwOnError: true });

const calls: [string, () => Promise<unknown>, object][] = [
  [
    "ApiError",
    () => create(refuse)(copySnapshot, input),
    { operationId: "CopySnapshot", code: "Refused", status: 400, requestId: "r-1", attempts: 1 },
  ],
  [
    "TransportError",
    () => create(reset)(read, input),
    { operationId: "DescribeSnapshots", attempts: 1, cause: { name: "TypeError" } },
  ],
  [
    "OutcomeUnknown",
    () => create(reset)(copySnapshot, input),
    { operationId: "CopySnapshot", attempts: 1, cause: { name: "TypeError" } },
  ],
  ["InputError", () => create(refuse)(copySnapshot, {} as typeof input), { operationId: "CopySnapshot", attempts: 0 }],
];

test.each(calls)(
  "%s says which operation, how many attempts, and what is known, also as JSON",
  async (name, call, known) => {
    const error = await call().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CallError);
    const json = JSON.parse(JSON.stringify(error));
    expect(json).toMatchObject({ name, message: (error as Error).message, ...known });
    expect(json.message.startsWith(`${json.operationId}: `)).toBe(true);
    const members = ["name", "message", "operationId", "code", "status", "requestId", "attempts", "cause"];
    expect(Object.keys(json).filter((key) => !members.includes(key))).toEqual([]);
  },
);

test.each(calls)("the stack of a %s leads to the caller", async (_name, call) => {
  async function aFunctionOfTheUser() {
    return await call();
  }
  const error = (await aFunctionOfTheUser().catch((reason: unknown) => reason)) as Error;
  expect(error.stack).toContain("aFunctionOfTheUser");
});

test("the classes are those that are thrown", async () => {
  const thrown = await Promise.all(calls.map(([, call]) => call().catch((error: unknown) => error)));
  expect(thrown.map((error) => (error as object).constructor)).toEqual([
    ApiError,
    TransportError,
    OutcomeUnknown,
    InputError,
  ]);
});

test("a failure that repeats a secret is redacted in the message and left out of the JSON", async () => {
  const fetch = async () => Promise.reject(new TypeError(`bad header ${alibabaKeys.accessKeySecret}`));
  const error = (await create(fetch)(read, input).catch((reason: unknown) => reason)) as Error;
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(alibabaKeys.accessKeySecret);
});

const addresses = ["connect ETIMEDOUT 2001:db8::1", "connect ECONNREFUSED 127.0.0.1"].map((text) => new Error(text));
const circular = new Error("again");

test.each<[string, Error, string]>([
  [
    "with its cause",
    new TypeError("fetch failed", { cause: new Error("bad port") }),
    "TypeError: fetch failed: bad port",
  ],
  [
    "with the failure of each address",
    Object.assign(new AggregateError(addresses), { code: "ETIMEDOUT" }),
    "ETIMEDOUT: connect ETIMEDOUT 2001:db8::1: connect ECONNREFUSED 127.0.0.1",
  ],
  ["once where its cause repeats it", new Error("reset", { cause: new Error("reset") }), "Error: reset"],
  ["without a message by its name", new RangeError(), "RangeError: RangeError"],
  ["that causes itself once", Object.assign(circular, { cause: circular }), "Error: again"],
])("a failure to get a response is told %s", async (_, failure, expected) => {
  const error = (await create(() => Promise.reject(failure))(read, input).catch((reason: unknown) => reason)) as Error;
  expect(error.message).toBe(`DescribeSnapshots: ${expected}`);
});
