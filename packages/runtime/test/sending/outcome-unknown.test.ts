import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createClient, createSend, type Lookup, type Operation, OutcomeUnknown } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, huaweiKeys, ims } from "../fixtures.ts";
import { waitBy } from "../waits.ts";

const listSnapshots: Operation<{ EnsRegionId?: string }, object, string> = {
  operationId: "DescribeSnapshots",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DescribeSnapshots" },
  fields: { EnsRegionId: { in: "query", type: "string" } },
  repeatable: true,
  pagination: { kind: "page", page: "PageNumber", size: "PageSize", items: "/Snapshots" },
};
const lookup: Lookup = {
  operation: listSnapshots,
  parameters: { EnsRegionId: "/target" },
  targets: "/DestinationRegionIds",
  match: { "/SourceSnapshotId": "/SnapshotId" },
  createdAt: { at: "/CreationTime", skew: 0 },
  markers: { DestinationSnapshotName: "/SnapshotName" },
};
const copy = { ...copySnapshot, lookup: "DescribeSnapshots" };
const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"], DestinationSnapshotName: "copy-7f3a" };
const made = { SourceSnapshotId: "sp-1", SnapshotName: "copy-7f3a", CreationTime: "2026-01-31T00:00:01Z" };

const {
  fetch: respond,
  requests,
  last,
} = createRecorder(() => {
  if (last().headers["x-acs-action"] === "DescribeSnapshots") return Response.json({ Snapshots: [made] });
  throw new TypeError("fetch failed");
});
const options = { credentials: alibabaKeys, fetch: respond, clock: () => new Date("2026-01-31T00:00:00Z") };

async function lose(calling: Promise<unknown>): Promise<OutcomeUnknown> {
  const error = await calling.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OutcomeUnknown)) throw new Error("the call got a response");
  return error;
}

const client = createClient<{ copy(given: typeof input): Promise<unknown> }>(alibabaRpc, ens, { copy }, options, {
  loadWaiting: waitBy({ lookups: { CopySnapshot: lookup } }),
});

test("names the operation that may tell, and what it was", async () => {
  const error = await lose(client.copy(input));
  expect(error).toMatchObject({ operationId: "CopySnapshot", lookup: "DescribeSnapshots", attempts: 1 });
  expect(String(error)).toBe(
    "OutcomeUnknown: CopySnapshot: the outcome is unknown after TypeError: the call may have been executed. " +
      "Fix: check DescribeSnapshots before you repeat it.",
  );
});

test("is settled by a mark that no other call has", async () => {
  const error = await lose(client.copy(input));
  const settled = await error.settle({ marker: "DestinationSnapshotName" });
  expect(settled).toEqual({ outcome: "executed", items: [made], missing: [] });
  expect(last().url.searchParams.get("EnsRegionId")).toBe("cn-hangzhou-26");
});

test("stays unknown without a mark, and shows what may be of the call", async () => {
  const error = await lose(client.copy(input));
  expect(await error.settle()).toMatchObject({ outcome: "unknown", candidates: [made] });
});

test("of a sender is not looked up by itself, and says how to", async () => {
  const error = await lose(createSend(alibabaRpc, ens, options)(copy, input));
  const before = requests.length;
  const settled = await error.settle({ marker: "DestinationSnapshotName" });
  expect(settled).toMatchObject({
    outcome: "unknown",
    because: expect.stringContaining("call settle()"),
    candidates: [],
  });
  expect(requests).toHaveLength(before);
});

test("where no operation tells, says so", async () => {
  const create = createClient<{ copySnapshot(given: typeof input): Promise<unknown> }>;
  const error = await lose(
    create(alibabaRpc, ens, { copySnapshot }, options, { loadWaiting: waitBy({}) }).copySnapshot(input),
  );
  expect(error.message).toContain("no operation can confirm it");
  expect(await error.settle()).toMatchObject({ outcome: "unknown", because: "No operation tells." });
});

test("has the nonce of the attempt and what came instead of a response, and nothing that is not known", async () => {
  const error = await lose(createSend(alibabaRpc, ens, options)(copySnapshot, input));
  expect(error.nonce).toBe(last().headers["x-acs-signature-nonce"]);
  expect(error.cause).toMatchObject({ name: "TypeError", message: "fetch failed" });
  expect([Object.hasOwn(error, "lookup"), Object.hasOwn(error, "requestId")]).toEqual([false, false]);
  const send = createSend(huaweiRest, ims, { ...options, region: "r", credentials: huaweiKeys });
  const unsigned = await lose(send(copyImage, { image_id: "i", name: "n" }));
  expect(Object.hasOwn(unsigned, "nonce")).toBe(false);
});

test("has the request id of a response that leaves the outcome open", async () => {
  const fetch = async () => Response.json({ Code: "Strange", Message: "No.", RequestId: "r-1" }, { status: 503 });
  const error = await lose(createSend(alibabaRpc, ens, { ...options, fetch })(copySnapshot, input));
  expect(error.requestId).toBe("r-1");
});

test("shows no credentials", async () => {
  const error = await lose(client.copy(input));
  expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toMatch(/testid|testsecret/);
});
