import { describe, expect, test } from "vitest";
import { createClock, createMock, type MockRequest } from "../../src/index.ts";
import { encodeXml } from "../../src/wire/xml-response.ts";
import { apis, ensCall } from "../requests.ts";
import { now, rpcSha1Call, signAcs3, signRpcSha1 } from "../signed.ts";

const { handle } = createMock({ apis, clock: createClock(now), stateful: false });
const copy = { Action: "CopySnapshot", SnapshotId: "sp-1", DestinationRegionIds: '["cn-hangzhou-26"]', Format: "JSON" };
const form = { host: "ens.aliyuncs.com", "content-type": "application/x-www-form-urlencoded; charset=UTF-8" };

function post(url: string, body: string): MockRequest {
  return { apiId: "alibaba-ens", method: "POST", url, headers: form, body };
}

describe("RPC-SHA1", () => {
  test.each<[string, () => MockRequest]>([
    ["GET", () => rpcSha1Call(copy)],
    ["POST, in the query", () => rpcSha1Call(copy, {}, { method: "POST" })],
    ["POST, in the form", () => post("/", signRpcSha1("POST", copy))],
    [
      "POST, in both",
      () => {
        const [first = "", ...rest] = signRpcSha1("POST", copy).split("&");
        return post(`/?${rest.join("&")}`, first);
      },
    ],
    [
      "headers of the other scheme, which some clients send along",
      () => rpcSha1Call(copy, {}, { headers: { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" } }),
    ],
    ["parameters that a client adds to every call", () => rpcSha1Call({ ...copy, RegionId: "a", SignatureType: "" })],
    ["a format in another case", () => rpcSha1Call({ ...copy, Format: "json" })],
  ])("%s", async (_name, request) => {
    const response = await handle(request());
    expect(response).toMatchObject({ status: 200, headers: { "content-type": "application/json" } });
    expect(JSON.parse(response.body)).toMatchObject({ BizStatusCode: "PartSuccess" });
  });

  test.each([
    [{ ...copy, Action: "Drop" }, 404, "InvalidAction.NotFound"],
    [{ ...copy, SnapshotId: "" }, 200, undefined],
    [{ Action: "CopySnapshot", Format: "JSON" }, 400, "MissingSnapshotId"],
    [{ ...copy, Version: "2020-01-01" }, 400, "InvalidVersion"],
    [{ ...copy, Version: undefined }, 400, "MissingVersion"],
    [{ ...copy, Action: undefined }, 400, "MissingAction"],
  ])("%j is held against the same contract", async (own, status, code) => {
    const response = await handle(rpcSha1Call(own));
    expect([response.status, JSON.parse(response.body).Code]).toEqual([status, code]);
  });

  test("the path is not signed, so it is checked", async () => {
    const request = rpcSha1Call(copy);
    expect(await handle({ ...request, url: request.url.replace("/?", "/a?") })).toMatchObject({ status: 404 });
  });
});

describe("ACS3", () => {
  test.each<[string, MockRequest]>([
    ["GET", ensCall("CopySnapshot", { method: "GET" })],
    ["POST", ensCall("CopySnapshot")],
    [
      "parameters in the form",
      { ...post("/", "SnapshotId=sp-1&DestinationRegionIds=%5B%22a%22%5D"), headers: { ...form, ...ensHeaders() } },
    ],
    [
      "parameters in both",
      { ...post("/?SnapshotId=sp-1", "DestinationRegionIds=['a']".replaceAll("'", '"')), headers: both() },
    ],
  ])("%s", async (_name, request) => {
    expect(await handle(await signAcs3(request))).toMatchObject({ status: 200, operationId: "CopySnapshot" });
  });

  test("other methods are not taken", async () => {
    const response = await handle(await signAcs3(ensCall("CopySnapshot", { method: "DELETE" })));
    expect(JSON.parse(response.body).Code).toBe("UnsupportedHTTPMethod");
  });
});

describe("XML", () => {
  const { Format: _, ...silent } = copy;

  test.each<[string, () => Promise<MockRequest>]>([
    ["no format", async () => rpcSha1Call(silent)],
    ["Format=XML", async () => rpcSha1Call({ ...silent, Format: "XML" })],
    ["ACS3 that asks for it", async () => signAcs3(ensCall("CopySnapshot", { headers: { accept: "text/xml" } }))],
  ])("%s", async (_name, request) => {
    const response = await handle(await request());
    expect(response.headers["content-type"]).toBe("text/xml;charset=utf-8");
    expect(response.body).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?><CopySnapshotResponse>.*<\/CopySnapshotResponse>$/,
    );
    expect(response.body).toContain("<BizStatusCode>PartSuccess</BizStatusCode>");
    expect(response.body).toContain(
      "<AllocationId><EnsRegionId>cn-chengdu-telecom-4</EnsRegionId><InstanceId>e426409223</InstanceId></AllocationId>",
    );
  });

  test("an error, with what XML cannot hold", async () => {
    const response = await handle(rpcSha1Call({ Action: "<&>\u0001" }));
    expect(response.status).toBe(404);
    expect(response.body).toMatch(
      /^<\?xml [^>]+><Error><RequestId>[0-9A-F-]+<\/RequestId><HostId>ens\.aliyuncs\.com<\/HostId><Code>InvalidAction\.NotFound<\/Code><Message>There is no action &lt;&amp;&gt;\uFFFD\.<\/Message><\/Error>$/,
    );
  });

  test("each item of an array is an element of its own", () => {
    expect(encodeXml("A", { B: [1, { C: null }], D: [], E: true })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><A><B>1</B><B><C></C></B><E>true</E></A>',
    );
  });

  test("ACS3 without accept gets JSON, and a problem of the mock stays as it is", async () => {
    expect((await handle(await signAcs3(ensCall("CopySnapshot")))).headers["content-type"]).toBe("application/json");
    const problem = await handle({ ...rpcSha1Call(silent), headers: { host: "ens.aliyuncs.com", prefer: "code=1" } });
    expect(problem.headers["content-type"]).toBe("application/problem+json");
  });
});

function ensHeaders(): Record<string, string> {
  return { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" };
}

function both(): Record<string, string> {
  return { ...form, ...ensHeaders() };
}
