import { expect, test } from "vitest";
import { type Api, createSend, type Operation, OutcomeUnknown } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, huaweiKeys, ims } from "../fixtures.ts";

type AnyOperation = Operation<unknown, unknown, string>;

const snapshotInput = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const imageInput = { image_id: "i", name: "n" };
const copy = { ...copySnapshot, evidence: ["BizStatusCode|AllocationId[]|UnAllocationId[]"] };
const cancel = { ...copySnapshot, operationId: "CancelCopyImage", evidence: ["RequestId"] };
const list = { ...copySnapshot, operationId: "DescribeSnapshots", evidence: ["Snapshots[{}]|TotalCount=0"] };
const users = { ...copySnapshot, operationId: "DescribePermission", evidence: ["AliUids[]"] };
const image = { ...copyImage, evidence: ["job_id"] };
const job = { ...copyImage, operationId: "ShowJob", evidence: ["job_id", "status", "end_time", "error_code?"] };
const token = { ...copyImage, operationId: "CreateToken", evidence: ["token{}"] };
const regions = { ...copyImage, operationId: "ListRegions", success: { Code: "0" }, evidence: ["Regions/Region[]"] };

/** What a copy and a read of the same shape make of a 2xx response. */
async function conclude(operation: AnyOperation, body: unknown) {
  const isAlibaba = operation.path === "/";
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const codes: Api["codes"] = { Throttling: "throttle" };
  const send = createSend(
    (isAlibaba ? alibabaRpc : huaweiRest) as typeof alibabaRpc,
    { ...(isAlibaba ? ens : ims), codes },
    {
      region: "cn-north-4",
      credentials: (isAlibaba ? alibabaKeys : huaweiKeys) as typeof alibabaKeys,
      retry: false,
      fetch: createRecorder(() => new Response(text)).fetch,
    },
  );
  const input = isAlibaba ? snapshotInput : imageInput;
  const copied = await send(operation, input).then(
    ({ error }) => error?.code ?? (error ? "error" : "data"),
    (error: unknown) => (error instanceof OutcomeUnknown ? "unknown" : "rejected"),
  );
  const { error } = await send({ ...operation, repeatable: true }, input);
  return { copied, read: error?.code ?? (error ? "error" : "data"), message: error?.message };
}

test.each<[string, AnyOperation, unknown]>([
  ["a response as documented", copy, { RequestId: "r", BizStatusCode: "AllSuccess" }],
  ["with an undocumented member", copy, { AllocationId: [], CodeName: "x", Errors: [] }],
  ["with a code that says success", copy, { Code: "200", Success: true, AllocationId: [] }],
  ["with the code OK as a number and a text", copy, { Code: 200, code: "OK", AllocationId: [] }],
  ["with nothing where an error would be", copy, { Code: "", error: null, error_code: null, AllocationId: [] }],
  ["an empty list that is left out, with its total", list, { TotalCount: "0" }],
  ["a list of objects", list, { Snapshots: [{ SnapshotId: "sp-1" }] }],
  ["a list of ids", users, { AliUids: ["1", 2] }],
  ["an empty list of ids", users, { AliUids: [] }],
  ["of an operation that returns an id of the request only", cancel, { RequestId: "r" }],
  [
    "a failed job, whose error_code is documented",
    job,
    { job_id: "j", status: "FAIL", end_time: "", error_code: "IMG.0061" },
  ],
  ["an empty text that is not an id", { ...image, evidence: ["identity"] }, { identity: "" }],
  ["a running job without an end", job, { job_id: "j", status: "RUNNING", end_time: null }],
  ["whose success is a matter of its code", regions, { Code: 0, Regions: { Region: [] } }],
  ["with the word that means success here", { ...image, success: { Code: "DONE" } }, { job_id: "j", Code: "DONE" }],
  ["with a code of zeros", image, { job_id: "j", code: "0000" }],
  [
    "with members that only sound like errors",
    image,
    { job_id: "j", last_error: "x", success_rate: false, no_success: false },
  ],
  ["an object that is due", token, { token: {} }],
  ["anything of an operation without documented members", copySnapshot, {}],
])("%s is a success", async (_, operation, body) => {
  expect(await conclude(operation, body)).toEqual({ copied: "data", read: "data", message: undefined });
});

test.each<[string, AnyOperation, unknown, string]>([
  ["an empty object", image, {}, "job_id is missing"],
  [
    "an empty object where one of several is there",
    copy,
    {},
    "BizStatusCode or AllocationId or UnAllocationId is missing",
  ],
  ["the response of another operation", copy, { RequestId: "r", Snapshots: [] }, "is missing"],
  ["an id that is null", image, { job_id: null }, "every member is null"],
  ["an empty id", image, { job_id: "" }, "job_id is missing"],
  ["an empty id beside other members", job, { job_id: "", status: "INIT", end_time: "" }, "job_id is missing"],
  ["a list with null in it", list, { Snapshots: [null] }, "Snapshots is not a list of objects"],
  ["a list of ids where objects belong", list, { Snapshots: [{}, "sp-1"] }, "Snapshots is not a list of objects"],
  ["a list of lists where objects belong", list, { Snapshots: [[]], TotalCount: 1 }, "is not a list of objects"],
  ["null among ids", users, { AliUids: ["1", null] }, "AliUids is not a list of values"],
  ["an empty text among ids", users, { AliUids: [""] }, "AliUids is not a list of values"],
  ["an id that is an object", image, { job_id: {} }, "job_id is missing"],
  ["a list that is an object", list, { Snapshots: { Snapshot: [] } }, "Snapshots is not a list"],
  ["a list that is text, beside its total", list, { Snapshots: "none", TotalCount: 0 }, "Snapshots is not a list"],
  ["no list, and a total that is not 0", list, { TotalCount: 3 }, "Snapshots or TotalCount is missing"],
  ["an object that is a list", token, { token: [] }, "token is not an object"],
  ["a list where it lies deeper", regions, { Code: 0, Regions: [] }, "Regions/Region is missing"],
  [
    "nothing but an optional member",
    { ...image, evidence: ["job_id", "note?"] },
    { job_id: null, note: "n" },
    "every member is null",
  ],
  ["another word than that of a success", regions, { Code: 7, Regions: { Region: [] } }, "Code is not 0"],
  ["an error code in another spelling", image, { job_id: "j", errorCode: "X" }, "errorCode says that the call failed"],
  ["an array", image, [{ job_id: "j" }], "the body is not a JSON object"],
  ["text", image, '"job_id"', "the body is not a JSON object"],
  ["a page of a gateway", image, "<h1>Please log in</h1>", "the body is not a JSON object"],
  ["an envelope of another vendor", copy, { error_code: "IMG.0144", error_msg: "No." }, "is missing"],
  ["the same, nested", copy, { error: { code: "IMG.0144" } }, "is missing"],
  ["an envelope of another vendor", image, { Code: "NoPermission", Message: "No." }, "job_id is missing"],
  [
    "an envelope without a code",
    cancel,
    { RequestId: "r", Success: false, Message: "No." },
    "Success says that the call failed: No.",
  ],
  ["false as text", cancel, { RequestId: "r", success: "false" }, "success says that the call failed"],
  [
    "an error beside what only a success has",
    copy,
    { AllocationId: [{}], Code: "Throttling" },
    "Code says that the call failed",
  ],
  [
    "an error beside a job that runs",
    job,
    { job_id: "j", status: "INIT", end_time: "", error: { code: "IMG.0144" } },
    "error says that the call failed",
  ],
])("%s with 200 is not a success", async (_, operation, body, message) => {
  const found = await conclude(operation, body);
  expect(found).toMatchObject({ copied: "unknown", read: "error" });
  expect(found.message).toContain(message);
  expect(found.message).not.toMatch(/: $/);
  expect(found.message).toMatch(/^\w+: HTTP status 200 without an error code: /);
});

test.each(["OriginalRequestId", "RequestIdOfCopy"])(
  "%s proves a success, unlike the id of the request",
  async (name) => {
    const operation = { ...copySnapshot, evidence: [name] };
    const found = await conclude(operation, { [name]: "r", Code: "Throttling", Message: "No." });
    expect(found).toMatchObject({ copied: "unknown", read: "error" });
    expect(await conclude(cancel, { RequestId: "r", Code: "NoPermission" })).toMatchObject({ copied: "NoPermission" });
  },
);

test.each<[AnyOperation, object, string]>([
  [copy, { Code: "NoPermission", Message: "No.", RequestId: "r" }, "NoPermission"],
  [copy, { code: "NoPermission", message: "No.", requestId: "r" }, "NoPermission"],
  [cancel, { Code: "NoPermission", Message: "No.", RequestId: "r", Success: false }, "NoPermission"],
  [image, { error_code: "IMG.0144", error_msg: "No." }, "IMG.0144"],
  [image, { job_id: null, error_code: "IMG.0144", error_msg: "No." }, "IMG.0144"],
  [image, { error: { code: "IMG.0144", message: "No." } }, "IMG.0144"],
  [job, { error_code: "IMG.0144", error_msg: "No." }, "IMG.0144"],
  [regions, { Code: 0, Regions: { Region: [] }, error_code: "IMG.0144", error_msg: "No." }, "IMG.0144"],
])("the service's own error with 200 is one: %#", async (operation, body, code) => {
  const found = await conclude(operation, body);
  expect(found).toMatchObject({ copied: code, read: code });
  expect(found.message).toContain(`${code} (200): No.`);
});

test("where a success has no body, every body leaves the outcome open", async () => {
  const empty = { ...copyImage, empty: true } as const;
  expect(await conclude(empty, "")).toMatchObject({ copied: "data", read: "data" });
  for (const body of [{}, [], { job_id: "j" }, "<html>"])
    expect(await conclude(empty, body)).toEqual({
      copied: "unknown",
      read: "error",
      message: expect.stringContaining("there is a body, and a success has none"),
    });
  expect(await conclude(empty, { error_code: "IMG.0144" })).toMatchObject({ copied: "IMG.0144", read: "IMG.0144" });
});
