import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { describe, expect, test } from "vitest";
import { explainRequest } from "../../src/explain/explain-request.ts";
import { explainText } from "../../src/explain/run-explain.ts";

const url = new URL("https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/465076de/copy");

/** A signed request as a log prints it. */
async function print({ secret = "testsecret", id = "testid", body = '{"name":"copy"}' } = {}): Promise<string> {
  const headers = { "content-type": "application/json" };
  const context = { date: new Date("2026-01-01T00:00:00Z"), nonce: () => "n" };
  const keys = { accessKeyId: id, secretAccessKey: secret };
  const signed = await huaweiRest.sign({ method: "POST", url, headers, body }, keys as never, context);
  const lines = Object.entries({ host: url.host, ...signed.headers }).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${url.pathname} HTTP/1.1`, ...lines, "", body].join("\n");
}

test("a request that is right is said to be so, with its operation and the time that it is valid", async () => {
  expect(await explainText(await print())).toBe(
    [
      "huawei-ims CopyImageInRegion: POST /v1/cloudimages/465076de/copy",
      "  signature   matches the secret of testid; valid within 15 minutes of 2026-01-01T00:00:00.000Z",
      "  request     keeps the contract",
    ].join("\n"),
  );
});

test("as curl -v prints it, with the response behind it", async () => {
  const [head = "", body] = (await print()).split("\n\n");
  const sent = [...head.split("\n"), ""].map((line) => `> ${line}`);
  const printed = [
    "*   Trying 127.0.0.1:80...",
    ...sent,
    body,
    "* upload completely sent off",
    "< HTTP/1.1 200 OK",
    "<",
    "{}",
  ];
  expect(await explainText(printed.join("\n"))).toContain("matches the secret of testid");
});

test("of the RPC style, with everything in the query", async () => {
  const query = "Action=CopySnapshot&Version=2017-11-10&SnapshotId=sp-1&DestinationRegionIds=%5B%22a%22%5D";
  const text = await explainRequest(`GET https://ens.aliyuncs.com/?${query} HTTP/1.1\n`);
  expect(text).toMatch(/^alibaba-ens CopySnapshot: GET \/\n {2}signature {3}unauthenticated: /);
});

describe("what is wrong is said, without a secret", () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    [
      "a wrong secret",
      () => print({ secret: "other" }),
      /signature {3}wrong secret, or changed after signing: .*what the mock signs: POST\|/,
    ],
    ["a body that was changed", async () => `${await print()} `, /signature {3}.*body/],
    [
      "an unknown key",
      () => print({ id: "myid" }),
      /signature {3}cannot be verified without its secret\. Fix: set the variables/,
    ],
    [
      "no signature",
      async () => (await print()).replace(/authorization.*\n/, ""),
      /signature {3}unauthenticated: X-Auth-Token, or Auth/,
    ],
    [
      "a token",
      async () => (await print()).replace(/authorization.*/, "X-Auth-Token: t"),
      /signature {3}a token; only the service knows/,
    ],
    [
      "a body that breaks the contract",
      () => print({ body: "{}" }),
      /request {5}body name: is required\. Fix: add it\n {2}documented {2}Replicating/,
    ],
  ])("%s", async (_, make, message) => {
    const text = await explainRequest(await make());
    expect(text).toMatch(message);
    expect(text).not.toMatch(/testsecret|other/);
  });
});

test.each([
  ["no operation", "GET /v9/nothing HTTP/1.1\nHost: x\n", /no contract has an operation for GET \/v9\/nothing\. Fix: /],
  [
    "a line that is not a header",
    "GET /v2/cloudimages HTTP/1.1\nHost x\n",
    /line 2 of the request is not a header\. Fix: write it as/,
  ],
])("%s: refused with its fix", async (_, text, message) => {
  await expect(explainText(text)).rejects.toThrow(message);
});
