import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLocator } from "../../src/report/locate.ts";

const root = join(import.meta.dirname, "../../../..");

/** The line, as text, that a finding about a place leads to. */
function lineOf(api: string, operation: string, place: string, folder: string): string {
  const { file, line } = createLocator(folder)({ api, operation, place });
  return `${file}: ${readFileSync(join(folder, file), "utf8").split("\n")[line - 1]?.trim()}`;
}

describe("in the tree, a finding leads to the line of the spec", () => {
  test.each([
    ["request body name", "huawei-ims", "CopyImageInRegion", "name:"],
    ["request path image_id", "huawei-ims", "CopyImageInRegion", "- name: image_id"],
    [
      "response 200 body job_id",
      "huawei-ims",
      "CopyImageInRegion",
      "job_id: { type: string, description: Id of the job. }",
    ],
    ["response 404 body error", "huawei-ims", "CopyImageInRegion", '"404": { $ref: ../schemas/Error.yaml }'],
    ["request body auth.identity.methods.0", "huawei-iam", "KeystoneCreateUserTokenByPassword", "items:"],
    ["request query SnapshotId", "alibaba-ens", "DescribeSnapshots", "- name: SnapshotId"],
    ["request header Authorization", "alibaba-ens", "DescribeSnapshots", "parameters:"],
  ])("%s", (place, api, operation, text) => {
    const line = lineOf(api, operation, place, root);
    expect(line).toContain(`specs/${api}/operations/${operation}.yaml: ${text.slice(0, 40)}`);
  });
});

describe("elsewhere, it leads to the line of the built document", () => {
  const folder = join(root, "packages");

  test.each([
    ["request body name", "huawei-ims", "CopyImageInRegion", '"name": {'],
    ["response 404 body error.code", "huawei-ims", "CopyImageInRegion", '"schema": {'],
    ["response 405 body error_code", "huawei-ims", "CopyImageInRegion", '"error_code": {'],
    ["request query snapshotid", "alibaba-ens", "DescribeSnapshots", "{"],
    ["request header Authorization", "alibaba-ens", "DescribeSnapshots", '"parameters": ['],
    ["response 299 body x", "alibaba-ens", "DescribeSnapshots", '"responses": {'],
  ])("%s", (place, api, operation, text) => {
    expect(lineOf(api, operation, place, folder)).toBe(`../specs/${api}/dist/${operation}.json: ${text}`);
  });
});
