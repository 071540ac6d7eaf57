import { createSend } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { afterEach, describe, expect, test } from "vitest";
import { type RunningMock, startMock, testKey } from "../src/index.ts";
import { apis } from "./requests.ts";

let mock: RunningMock;
afterEach(async () => mock.close());

const start = async (isolate: "none" | "key" = "key") => {
  mock = await startMock({ apis, isolate });
};

const field = { in: "query", type: "string" } as const;
const copySnapshot = {
  ...{ operationId: "CopySnapshot", method: "POST", path: "/" },
  headers: { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" },
  fields: {
    SnapshotId: field,
    DestinationRegionIds: { in: "query", type: "array", style: "json" },
    DestinationSnapshotName: field,
  },
} as const;
const describeSnapshots = {
  ...{ operationId: "DescribeSnapshots", method: "POST", path: "/" },
  headers: { "x-acs-action": "DescribeSnapshots", "x-acs-version": "2017-11-10" },
  fields: {},
} as const;
const input = { SnapshotId: "sp-bp1c0doj0taqyzzl****", DestinationRegionIds: ["cn-hangzhou-26"] };

function client(accessKeyId: string) {
  const options = {
    endpoint: mock.apis["alibaba-ens"] ?? "",
    credentials: { accessKeyId, accessKeySecret: testKey.secret },
  };
  const send = createSend(alibabaRpc, { id: "alibaba-ens", codes: {} } as never, options as never);
  return (operation: object, values: object = {}) =>
    send(operation as never, values as never) as unknown as Promise<Returned>;
}

interface Returned {
  readonly data?: { readonly Snapshots: readonly { readonly SnapshotName?: string }[] };
  readonly error?: { readonly code: string };
}

const control = (path: string, init?: RequestInit) => fetch(mock.control + path, init);
const journalOf = async (key?: string) =>
  ((await (await control(`/journal${key ? `?key=${key}` : ""}`)).json()) as { entries: unknown[] }).entries;

test("two hundred access keys at once see their own copy, and no other", async () => {
  await start();
  const names = await Promise.all(
    Array.from({ length: 200 }, async (_, number) => {
      const call = client(`test-${number}`);
      await call(copySnapshot, { ...input, DestinationSnapshotName: `copy-${number}` });
      const { data } = await call(describeSnapshots);
      return data?.Snapshots.map(({ SnapshotName }) => SnapshotName).filter((name) => name?.startsWith("copy-"));
    }),
  );
  expect(names).toEqual(names.map((_, number) => [`copy-${number}`]));
});

describe("of a key are its own", () => {
  test("faults", async () => {
    await start();
    const rules = [{ fault: { kind: "throttle" } }];
    const { status } = await control("/faults?key=test-a", { method: "PUT", body: JSON.stringify({ rules }) });
    expect(status).toBe(200);
    const [a, b] = await Promise.all(["test-a", "test-b"].map((key) => client(key)(describeSnapshots)));
    expect([a?.error?.code, b?.error]).toEqual([expect.stringContaining("Throttling"), undefined]);
  });

  test("the journal, and its end", async () => {
    await start();
    await client("test-a")(describeSnapshots);
    expect([
      (await journalOf("test-a")).length,
      (await journalOf("test-b")).length,
      (await journalOf()).length,
    ]).toEqual([1, 0, 0]);
    await control("/reset?key=test-b", { method: "POST" });
    expect(await journalOf("test-a")).toHaveLength(1);
    await control("/reset", { method: "POST" });
    expect(await journalOf("test-a")).toHaveLength(0);
  });

  test("the scenario", async () => {
    await start();
    const set = await control("/scenario?key=test-a", { method: "PUT", body: '{"name":"failure"}' });
    expect([204, 200]).toContain(set.status);
    const [a, b] = await Promise.all(["test-a", "test-b"].map((key) => client(key)(copySnapshot, input)));
    expect([a?.data, b?.data].map(Boolean)).toEqual([true, true]);
  });
});

test("the clock is shared", async () => {
  await start();
  await control("/clock", { method: "PUT", body: '{"time":"2026-01-31T00:00:00Z"}' });
  expect(((await (await control("/clock")).json()) as { time: string }).time).toBe("2026-01-31T00:00:00.000Z");
});

test("a wrong secret of a test key is refused", async () => {
  await start();
  const options = {
    endpoint: mock.apis["alibaba-ens"],
    credentials: { accessKeyId: "test-a", accessKeySecret: "wrong" },
  };
  const send = createSend(alibabaRpc, { id: "alibaba-ens", codes: {} } as never, options as never);
  expect((await send(describeSnapshots as never, {} as never)).error?.code).toBe("SignatureDoesNotMatch");
});

test("a key that is unknown, and one that begins with test- without isolation, are refused", async () => {
  await start();
  expect((await client("other")(describeSnapshots)).error?.code).toBe("InvalidAccessKeyId.NotFound");
  await mock.close();
  await start("none");
  expect((await client("test-a")(describeSnapshots)).error?.code).toBe("InvalidAccessKeyId.NotFound");
});

test("the control port refuses a key if keys are not isolated", async () => {
  await start("none");
  const response = await control("/journal?key=test-a");
  expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
    400,
    expect.stringContaining('Fix: start the mock with isolate: "key"'),
  ]);
});

test("an unknown way to isolate is refused", async () => {
  await start();
  await expect(startMock({ apis, isolate: "user" as never })).rejects.toThrow(
    'option isolate cannot be "user". Fix: use one of none, key',
  );
});
