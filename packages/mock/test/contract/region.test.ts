import { api as allOfEcd } from "@facsimile/spec-alibaba-ecd";
import { api as allOfEns } from "@facsimile/spec-alibaba-ens";
import { api as allOfIms } from "@facsimile/spec-huawei-ims";
import { api as koophone } from "@facsimile/spec-huawei-koophone";
import { afterEach, describe, expect, test } from "vitest";
import { readRegions } from "../../src/contract/region.ts";
import { type Api, createMockFetch, type RunningMock, startMock } from "../../src/index.ts";
import { ims as copying, ensCall, imsCall, only } from "../requests.ts";

describe("the region of a host", () => {
  const group = "cn-beijing";
  test.each<[Api, string, object]>([
    [allOfIms, "ims.cn-north-4.myhuaweicloud.com", { region: "cn-north-4", place: "cn-north-4" }],
    [allOfIms, "IMS.cn-north-4.myhuaweicloud.com:443", { region: "cn-north-4", place: "cn-north-4" }],
    [allOfIms, "ims.xx-new-1.myhuaweicloud.com", { region: "xx-new-1", place: "xx-new-1" }],
    [allOfIms, "ims.eu-west-101.myhuaweicloud.eu", { region: "eu-west-101", place: "eu-west-101" }],
    [allOfIms, "cn-north-4.localhost:4010", { region: "cn-north-4", place: "cn-north-4" }],
    [allOfIms, "localhost:4010", { place: "" }],
    [allOfIms, "127.0.0.1", { place: "" }],
    [allOfIms, "", { place: "" }],
    [allOfEns, "ens.aliyuncs.com", { place: group }],
    [allOfEns, "cn-hangzhou.localhost", { region: "cn-hangzhou", place: group }],
    [allOfEns, "ens.vpc-proxy.aliyuncs.com", { region: "cn-shanghai", place: group }],
    [allOfEns, "ens.ap-southeast-1.aliyuncs.com", { region: "ap-southeast-1", place: "ap-southeast-1" }],
    [allOfEcd, "ecd-intl.vpc-proxy.aliyuncs.com", { region: "cn-shanghai", place: expect.any(String) }],
    [allOfEcd, "ecd.vpc-proxy.aliyuncs.com", { place: expect.any(String) }],
    [koophone, "koophone.myhuaweicloud.com", { place: "" }],
    [koophone, "cn-north-4.localhost", { place: "" }],
  ])("%o at %s", (api, host, location) => {
    expect(readRegions(api).locate(host)).toEqual(location);
  });

  test("goes before that of the port", () => {
    const { locate } = readRegions(allOfIms);
    expect(locate("127.0.0.1", "cn-east-3").region).toBe("cn-east-3");
    expect(locate("ims.cn-north-4.myhuaweicloud.com", "cn-east-3").region).toBe("cn-north-4");
  });
});

const job = (fetch: typeof globalThis.fetch, endpoint: string, id: string, key = "token") =>
  fetch(`${endpoint}/v1/cloudimages/job/${id}`, { headers: { "X-Auth-Token": key } });
const copy = async (fetch: typeof globalThis.fetch, endpoint: string, key = "token"): Promise<string> => {
  const { url, method, headers, body } = imsCall({ headers: { "X-Auth-Token": key } });
  const response = await fetch(endpoint + url, { method, headers, body });
  return ((await response.json()) as { job_id: string }).job_id;
};

describe("in process", () => {
  const hostOf = (region: string) => `https://ims.${region}.myhuaweicloud.com`;
  const create = () => createMockFetch({ apis: [copying], auth: "present" });

  test("what is made at one region's host is not seen at another's, nor at a host of none", async () => {
    const fetch = create();
    const id = await copy(fetch, hostOf("cn-north-4"));
    const ask = async (endpoint: string) => (await job(fetch, endpoint, id)).status;
    expect(await ask(hostOf("cn-north-4"))).toBe(200);
    expect(await ask("http://cn-north-4.localhost")).toBe(200);
    expect(await ask(hostOf("cn-east-3"))).toBe(400);
    expect(await ask("https://mock.invalid")).toBe(400);
  });

  test("ids differ between regions", async () => {
    const fetch = create();
    expect(await copy(fetch, hostOf("cn-north-4"))).not.toBe(await copy(fetch, hostOf("cn-east-3")));
  });

  test("the journal says the region, and lists the calls of one", async () => {
    const fetch = create();
    for (const host of [hostOf("cn-north-4"), "https://mock.invalid", hostOf("cn-east-3")]) await copy(fetch, host);
    const { journal } = fetch.mock;
    expect(journal.entries().map(({ region }) => region)).toEqual(["cn-north-4", undefined, "cn-east-3"]);
    expect(journal.entries({ region: "cn-east-3" }).map(({ sequence }) => sequence)).toEqual([3]);
  });

  test("the journal says the region that an input names", async () => {
    const fetch = createMockFetch({ apis: [only(allOfEcd, ["DescribeImages"])], auth: "off" });
    const { headers } = ensCall("DescribeImages", { headers: { "x-acs-version": "2020-09-30" } });
    await fetch("https://ecd.cn-hangzhou.aliyuncs.com/?RegionId=cn-shenzhen", { method: "POST", headers });
    expect(fetch.mock.journal.entries()).toMatchObject([{ operation: "DescribeImages", region: "cn-shenzhen" }]);
  });

  test("a name before .localhost that is not a region is refused", async () => {
    const fetch = create();
    const response = await fetch("http://cn-nort-4.localhost/", { method: "POST" });
    expect(response.status).toBe(400);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toMatch(/^huawei-ims has no region cn-nort-4\. Fix: use cn-north-4; there are /);
    const step = { step: "region", verdict: "refused", detail: expect.stringContaining("Fix:") };
    expect(fetch.mock.journal.entries()).toMatchObject([{ steps: [step], executed: false }]);
  });

  test("a reset clears every region", async () => {
    const fetch = create();
    const id = await copy(fetch, hostOf("cn-north-4"));
    fetch.mock.reset();
    expect((await job(fetch, hostOf("cn-north-4"), id)).status).toBe(400);
  });
});

describe("on ports", () => {
  let mock: RunningMock;
  afterEach(async () => mock.close());
  const start = async (isolate: "none" | "key" = "none") => {
    mock = await startMock({ apis: [copying], auth: "present", isolate });
  };
  const control = async (path: string, body?: object) => {
    const init = body && { method: "POST", body: JSON.stringify(body) };
    const response = await fetch(mock.control + path, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test("every region has a port of its own, which opens once", async () => {
    await start();
    const [north, east] = await Promise.all(
      ["cn-north-4", "cn-east-3"].map((region) => mock.endpoint({ api: copying.id, region })),
    );
    expect(new Set([north, east, mock.apis[copying.id]]).size).toBe(3);
    expect(await mock.endpoint({ api: copying.id, region: "cn-north-4" })).toBe(north);
    const id = await copy(fetch, north ?? "");
    const ask = async (endpoint = "") => (await job(fetch, endpoint, id)).status;
    expect([await ask(north), await ask(east), await ask(mock.apis[copying.id])]).toEqual([200, 400, 400]);
    expect(mock.mock.journal.entries({ region: "cn-north-4" })).toHaveLength(2);
  });

  test("the control port lists the regions, opens their ports and filters the journal", async () => {
    await start();
    const { body: apis } = await control("/apis");
    expect(apis[copying.id]).toMatchObject({ regions: expect.arrayContaining(["cn-north-4", "cn-east-3"]) });
    const { body } = await control("/endpoints", { api: copying.id, region: "cn-east-3" });
    expect(body).toEqual({ url: await mock.endpoint({ api: copying.id, region: "cn-east-3" }) });
    await copy(fetch, String(body.url));
    const entries = async (region: string) => (await control(`/journal?region=${region}`)).body.entries;
    expect([await entries("cn-east-3"), await entries("cn-north-4")]).toMatchObject([[{ region: "cn-east-3" }], []]);
  });

  test.each([
    ["an unknown region", { api: "huawei-ims", region: "cn-east-33" }, /huawei-ims has no region .*Fix: use cn-east-3/],
    ["an unknown API", { api: "huawei-im", region: "cn-east-3" }, /unknown API huawei-im\. Fix: use huawei-ims/],
  ])("%s has no port", async (_name, of, message) => {
    await start();
    await expect(mock.endpoint(of)).rejects.toThrow(message);
    const { status, body } = await control("/endpoints", of);
    expect({ status, body }).toMatchObject({ status: 400, body: { detail: expect.stringMatching(message) } });
  });

  test("a key has its own state in every region", async () => {
    await start("key");
    const north = await mock.endpoint({ api: copying.id, region: "cn-north-4" });
    const id = await copy(fetch, north, "test-1");
    const ask = async (endpoint: string, key: string) => (await job(fetch, endpoint, id, key)).status;
    expect([await ask(north, "test-1"), await ask(north, "test-2")]).toEqual([200, 400]);
    expect(await ask(mock.apis[copying.id] ?? "", "test-1")).toBe(400);
  });
});
