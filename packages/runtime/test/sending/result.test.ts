import { expect, test } from "vitest";
import { type Api, createSend, type Operation } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { createRecorder, huaweiKeys } from "../fixtures.ts";

const iam: Api = { id: "huawei-iam", servers: [{ url: "https://iam.myhuaweicloud.com" }], anonymous: true };
const createToken: Operation<{ auth: object }, { "X-Subject-Token"?: string; token?: object }, never> = {
  operationId: "KeystoneCreateUserTokenByPassword",
  method: "POST",
  path: "/v3/auth/tokens",
  fields: { auth: { in: "body", type: "object", required: true } },
  resultHeaders: ["X-Subject-Token"],
  anonymous: true,
};
const { anonymous: _anonymous, ...signedToken } = createToken;

const respond = () => Response.json({ token: {} }, { status: 201, headers: { "X-Subject-Token": "MIIC" } });

test("a header that is the result is a member of the data", async () => {
  const { data } = await createSend(huaweiRest, iam, createRecorder(respond))(createToken, { auth: {} });
  expect(data).toEqual({ token: {}, "X-Subject-Token": "MIIC" });
});

test("a copy of a result keeps its response", async () => {
  const copy = { ...(await createSend(huaweiRest, iam, createRecorder(respond))(createToken, { auth: {} })) };
  expect(Object.keys(copy)).toEqual(["data", "response"]);
  expect(copy.response?.status).toBe(201);
});

test("a header that did not come gives no member", async () => {
  const { fetch } = createRecorder();
  const { data } = await createSend(huaweiRest, iam, { fetch })(createToken, { auth: {} });
  expect(data).toEqual({});
});

test("an anonymous operation is sent without a signature, with or without credentials", async () => {
  const { fetch, requests } = createRecorder(respond);
  await createSend(huaweiRest, iam, { fetch })(createToken, { auth: {} });
  await createSend(huaweiRest, iam, { fetch, credentials: huaweiKeys })(createToken, { auth: {} });
  for (const { headers, redirect } of requests) {
    expect(Object.keys(headers).filter((name) => /authorization|token|sdk/.test(name))).toEqual([]);
    expect(redirect).toBe("manual");
  }
});

test("a signed operation of the same client reads the credentials before it sends", async () => {
  const { fetch, requests } = createRecorder();
  const call = createSend(huaweiRest, iam, { fetch })(signedToken, { auth: {} });
  await expect(call).rejects.toThrow(
    "huawei-iam: credentials must be an object. Fix: give accessKeyId and secretAccessKey, or token.",
  );
  expect(requests).toEqual([]);
});
