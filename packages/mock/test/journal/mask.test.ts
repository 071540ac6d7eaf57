import { expect, test } from "vitest";
import { maskRequest, shorten } from "../../src/journal/mask.ts";
import type { MockRequest } from "../../src/wire/request.ts";

const request: MockRequest = { apiId: "box", method: "POST", url: "/v1/a?n=1&password=hide", headers: {}, body: "" };
const show = (change: Partial<MockRequest>) => maskRequest({ ...request, ...change });

test("of a signature everything is shown but itself", () => {
  const authorization = "ACS3 Credential=id,SignedHeaders=host;x-date,Signature=hide0\nhide1";
  expect(show({ headers: { authorization } }).headers).toEqual({
    authorization: "ACS3 Credential=id,SignedHeaders=host;x-date,Signature=***",
  });
});

test.each([
  ["authorization", "Bearer hide", "***"],
  ["x-auth-token", "hide", "***"],
  ["x-security-token", "hide", "***"],
  ["referer", "https://x.example/?access_token=hide", "https://x.example/?access_token=***"],
  ["x-request-id", "r-1", "r-1"],
])("the header %s: %s is shown as %s", (name, value, shown) => {
  expect(show({ headers: { [name]: value } }).headers).toEqual({ [name]: shown });
});

test("path and query are shown without secrets", () => {
  expect(show({})).toMatchObject({
    method: "POST",
    path: "/v1/a",
    query: [
      ["n", "1"],
      ["password", "***"],
    ],
  });
});

const form = { "content-type": "application/x-www-form-urlencoded" };
test.each<[string, Partial<MockRequest>, object]>([
  [
    "a form is shown as pairs",
    { headers: form, body: "n=1&password=hide" },
    {
      form: [
        ["n", "1"],
        ["password", "***"],
      ],
      body: "",
    },
  ],
  [
    "JSON that is called a form is shown as a body",
    { headers: form, body: ' {"password":"hide"}' },
    { body: '{"password":"***"}' },
  ],
  [
    "a list that is called a form, too",
    { headers: form, body: '[{"password":"hide"}]' },
    { body: '[{"password":"***"}]' },
  ],
  ["any other body is shown as it is, without secrets", { body: "password=hide" }, { body: "password=***" }],
])("%s", (_, change, shown) => {
  const { form: pairs, body } = show(change);
  expect({ ...(pairs && { form: pairs }), body }).toEqual(shown);
});

test("a request is masked once, and the same is shown again", () => {
  const kept = { ...request };
  expect(maskRequest(kept)).toBe(maskRequest(kept));
});

test("a body is kept up to 65 536 characters, and cut with its length told beyond", () => {
  const whole = "a".repeat(65_536);
  expect(shorten({ ...request, body: whole }).body).toBe(whole);
  const { body, ...rest } = shorten({ ...request, body: `${whole}b`, bodyBytes: Buffer.from("x") });
  expect(body).toBe(`${whole}… (65537 characters)`);
  expect(rest).toEqual({ apiId: "box", method: "POST", url: request.url, headers: {} });
});

test("bytes are not kept beside the text of a body", () => {
  const body = "a=1";
  expect(shorten({ ...request, body, bodyBytes: Buffer.from(body) })).toEqual({ ...request, body });
});

test("a body that is cut shows no secret at its end", () => {
  const body = `n=${"a".repeat(65_500)}&password=${"hide".repeat(20_000)}`;
  expect(shorten({ ...request, body }).body).not.toContain("hide");
});
