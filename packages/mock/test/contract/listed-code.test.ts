import { expect, test } from "vitest";
import { call, ensCall, jobCall } from "../requests.ts";

test.each([
  ["example=InternalError", 500, { Code: "InternalError", Message: "internal error" }],
  ["example=InvalidAccessKeyId.NotFound, code=404", 404, { Code: "InvalidAccessKeyId.NotFound" }],
  ["example=AuthRAMAuthFailed", 400, { Code: "AuthRAMAuthFailed" }],
  ["example=InvalidName", 400, { Code: "InvalidName", Message: "the parameter that the code names is wrong" }],
])("%s is the listed code, or one of a listed family, in the vendor's envelope", async (Prefer, status, members) => {
  const { body, ...response } = await call(ensCall("CopySnapshot", { headers: { Prefer } }));
  expect(response).toMatchObject({
    status,
    headers: {
      "x-facsimile-source": "contract",
      "x-facsimile-evidence": "inferred",
      "preference-applied": Prefer.includes("code") ? `code=404, ${Prefer.split(",")[0]}` : Prefer,
    },
  });
  expect(body).toMatchObject({ ...members, RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/) });
});

test("a code of the gateway and one of the service have envelopes of their own", async () => {
  const prefer = async (Prefer: string) => (await call(jobCall({ headers: { Prefer } }))).body;
  expect(await prefer("example=IMG.0014")).toMatchObject({ error: { code: "IMG.0014" } });
  expect(await prefer("example=APIGW.0610")).toMatchObject({ error_code: "APIGW.0610" });
});

test.each(["example=InternalError, code=400", "example=Invalid%s"])("%s is none of the contract", async (Prefer) => {
  const { status, headers } = await call(ensCall("CopySnapshot", { headers: { Prefer } }));
  expect([status, headers["content-type"]]).toEqual([400, "application/problem+json"]);
});
