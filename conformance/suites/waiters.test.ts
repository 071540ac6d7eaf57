import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { operationsOf, type Waiter } from "@facsimile/catalog";
import { createMockFetch } from "@facsimile/mock";
import { createSend, type Lookup, type NoLookup, type Protocol, settle, WaitError } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { describe, expect, test } from "vitest";
import { testCredentials } from "../src/api-under-test.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { clientInput } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";

interface Vectors {
  readonly waiters: Readonly<Record<string, object>>;
  readonly cases: readonly {
    readonly name: string;
    readonly waiter: string;
    readonly input: Readonly<Record<string, unknown>>;
  }[];
}

const { id, operations, folder } = api;
const documents = Object.fromEntries(operations.map(({ operationId, built }) => [operationId, built]));
const mock = createMockFetch({ apis: [{ id, operations: documents }], stateful: false });
// An example that tells of a next page would do so again on that page.
const mockFetch: typeof globalThis.fetch = async (input, init) => {
  const response = await mock(input, init);
  return response.ok ? Response.json(asOnlyPage(input, await response.json())) : response;
};
const exported: Readonly<Record<string, unknown>> = await import(
  pathToFileURL(join(process.env.CLIENT_FOLDER as string, "src/index.ts")).href
);
const options = {
  endpoint: "https://mock.invalid",
  region: "region-1",
  projectId: "p",
  credentials: testCredentials(api),
  sleep: async () => undefined,
  retry: false,
} as const;
const waiters = Object.entries(folder.waiters).map(([name, file]) => ({ name, file }));
const vectors = readVectors();

const constant = (name: string) => exported[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
const readAt = (value: unknown, pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);

test("the vectors ask and read as the client does, and there are some of every waiter", () => {
  const inClient = waiters.map(({ name }) => {
    const { poll: _poll, name: _name, operation, ...rest } = constant(`${name}Waiter`) as Record<string, unknown>;
    const { operationId, pagination } = operation as Record<string, unknown>;
    return [name, { operation: { operationId, ...(pagination ? { pagination } : {}) }, ...rest }];
  });
  expect(vectors.waiters).toEqual(Object.fromEntries(inClient));
  expect([...new Set(vectors.cases.map(({ waiter }) => waiter))].sort()).toEqual(Object.keys(folder.waiters).sort());
});

test("a job of an operation and its waiter agree", () => {
  for (const { document, operationId } of operations) {
    const job = operationsOf(document)[0]?.operation["x-facsimile-job"] as Readonly<Record<string, string>> | undefined;
    if (!job) continue;
    const { handle = "", operation, state, success = "", failure = "" } = job;
    const { file } =
      waiters.find(({ file: { after, call } }) => after.includes(operationId) && call.operation === operation) ??
      expect.fail(`no waiter follows ${operationId}`);
    expect(Object.keys(file.input)).toContain(handle.slice(1));
    expect(file.state.at).toBe(state);
    expect([file.state.values[success], file.state.values[failure]]).toEqual(["success", "failure"]);
  }
});

describe.each(waiters)("waitFor$name", ({ name, file }) => {
  const given = vectors.cases.find(({ waiter }) => waiter === name)?.input ?? {};

  test("sends only what the contract allows", async () => {
    const { error } = await wait(name, given, mockFetch);
    // A poll that was refused would be an ApiError or an InputError.
    expect(error === undefined || error instanceof WaitError ? "" : String(error)).toBe("");
  });

  test.each(responsesOf(file))("understands the documented response $name", async ({ body }) => {
    const seen = readItem(file, body, given);
    const { error, observed } = await wait(name, seen.input, async (asked) => Response.json(asOnlyPage(asked, body)));
    const end = Object.entries(file.state.values).find(
      ([state]) => state.toLowerCase() === seen.state.toLowerCase(),
    )?.[1];
    const isDoubted = file.mayBeStale?.ends.some((stale) => stale === end);
    expect(observed).toContain(seen.state);
    expect(error instanceof WaitError ? error.because : String(error)).toBe(
      end === undefined || end === "pending" || isDoubted ? "deadline" : end === "success" ? "undefined" : "failure",
    );
  });
});

test("every call that must not be repeated blindly says how its outcome is told", () => {
  const single = operations.map(({ operationId }) => operationId).filter((operationId) => !isRepeatable(operationId));
  expect(Object.keys(folder.lookups).sort()).toEqual(single.sort());
});

const protocols = [alibabaRpc, huaweiRest] as readonly Protocol<never>[];

test.each(Object.keys(folder.lookups))(
  "the lookup of %s sends only what the contract allows, and proves nothing without a marker",
  async (operationId) => {
    const { cases, document } = operations.find((operation) => operation.operationId === operationId) ?? expect.fail();
    const example =
      Object.values(cases).find((candidate) => isSuccess(document, candidate)) ?? expect.fail("no success");
    const lookup = constant(`${operationId}Lookup`) as Lookup | NoLookup;
    const protocol = protocols.find((candidate) => candidate.id === folder.protocol.id) ?? expect.fail("no protocol");
    const send = createSend(protocol as never, exported.api as never, { ...options, fetch: mockFetch } as never);
    const settled = await settle(send, lookup, { input: clientInput(example), startedAt: new Date(0) });
    const goal = "operation" in lookup && lookup.fulfilled ? ["fulfilled", "unknown"] : ["unknown"];
    expect(goal).toContain(settled.outcome);
  },
);

function isRepeatable(operationId: string): boolean {
  return (constant(operationId) as { repeatable?: true }).repeatable === true;
}

async function wait(name: string, input: object, fetch: typeof globalThis.fetch) {
  const client = api.createClient({ ...options, fetch });
  let observed = "";
  const onProgress = (progress: { observed: string }) => {
    ({ observed } = progress);
  };
  try {
    await client[`waitFor${name}`]?.(input, { deadline: 0, onProgress });
    return { observed, error: undefined };
  } catch (error) {
    return { observed, error };
  }
}

function asOnlyPage(asked: Parameters<typeof globalThis.fetch>[0], body: unknown): unknown {
  const paginations = operations.map(
    ({ document }) => operationsOf(document)[0]?.operation["x-facsimile-pagination"] as Record<string, string>,
  );
  const { searchParams } = new URL(asked instanceof Request ? asked.url : asked);
  // Behind the last item there is nothing.
  const isNext = paginations.some((pagination) => pagination?.marker && searchParams.has(pagination.marker));
  const names = paginations.flatMap((pagination) =>
    [pagination?.total, pagination?.kind === "token" ? pagination.next : undefined].map((at) => at?.split("/").at(-1)),
  );
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    names.includes(key) ? undefined : isNext && Array.isArray(value) ? [] : value,
  );
}

function responsesOf({ call }: Waiter): { name: string; body: unknown }[] {
  const { cases, document } = operations.find(({ operationId }) => operationId === call.operation) ?? expect.fail();
  return Object.entries(cases)
    .filter(([, example]) => isSuccess(document, example))
    .map(([name, { response }]) => ({ name, body: response.body }));
}

// An input that fits the first item of a response, and the state that the item shows.
function readItem(file: Waiter, body: unknown, given: Readonly<Record<string, unknown>>) {
  if (!file.match) return { input: given, state: String(readAt(body, file.state.at) ?? "unknown") };
  const document = documents[file.call.operation] ?? expect.fail();
  const pagination = operationsOf(document)[0]?.operation["x-facsimile-pagination"] as { items: string };
  const [item] = (readAt(body, pagination.items) ?? []) as unknown[];
  if (!item) return { input: given, state: "absent" };
  const isMany = Array.isArray(readAt(given, file.targets));
  const values = Object.entries(file.match).map(([at, from]) => {
    const value = String(readAt(item, at));
    return from === "/target" ? [file.targets.slice(1), isMany ? [value] : value] : [from.slice(1), value];
  });
  return {
    input: { ...given, ...Object.fromEntries(values) },
    state: String(readAt(item, file.state.at) ?? "unknown"),
  };
}

function readVectors(): Vectors {
  const { resolve } = createRequire(import.meta.url);
  const path = join(resolve("@facsimile/vectors/schemas/waiters.json"), "../../waiters", `${id}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { waiters: {}, cases: [] };
}
