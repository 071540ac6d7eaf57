import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createVerifier, type Exchange } from "../../src/verify/index.ts";

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../specs/${path}.json`, import.meta.url), "utf8"));
const documents = [
  ...["huawei-ims/dist/CopyImageInRegion", "huawei-ims/dist/ShowJobProgress", "alibaba-ens/dist/CopySnapshot"],
  ...["alibaba-ecd/dist/CopyImage", "alibaba-ecd/dist/ModifyImagePermission"],
].map(read);

const copy: Exchange = {
  method: "POST",
  url: "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/465076de/copy",
  headers: { "content-type": "application/json" },
  body: '{"name":"copy"}',
  response: { status: 200, body: '{"job_id":"j"}' },
};
const snapshot = { SnapshotId: "sp-1", DestinationRegionIds: '["cn-hangzhou-26"]' };
const rpc = (parameters: Record<string, string>, more: Partial<Exchange> = {}): Exchange => ({
  method: "POST",
  url: `https://ens.aliyuncs.com/?${new URLSearchParams(parameters)}`,
  headers: { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" },
  body: "",
  response: {
    status: 200,
    body: '{"RequestId":"r","BizStatusCode":"AllSuccess","AllocationId":[],"UnAllocationId":[]}',
  },
  ...more,
});

const verify = (...exchanges: Exchange[]) => {
  const verifier = createVerifier(documents);
  return { verifier, found: exchanges.flatMap((exchange, index) => verifier.add(exchange, `entry ${index + 1}`)) };
};

test("traffic that keeps the contract has no findings", () => {
  expect(verify(copy, rpc(snapshot)).found).toEqual([]);
});

describe("a finding names operation, place, rule, source and where it was seen", () => {
  test.each([
    [
      "a name that is too long",
      { ...copy, body: JSON.stringify({ name: "x".repeat(200) }) },
      "request body name",
      "maxLength",
    ],
    ["a missing member", { ...copy, body: "{}" }, "request body name", "required"],
    [
      "a response without its id",
      { ...copy, response: { status: 200, body: "{}" } },
      "response 200 body job_id",
      "required",
    ],
    ["a status that is not listed", { ...copy, response: { status: 418, body: "{}" } }, "response 418 body", "status"],
  ] as const)("%s", (_, exchange, place, rule) => {
    const [finding] = verify(exchange).found;
    expect(finding).toMatchObject({
      level: "violation",
      api: "huawei-ims",
      operation: "CopyImageInRegion",
      place,
      rule,
      seen: "entry 1",
    });
    expect(finding?.source).toContain("Replicating an Image Within a Region");
  });
});

describe("actions of the RPC style are told apart", () => {
  test.each([
    ["by header, in the query", rpc(snapshot)],
    [
      "by header, in a form",
      rpc(
        {},
        {
          body: String(new URLSearchParams(snapshot)),
          headers: {
            "x-acs-action": "CopySnapshot",
            "x-acs-version": "2017-11-10",
            "content-type": "application/x-www-form-urlencoded",
          },
        },
      ),
    ],
    [
      "by parameter, with those of the gateway",
      rpc(
        {
          ...snapshot,
          Action: "CopySnapshot",
          Version: "2017-11-10",
          Signature: "s",
          SignatureNonce: "n",
          Timestamp: "t",
          AccessKeyId: "k",
          Format: "JSON",
          SignatureMethod: "HMAC-SHA1",
          SignatureVersion: "1.0",
        },
        { method: "GET", headers: {} },
      ),
    ],
  ])("%s", (_, exchange) => {
    const { verifier, found } = verify(exchange);
    expect(found).toEqual([]);
    expect(verifier.coverage().find(({ calls }) => calls > 0)).toMatchObject({ operation: "CopySnapshot", calls: 1 });
  });
});

test("a code that the contract does not list is a note, one that it lists or describes by pattern is none", () => {
  const refused = (code: string): Exchange =>
    rpc(snapshot, {
      response: { status: 400, body: JSON.stringify({ Code: code, Message: "m", RequestId: "r", HostId: "h" }) },
    });
  const { found, verifier } = verify(refused("Brand.New"), refused("NoPermission"), refused("InvalidAnything"));
  expect(found.map(({ level, rule }) => [level, rule])).toEqual([["note", "unlisted-code"]]);
  expect(verifier.usage().operations.CopySnapshot?.codes).toEqual(["Brand.New", "InvalidAnything", "NoPermission"]);
});

test("exchanges of other APIs, and those without a response or its body, are not findings", () => {
  const { verifier, found } = verify(
    { ...copy, url: "https://example.com/" },
    { ...copy, response: undefined },
    { ...copy, response: { status: 200, body: undefined } },
  );
  expect([found, verifier.counts()]).toEqual([
    [],
    { exchanges: 3, others: 1, stray: expect.stringMatching(/^[A-Z]+ \//) },
  ]);
});

test("what a client uses is counted by place; values are not kept", () => {
  const { verifier } = verify(copy, { ...copy, body: '{"name":"n","cmk_id":"hidden-key"}' });
  const usage = verifier.usage();
  expect(usage.operations.CopyImageInRegion).toMatchObject({
    calls: 2,
    places: { "request body name": 2, "request body cmk_id": 1, "response 200 body job_id": 2 },
  });
  expect(JSON.stringify(usage)).not.toContain("hidden-key");
  expect(usage.hosts).toEqual(["ims.cn-north-4.myhuaweicloud.com"]);
});

test("no finding repeats a value", () => {
  const { found } = verify({ ...copy, body: JSON.stringify({ name: "hidden<".repeat(100) }) });
  expect(found.length).toBeGreaterThan(0);
  expect(JSON.stringify(found)).not.toContain("hidden");
});
