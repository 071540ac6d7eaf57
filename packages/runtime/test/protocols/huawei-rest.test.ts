import { expect, test } from "vitest";
import { createSend } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { copyImage, createRecorder, huaweiKeys, ims, readImage } from "../fixtures.ts";
import { findCase } from "../vectors.ts";
import { testErrorResponses } from "./error-responses.ts";

const region = "cn-north-4";
const input = { image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "ims_encrypted_copy3" };

test("the client sends what ims-copy-in-region recorded", async () => {
  const { credentials, request, authorization } = findCase("signing/sdk-hmac-sha256", "ims-copy-in-region");
  const { accessKeyId, secret } = credentials;
  const { fetch, last } = createRecorder();
  const send = createSend(huaweiRest, ims, {
    region,
    projectId: String(request.headers["X-Project-Id"]),
    credentials: { accessKeyId, secretAccessKey: secret },
    fetch,
    clock: () => new Date("2019-11-15T03:36:55Z"),
  });
  await send(copyImage, { ...input, description: "test copy", cmk_id: "bd66288c-9081-460a-8227-4cbd0c814cb4" });

  expect([last().method, last().url.href, last().body]).toEqual([request.method, request.url, request.body]);
  const { Accept, "Content-Type": type, "X-Project-Id": project, "X-Sdk-Date": date } = request.headers;
  expect(last().headers).toEqual({
    accept: Accept,
    authorization,
    "content-type": type,
    "x-project-id": project,
    "x-sdk-date": date,
  });
});

test("a temporary key sends its token, signed; headers of the signature are ours", async () => {
  const { fetch, last } = createRecorder();
  const credentials = { ...huaweiKeys, securityToken: "t" };
  const headers = { "X-Security-Token": "x", "X-Auth-Token": "x", "X-Sdk-Content-Sha256": "0f" };
  await createSend(huaweiRest, ims, { region, credentials, fetch })(copyImage, input, { headers });
  expect(last().headers).toMatchObject({ "x-security-token": "t" });
  expect(last().headers.authorization).toContain("SignedHeaders=content-type;host;x-sdk-date;x-security-token,");
});

test("a body that is not to be signed is not", async () => {
  const { fetch, requests } = createRecorder();
  const send = createSend(huaweiRest, ims, { region, credentials: huaweiKeys, fetch, clock: () => new Date(0) });
  const headers = { "X-Sdk-Content-Sha256": "UNSIGNED-PAYLOAD" };
  await send(copyImage, input, { headers });
  await send(copyImage, { ...input, name: "other" }, { headers });
  expect(requests[0]?.headers["x-sdk-content-sha256"]).toBe("UNSIGNED-PAYLOAD");
  expect(requests[0]?.headers.authorization).toBe(requests[1]?.headers.authorization);
});

test("the account of a global service is sent, signed, unless the call names one", async () => {
  const { fetch, requests } = createRecorder();
  const send = createSend(huaweiRest, ims, { region, domainId: "d1", credentials: huaweiKeys, fetch });
  await send(copyImage, input);
  await send(copyImage, input, { headers: { "X-Domain-Id": "d2" } });
  expect(requests.map(({ headers }) => headers["x-domain-id"])).toEqual(["d1", "d2"]);
  expect(requests[0]?.headers.authorization).toContain(";x-domain-id;");
});

test("what a proxy rewrites is sent and not signed", async () => {
  const { fetch, last } = createRecorder();
  const headers = { "User-Agent": "box/1" };
  await createSend(huaweiRest, ims, { region, credentials: huaweiKeys, fetch })(copyImage, input, { headers });
  expect(last().headers["user-agent"]).toBe("box/1");
  expect(last().headers.authorization).toContain("SignedHeaders=content-type;host;x-sdk-date,");
});

test("a call cannot give the token of a temporary key", async () => {
  const { fetch, last } = createRecorder();
  const headers = { "X-Security-Token": "x" };
  await createSend(huaweiRest, ims, { region, credentials: huaweiKeys, fetch })(copyImage, input, { headers });
  expect(last().headers["x-security-token"]).toBeUndefined();
});

test("the client's project is sent only where the call names none", async () => {
  const { fetch, requests } = createRecorder();
  const send = createSend(huaweiRest, ims, { region, projectId: "p1", credentials: huaweiKeys, fetch });
  await send(copyImage, input);
  await send(copyImage, input, { headers: { "X-Project-Id": "p2" } });
  expect(requests.map(({ headers }) => headers["x-project-id"])).toEqual(["p1", "p2"]);
});

test("an IAM token is sent instead of a signature", async () => {
  const { fetch, last } = createRecorder();
  await createSend(huaweiRest, ims, { region, credentials: { token: "t" }, fetch })(copyImage, input);
  expect(last().headers).toEqual({
    accept: "application/json",
    "content-type": "application/json",
    "x-auth-token": "t",
  });
});

testErrorResponses("errors/huawei-rest", async (fetch) => {
  const send = createSend(huaweiRest, ims, { region, credentials: huaweiKeys, fetch, retry: false });
  return await send(readImage, input);
});

test.each([
  ['{"error_code":"IMG.0144","error_msg":"m","request_id":"R"}', "m"],
  ['{"errorCode":"IMG.0144","errorMsg":"m","requestId":"R"}', "m"],
  ['{"error":{"Code":"IMG.0144","Message":"m"},"requestId":"R"}', "m"],
])("an error in either spelling is read: %s", async (body, message) => {
  const { fetch } = createRecorder(() => new Response(body, { status: 400 }));
  const { error } = await createSend(huaweiRest, ims, { region, credentials: huaweiKeys, fetch })(copyImage, input);
  expect(error).toMatchObject({ code: "IMG.0144", requestId: "R" });
  expect(error?.message).toBe(`CopyImageInRegion: IMG.0144 (400): ${message}`);
});
