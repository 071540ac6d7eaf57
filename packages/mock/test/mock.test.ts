import { describe, expect, test } from "vitest";
import { createMock, createMockFetch, type MockOptions, startMock } from "../src/index.ts";
import { apis, call, ensCall, imsCall, jobCall } from "./requests.ts";

describe("a valid call", () => {
  test("of an RPC action gets the documented response", async () => {
    const { status, headers, body } = await call(ensCall("CopySnapshot"));
    expect(status).toBe(200);
    expect(headers).toEqual({
      "content-type": "application/json",
      date: expect.stringMatching(/ GMT$/),
      "x-acs-request-id": expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
      "x-facsimile-case": "copy",
      "x-facsimile-evidence": "documented",
      "x-facsimile-source": "example",
    });
    expect(body).toEqual({
      RequestId: "EA3758E0-8899-17D3-9526-5F62CF33A586",
      BizStatusCode: "PartSuccess",
      AllocationId: [{ EnsRegionId: "cn-chengdu-telecom-4", InstanceId: ["e426409223"] }],
      UnAllocationId: [{ EnsRegionId: "cn-chengdu-26" }],
    });
  });

  test("of a REST operation gets the documented response", async () => {
    const { status, headers, body } = await call(imsCall());
    expect(status).toBe(200);
    expect(headers).toEqual({
      "content-type": "application/json",
      date: expect.stringMatching(/ GMT$/),
      "x-request-id": expect.stringMatching(/^[0-9a-f]{32}$/),
      "x-facsimile-case": "copy",
      "x-facsimile-evidence": "documented",
      "x-facsimile-source": "example",
    });
    expect(body).toEqual({ job_id: "edc89b490d7d4392898e19b2deb34797" });
  });

  test("may be signed instead of carrying a token", async () => {
    const signed = {
      "X-Auth-Token": undefined,
      Authorization: "SDK-HMAC-SHA256 Signature=0",
      "X-Sdk-Date": "20261121T000000Z",
    };
    expect(await call(jobCall({ headers: signed }))).toMatchObject({ status: 200, body: { status: "SUCCESS" } });
  });

  test("has an id of its own", async () => {
    const ids = await Promise.all([1, 2].map(async () => (await call(jobCall())).headers["x-request-id"]));
    expect(new Set(ids).size).toBe(2);
  });

  test("may name headers in any case and repeat an item of its query in any order", async () => {
    const headers = {
      authorization: "a",
      Authorization: undefined,
      "X-ACS-Action": "DescribeSnapshots",
      "x-acs-action": undefined,
    };
    const query = { PageSize: "10", PageNumber: "1", Unknown: "é" };
    expect(await call(ensCall("DescribeSnapshots", { headers, query }))).toMatchObject({ status: 200 });
  });
});

test("a path that fits two templates means the one with fewer variables, if the method fits", async () => {
  const copy = await call(imsCall({ path: "/v1/cloudimages/job/copy" }));
  const job = await call(jobCall({ path: "/v1/cloudimages/job/copy" }));
  expect([copy.body, job.body]).toMatchObject([{ job_id: expect.any(String) }, { status: "SUCCESS" }]);
});

test("an API that is not mocked is told", async () => {
  const { handle } = createMock({ apis });
  await expect(handle({ ...imsCall(), apiId: "__proto__" })).rejects.toThrow(
    "unknown API __proto__. Fix: name one of alibaba-ens, huawei-ims",
  );
});

test.each([undefined, {}, { apis: [] }, { apis: "huawei-ims" }])(
  "options %j are refused with what to pass",
  async (options) => {
    const message = "apis is empty. Fix: pass { apis: [api] } with the api of a spec package";
    expect(() => createMock(options as never)).toThrow(new TypeError(message));
    expect(() => createMockFetch(options as never)).toThrow(new TypeError(message));
    await expect(startMock(options as never)).rejects.toThrow(new TypeError(message));
  },
);

test.each<[object, string]>([
  [{ statefull: false }, "unknown option statefull. Fix: use stateful; there are apis, "],
  [{ Scenario: "failure" }, "unknown option Scenario. Fix: use scenario; there are apis, "],
  [{ region: "cn-north-4" }, "unknown option region. Fix: use one of apis, "],
  [{ auth: "verfy" }, 'option auth cannot be "verfy". Fix: use one of verify, present, off'],
  [{ evidence: "inferred" }, 'option evidence cannot be "inferred". Fix: use one of any, documented'],
  [{ stateful: "no" }, 'option stateful cannot be "no". Fix: use one of true, false'],
  [{ scenario: "sucess" }, "unknown scenario sucess. Fix: "],
  [{ errorStatus: { ims: 200 } }, "errors of ims do not come with status 200. Fix: "],
])("an option that means nothing is refused when the mock is made: %j", async (option, message) => {
  for (const create of [createMock, createMockFetch]) expect(() => create({ apis, ...option })).toThrow(message);
  await expect(startMock({ apis, ...option })).rejects.toThrow(message);
});

test.each<[object, string]>([
  [{ journalLimit: -1 }, "option journalLimit is invalid. Fix: pass a number of calls"],
  [{ journalLimit: "10" }, "option journalLimit is invalid. Fix: "],
  [{ journalLimit: Number.NaN }, "option journalLimit is invalid. Fix: "],
  [{ tokens: "abc" }, "option tokens is invalid. Fix: pass a list of strings"],
  [{ tokens: [undefined] }, "option tokens is invalid. Fix: "],
  [{ keys: { a: 1 } }, "option keys is invalid. Fix: pass secrets by access key id"],
  [{ keys: { a: undefined } }, "option keys is invalid. Fix: "],
  [{ keys: { a: { accessKeySecret: "hidden" } } }, "option keys is invalid. Fix: "],
  [{ keys: [["a", "hidden"]] }, "option keys is invalid. Fix: "],
  [{ clock: new Date(0) }, "option clock is invalid. Fix: pass createClock()"],
])(
  "an option of the wrong type is refused when the mock is made, and its value is not told: %j",
  async (option, message) => {
    for (const create of [createMock, createMockFetch]) expect(() => create({ apis, ...option })).toThrow(message);
    const failure = await startMock({ apis, ...option }).catch((error) => error);
    expect(failure.message).toContain(message);
    expect(failure.message).not.toContain("hidden");
  },
);

test.each([
  { allowedHosts: "mock" },
  { allowedHosts: [1] },
  { origins: "https://docs.example.com" },
  { origins: [null] },
])("names of callers that are not a list are refused before the mock listens: %j", async (option) => {
  await expect(startMock({ apis, ...option } as never)).rejects.toThrow(/^option \w+ is invalid\. Fix: pass a list/);
});

test("each way to serve a mock has options of its own, and refuses those of the others", async () => {
  expect(() => createMock({ apis, port: 4010 } as object as MockOptions)).toThrow("unknown option port. Fix: ");
  expect(() => createMockFetch({ apis, ports: {} } as object as MockOptions)).toThrow("unknown option ports. Fix: ");
  await expect(startMock({ apis, ports: { "huawei-imss": 0 } })).rejects.toThrow(
    "ports: unknown API huawei-imss. Fix: use huawei-ims; there are alibaba-ens, huawei-ims",
  );
  createMock({ apis, scenario: undefined } as object as MockOptions);
});

test("a journal is asked for what there is", () => {
  const { journal } = createMock({ apis });
  expect(journal.entries({ api: "huawei-ims", operation: "CopyImageInRegion" })).toEqual([]);
  expect(() => journal.entries({ api: "huawei" })).toThrow("unknown api huawei. Fix: use huawei-ims; there are ");
  expect(() => journal.entries({ operation: "CopyImage" })).toThrow("unknown operation CopyImage. Fix: use one of ");
  expect(() => journal.entries({ api: "alibaba-ens", operation: "CopyImageInRegion" })).toThrow(TypeError);
});
