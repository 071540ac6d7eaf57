import { describe, expect, test } from "vitest";
import { createMock } from "../../src/index.ts";
import { apis, call, ensCall, jobCall } from "../requests.ts";

describe("Prefer", () => {
  const prefer = async (Prefer: string) => call(ensCall("CopySnapshot", { headers: { Prefer } }));

  test.each([
    ["code=400", 400, "SaleControl.VerificationFailed"],
    ["code=200", 200, "copy"],
    ["code=400, example=NoPermission", 400, "NoPermission"],
    ['example="NoPermission";a=b , CODE = 400', 400, "NoPermission"],
    ["example=NoPermission, example=copy", 400, "NoPermission"],
    ["respond-async, wait=10", 200, "copy"],
    ["", 200, "copy"],
    [",;=,", 200, "copy"],
  ])("%s", async (header, status, name) => {
    expect(await prefer(header)).toMatchObject({ status, headers: { "x-facsimile-case": name } });
  });

  test.each([
    "code=418",
    "code=",
    "code=200.0",
    "example=Absent",
    "example=__proto__",
    "code=403, example=NoPermission",
  ])("%s is refused with what there is", async (header) => {
    const { status, headers, body } = await prefer(header);
    expect(status).toBe(400);
    expect(headers).toMatchObject({ "content-type": "application/problem+json", "x-facsimile-evidence": "assumed" });
    expect(body).toMatchObject({
      status: 400,
      codes: [200, 400, 403, 404, 500, 503],
      examples: [
        "copy",
        "onlyRequired",
        "SaleControl.VerificationFailed",
        "InvalidSnapshotId",
        "ENS_SERVICE_ARREARAGE",
        "Order.CreateFailed",
        "ens.interface.error",
        "NoPermission",
      ],
    });
  });

  test.each([
    ["code=400", "code=400"],
    ["EXAMPLE=NoPermission ; a=b, wait=10", "example=NoPermission"],
    ['code=400, example="NoPermission"', "code=400, example=NoPermission"],
    ["wait=10", undefined],
  ])("%s gets a response with what was applied of it", async (header, applied) => {
    expect((await prefer(header)).headers["preference-applied"]).toBe(applied);
  });

  test("a preference that the mock does not know is ignored, and told in the log only", async () => {
    const { handle } = createMock({ apis, auth: "present" });
    const ask = async (Prefer: string) => handle(ensCall("CopySnapshot", { headers: { Prefer } }));
    const { status, reason, body } = await ask("exmaple=NoPermission, code=200");
    expect(status).toBe(200);
    expect(reason).toBe("Prefer: exmaple is ignored. Fix: the mock knows code, example, scenario, dynamic");
    expect(body).not.toContain("exmaple");
    expect((await ask("dynamic=maybe")).reason).toBe("Prefer: dynamic=maybe is ignored. Fix: say true or false");
    expect(await ask("code=200")).not.toHaveProperty("reason");
  });

  test("a status without an example has a made-up body, and says so", async () => {
    const { status, headers, body } = await prefer("code=503");
    expect(status).toBe(503);
    expect(headers).toMatchObject({ "content-type": "application/json", "x-facsimile-evidence": "assumed" });
    expect(headers).not.toHaveProperty("x-facsimile-case");
    expect(body).toMatchObject({ Code: "string", Message: "string" });
  });

  test("does not excuse a request that breaks the contract", async () => {
    const Prefer = "code=200";
    const unsigned = await call(ensCall("CopySnapshot", { headers: { Prefer, Authorization: undefined } }));
    const incomplete = await call(ensCall("CopySnapshot", { headers: { Prefer }, query: { SnapshotId: undefined } }));
    expect([unsigned.body.Code, incomplete.body.Code]).toEqual(["IncompleteSignature", "MissingSnapshotId"]);
  });
});

test("a case without a body gets a response empty, with its headers and without a type", async () => {
  const document = structuredClone(apis[1]?.operations.ShowJobProgress) as {
    paths: Record<string, { get: { responses: object; "x-facsimile-cases": object } }>;
  };
  const response = { status: 200, header: { "X-Left": 3, "X-Request-Id": "printed" } };
  for (const { get } of Object.values(document.paths))
    get["x-facsimile-cases"] = { empty: { evidence: "documented", response } };
  const own = [{ id: "huawei-ims", operations: { ShowJobProgress: document } }];
  const { handle } = createMock({ apis: own, auth: "present", stateful: false });
  const given = await handle(jobCall());
  expect(given).toMatchObject({
    status: 200,
    body: "",
    headers: { "x-left": "3", "x-request-id": "printed", "x-facsimile-case": "empty" },
  });
  expect(given.headers).not.toHaveProperty("content-type");
});

describe("where a response comes from", () => {
  const { handle } = createMock({ apis, auth: "present", validateResponses: true });
  const sourceOf = async (headers: Record<string, string>, query = {}) => {
    const given = await handle(ensCall("CopySnapshot", { headers, query }));
    return given.headers["x-facsimile-source"];
  };

  test.each([
    ["a preferred example", "example=copy", "example"],
    ["a preferred code", "code=400", "example"],
    ["a code without an example", "code=503", "schema"],
    ["a generated body", "dynamic=true", "schema"],
    ["the generated body of a code", "dynamic=true, code=400", "schema"],
    ["a generated body, as a name without a value means true", "dynamic", "schema"],
    ["state, if nothing is preferred", "dynamic=false", "state"],
    ["state, if what is preferred cannot be read", "dynamic=maybe", "state"],
    ["a scenario that refuses by an example", "scenario=quota", "example"],
    ["a scenario that refuses by the table", "scenario=throttled", "contract"],
  ])("%s", async (_name, Prefer, source) => {
    expect(await sourceOf({ Prefer })).toBe(source);
  });

  test("the table of refusals", async () => {
    expect(await sourceOf({}, { SnapshotId: undefined })).toBe("contract");
  });

  test("a generated body keeps the schema", async () => {
    const given = await handle(ensCall("CopySnapshot", { headers: { Prefer: "dynamic=true" } }));
    expect(given).toMatchObject({ status: 200, headers: { "preference-applied": "dynamic=true" } });
    expect(JSON.parse(given.body)).toHaveProperty("RequestId");
  });
});

test("a comma within quotes belongs to the value", async () => {
  const given = await call(ensCall("CopySnapshot", { headers: { Prefer: 'example="a,b;c"' } }));
  expect(given.body.detail).toContain('Prefer: example="a,b;c"');
});
