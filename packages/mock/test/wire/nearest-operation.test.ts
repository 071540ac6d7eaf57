import { api as koophone } from "@facsimile/spec-huawei-koophone";
import { describe, expect, test } from "vitest";
import { createMock } from "../../src/index.ts";
import { apis } from "../requests.ts";

const mock = createMock({ apis, auth: "off" });
const reasonOf = async (apiId: string, method: string, url: string, headers: Record<string, string> = {}) =>
  (await mock.handle({ apiId, method, url, headers, body: "" })).reason;

describe("the reason of a 404 names the difference and the nearest operation", () => {
  test.each([
    [
      "a slash at the end",
      "POST",
      "/v1/cloudimages/i/copy/",
      "has a slash too many. Fix: use POST /v1/cloudimages/{image_id}/copy",
    ],
    [
      "two slashes",
      "POST",
      "//v1/cloudimages/i/copy",
      "has a slash too many. Fix: use POST /v1/cloudimages/{image_id}/copy",
    ],
    [
      "another case",
      "POST",
      "/v1/CloudImages/i/Copy",
      "is written in another case. Fix: use POST /v1/cloudimages/{image_id}/copy",
    ],
    ["another last step", "POST", "/v1/cloudimages/i/copies", "the nearest is POST /v1/cloudimages/{image_id}/co"],
    ["a slip in the middle", "POST", "/v1/cloudimage/i/copy", "the nearest is POST /v1/cloudimages/{image_id}/copy"],
    ["another version", "POST", "/v2/cloudimages/i/copy", "the nearest is POST /v1/cloudimages/{image_id}/copy"],
    [
      "another method",
      "GET",
      "/v1/cloudimages/i/copy",
      "another method. Fix: use POST /v1/cloudimages/{image_id}/copy",
    ],
    ["nothing alike", "GET", "/favicon.ico", "Fix: see GET /apis of the control port"],
  ])("%s", async (_, method, url, text) => {
    expect(await reasonOf("huawei-ims", method, url)).toContain(text);
  });

  test.each([
    ["an action in another case", "/", "copysnapshot", "Fix: use CopySnapshot; there are"],
    ["a slip", "/", "CopySnapshots", "Fix: use CopySnapshot; there are"],
    ["another API's action", "/", "CopyImage", "the action does not exist. Fix: use"],
    ["the wrong path", "/x", "CopySnapshot", "CopySnapshot is called at another path. Fix: use path /"],
  ])("%s", async (_, url, action, text) => {
    expect(await reasonOf("alibaba-ens", "POST", url, { "x-acs-action": action })).toContain(text);
  });
});

test.each(["action", "ACTION", "x-acs-action"])("the action in a parameter %s is told", async (sent) => {
  const reason = await reasonOf("alibaba-ens", "POST", `/?${sent}=CopySnapshot`);
  expect(reason).toBe(`header x-acs-action: is required. Fix: send it, or the parameter Action, instead of ${sent}`);
});

test("the action in a header action is told", async () => {
  const reason = await reasonOf("alibaba-ens", "POST", "/", { action: "CopySnapshot" });
  expect(reason).toContain("or the parameter Action, instead of action");
});

test("a step of dots cannot be an id", async () => {
  for (const url of ["/v1/cloudimages/../copy", "/v1/cloudimages/%2e%2e/copy"])
    expect(await reasonOf("huawei-ims", "POST", url)).toContain("the nearest is POST /v1/cloudimages/{image_id}/copy");
});

test("a reason does not repeat the path, which may hold a secret", async () => {
  expect(await reasonOf("huawei-ims", "GET", "/v1/hidden-token")).not.toContain("hidden-token");
});

test("a required parameter without a value is named, although the schema allows it", async () => {
  const url = "/?SnapshotId=&DestinationRegionIds=%5B%22cn-hangzhou-26%22%5D";
  const headers = { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" };
  expect(await reasonOf("alibaba-ens", "POST", url, headers)).toContain(
    "query SnapshotId: required, and sent without a value. Fix: give it a value",
  );
});

test.each([
  ["spaces", "SnapshotId=%20&DestinationRegionIds=%5B%22a%22%5D", "query SnapshotId: required, and"],
  ["an empty list", "SnapshotId=s&DestinationRegionIds=%5B%5D", "query DestinationRegionIds: required, and"],
  ["a list of nothing", "SnapshotId=s&DestinationRegionIds=%5B%22%22%5D", "query DestinationRegionIds: required, and"],
  ["both", "SnapshotId=&DestinationRegionIds=%5B%5D", "query SnapshotId, query DestinationRegionIds: required, and"],
])("%s for what is required are told too", async (_, query, text) => {
  const headers = { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" };
  expect(await reasonOf("alibaba-ens", "POST", `/?${query}`, headers)).toContain(text);
});

test("an empty list in a body is told", async () => {
  const call = { apiId: koophone.id, method: "POST", url: "/v1/instances/backup", headers: { "x-request-id": "r" } };
  const { reason } = await createMock({ apis: [koophone], auth: "off" }).handle({
    ...call,
    body: '{"instance_ids":[]}',
  });
  expect(reason).toContain("body instance_ids: required, and sent without a value");
});
