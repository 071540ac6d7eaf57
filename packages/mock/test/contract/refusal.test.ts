import { describe, expect, test } from "vitest";
import type { MockRequest } from "../../src/index.ts";
import { call, ensCall, imsCall, jobCall } from "../requests.ts";

async function refusal(request: MockRequest, evidence = "inferred") {
  const { status, headers, body } = await call(request);
  expect(headers["content-type"]).toBe("application/json");
  expect(headers["x-facsimile-evidence"]).toBe(evidence);
  expect(headers).not.toHaveProperty("x-facsimile-case");
  return { status, body, id: headers["x-acs-request-id"] ?? headers["x-request-id"] };
}

const long = (length: number) => "a".repeat(length);

describe("RPC", () => {
  test.each<[string, MockRequest, number, string, string]>([
    [
      "no signature",
      ensCall("CopySnapshot", { headers: { Authorization: undefined } }),
      400,
      "IncompleteSignature",
      "The request has no complete signature: Authorization must be sent.",
    ],
    [
      "no signature and no such action",
      ensCall("Drop", { headers: { Authorization: "" } }),
      400,
      "IncompleteSignature",
      "The request has no complete signature: Authorization must be sent.",
    ],
    ["an unknown action", ensCall("Drop"), 404, "InvalidAction.NotFound", "There is no action Drop."],
    [
      "an action of the prototype",
      ensCall("constructor"),
      404,
      "InvalidAction.NotFound",
      "There is no action constructor.",
    ],
    [
      "another path",
      ensCall("CopySnapshot", { path: "/a" }),
      404,
      "InvalidAction.NotFound",
      "There is no action CopySnapshot.",
    ],
    [
      "another method",
      ensCall("CopySnapshot", { method: "PUT" }),
      400,
      "UnsupportedHTTPMethod",
      "The method is not taken here.",
    ],
    [
      "a missing parameter",
      ensCall("CopySnapshot", { query: { SnapshotId: undefined, DestinationSnapshotName: "x" } }),
      400,
      "MissingSnapshotId",
      "SnapshotId is mandatory for this action.",
    ],
    [
      "malformed JSON in a parameter",
      ensCall("CopySnapshot", { query: { DestinationRegionIds: "cn-hangzhou-26" } }),
      400,
      "InvalidDestinationRegionIds",
      "The specified parameter DestinationRegionIds is invalid: must be JSON text.",
    ],
    [
      "an invalid parameter",
      ensCall("CopySnapshot", { query: { DestinationSnapshotName: long(129) } }),
      400,
      "InvalidDestinationSnapshotName",
      "The specified parameter DestinationSnapshotName is invalid: must NOT have more than 128 characters.",
    ],
  ])("%s", async (_name, request, status, code, message) => {
    const response = await refusal(request);
    expect(response).toEqual({
      status,
      id: response.id,
      body: { RequestId: response.id, HostId: "ens.aliyuncs.com", Code: code, Message: message },
    });
  });
});

test("RPC: another version has no documented code of its own", async () => {
  const request = ensCall("DescribeSnapshots", { headers: { "x-acs-version": "2020-01-01" } });
  expect(await refusal(request, "assumed")).toMatchObject({
    status: 400,
    body: { Code: "Invalidx-acs-version", Message: expect.stringContaining("must be 2017-11-10.") },
  });
});

describe("REST, the service", () => {
  test.each<[string, string, string, string]>([
    ["no body", "", "IMG.0007", "The request body is empty."],
    ["no name", "{}", "IMG.0013", "The image name is not specified."],
    ["a long name", `{"name":"${long(129)}"}`, "IMG.0002", "The image name contains more than 128 characters."],
    ["a wrong name", '{"name":" a"}', "IMG.0003", "The image name format is invalid."],
    [
      "a long description",
      `{"name":"a","description":"${long(1025)}"}`,
      "IMG.0004",
      "The description contains more than 1024 characters.",
    ],
    ["a wrong description", '{"name":"a","description":"<"}', "IMG.0054", "The image description format is invalid."],
    ["no JSON", "{", "IMG.0001", "The request message format is invalid. body: must be JSON text"],
    ["no object", "[]", "IMG.0001", "The request message format is invalid. body: must be object"],
    [
      "a wrong type",
      '{"name":"a","cmk_id":1}',
      "IMG.0001",
      "The request message format is invalid. cmk_id: must be string",
    ],
  ])("%s", async (_name, body, code, message) => {
    expect(await refusal(imsCall({ body }))).toMatchObject({ status: 400, body: { error: { code, message } } });
  });
});

describe("REST, the gateway", () => {
  const unauthenticated = "X-Auth-Token, or Authorization and X-Sdk-Date must be sent";
  const unpublished = "The API does not exist or has not been published in the environment";
  test.each<[string, MockRequest, number, string, string]>([
    [
      "no token",
      imsCall({ headers: { "X-Auth-Token": undefined } }),
      401,
      "APIGW.0301",
      `Incorrect IAM authentication information: ${unauthenticated}`,
    ],
    [
      "half a signature",
      jobCall({ headers: { "X-Auth-Token": undefined, Authorization: "SDK-HMAC-SHA256 Signature=0" } }),
      401,
      "APIGW.0301",
      `Incorrect IAM authentication information: ${unauthenticated}`,
    ],
    ["an unknown path", imsCall({ path: "/v9" }), 404, "APIGW.0101", unpublished],
    ["an empty path value", imsCall({ path: "/v1/cloudimages//copy" }), 404, "APIGW.0101", unpublished],
    ["another method", imsCall({ method: "DELETE" }), 404, "APIGW.0101", unpublished],
  ])("%s", async (_name, request, status, code, message) => {
    const response = await refusal(request);
    expect(response).toEqual({
      status,
      id: response.id,
      body: { error_code: code, error_msg: message, request_id: response.id },
    });
  });
});
