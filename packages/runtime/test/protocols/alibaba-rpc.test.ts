import { expect, test } from "vitest";
import { createSend } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens, readSnapshot } from "../fixtures.ts";
import { findCase } from "../vectors.ts";
import { testErrorResponses } from "./error-responses.ts";

const input = {
  SnapshotId: "sp-bp1c0doj0taqyzzl0001",
  DestinationRegionIds: ["cn-hangzhou-26", "cn-hangzhou-27"],
  DestinationSnapshotName: "testSnapshotName",
  DestinationSnapshotDescription: "It's a test (copy)*~ 中文",
};

test.each(["copy-snapshot-openapi-core", "copy-snapshot-openapi-client"])(
  "the client sends what %s recorded",
  async (name) => {
    const { request, authorization } = findCase("signing/acs3-hmac-sha256", name);
    const url = new URL(request.url);
    const { fetch, last } = createRecorder();
    const send = createSend(alibabaRpc, ens, {
      endpoint: url.origin,
      credentials: alibabaKeys,
      fetch,
      clock: () => new Date(String(request.headers["x-acs-date"])),
      nonce: () => String(request.headers["x-acs-signature-nonce"]),
    });
    // The vendor's client sends and signs one header more.
    await send(copySnapshot, input, { headers: { "x-acs-credentials-provider": "static_ak" } });

    expect([last().method, last().url.pathname, last().body]).toEqual([request.method, url.pathname, request.body]);
    expect([...last().url.searchParams]).toEqual([...url.searchParams]);
    const { "user-agent": _, Connection: __, "Content-Length": ___, ...signed } = request.headers;
    expect(last().headers).toEqual({ ...signed, authorization });
  },
);

test("headers of the signature are ours; other defaults may be overridden", async () => {
  const { fetch, last } = createRecorder();
  const headers = {
    Authorization: "x",
    "X-Acs-Security-Token": "x",
    "x-acs-date": "x",
    Accept: "a/b",
    "x-acs-action": "x",
  };
  const clock = () => new Date(0);
  await createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch, clock })(copySnapshot, input, { headers });
  expect(last().headers).toMatchObject({
    accept: "a/b",
    "x-acs-action": "CopySnapshot",
    "x-acs-date": "1970-01-01T00:00:00Z",
  });
  expect(last().headers["x-acs-security-token"]).toBeUndefined();
  expect(last().headers.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=testid,/);
});

test("a temporary key sends its token, signed, and each call its own nonce", async () => {
  const { fetch, requests, last } = createRecorder();
  const credentials = { ...alibabaKeys, securityToken: "sts-token/+=" };
  const send = createSend(alibabaRpc, ens, { credentials, fetch });
  await send(copySnapshot, input);
  await send(copySnapshot, input);
  expect(last().headers).toMatchObject({ "x-acs-security-token": "sts-token/+=", "x-acs-accesskey-id": "testid" });
  expect(last().headers.authorization).toContain("x-acs-security-token");
  expect(new Set(requests.map(({ headers }) => headers["x-acs-signature-nonce"])).size).toBe(2);
});

testErrorResponses("errors/alibaba-rpc", async (fetch) => {
  const send = createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch, retry: false });
  return await send(readSnapshot, input);
});

test.each([
  ["in lower case", '{"code":"Throttling.User","message":"m","requestId":"R"}', "m"],
  [
    "in XML with entities",
    "<Error><RequestId>R</RequestId><Code>Throttling.User</Code><Message>a &lt; b</Message></Error>",
    "a < b",
  ],
  [
    "in XML with CDATA",
    "<Error><Code>Throttling.User</Code><RequestId>R</RequestId><Message><![CDATA[a & b]]></Message></Error>",
    "a & b",
  ],
  [
    "in XML in lower case",
    "<error><code>Throttling.User</code><requestId>R</requestId><message>m</message></error>",
    "m",
  ],
])("an error %s is read", async (_, body, message) => {
  const { fetch } = createRecorder(() => new Response(body, { status: 400 }));
  const { error } = await createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch, retry: false })(
    copySnapshot,
    input,
  );
  expect(error).toMatchObject({ code: "Throttling.User", requestId: "R" });
  expect(error?.message).toBe(`CopySnapshot: Throttling.User (400): ${message}`);
});

test("414 says what takes parameters that are too long for a query", async () => {
  const { fetch } = createRecorder(() => new Response("<h1>414 URI Too Long</h1>", { status: 414 }));
  const send = createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch });
  const { error } = await send(copySnapshot, { ...input, DestinationRegionIds: Array(300).fill("cn-hangzhou-26") });
  expect(error?.message).toContain("414 URI Too Long. Fix: the parameters are too long for a query");
  expect(error?.message).toContain('createAlibabaRpc("form")');
});
