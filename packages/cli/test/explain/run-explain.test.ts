import { describe, expect, test } from "vitest";
import { compareTexts, explainName } from "../../src/explain/run-explain.ts";
import { runFacsimile } from "../process.ts";

describe("a code is explained with meaning, retry, operations and source", () => {
  test.each([
    [
      "of an operation",
      "IMG.0144",
      ["the image does not exist", "retry       Do not retry", "CopyImageInRegion", "Open Telekom Cloud"],
    ],
    [
      "of the gateway",
      "APIGW.0308",
      ["too many calls", "Retry later: the call was refused for its rate.", "ShowJob", "support.huaweicloud.com"],
    ],
    ["by the pattern of a template", "InvalidSnapshotId", ["InvalidSnapshotId (Invalid%s)", "CopySnapshot"]],
    ["after which the call may have been executed", "ens.interface.error", ["may have been executed", "CopySnapshot"]],
  ])("%s", async (_, code, expected) => {
    const text = await explainName(code);
    for (const part of expected) expect(text).toContain(part);
  });
});

test("an erratum is explained with what the contract says, why, and the evidence", async () => {
  const text = await explainName("E1");
  expect(text).toContain("alibaba-ens CopySnapshot E1: responsesPrinted.printed.body.BizStatusCode");
  expect(text).toContain("contract    PartSuccess");
  expect(text).toContain("evidence    ");
});

test.each([
  ["a slip", "NoPermision", /no contract has the code or erratum "NoPermision"\. Fix: use NoPermission$/],
  ["another word", "something-else-entirely", /Fix: give a code or an erratum/],
])("%s is refused with its fix", async (_, name, message) => {
  await expect(explainName(name)).rejects.toThrow(message);
});

const canonical = (method: string) =>
  [method, "/", "", "host:example.com", "x-acs-date:2026-01-01T00:00:00Z", "", "host;x-acs-date", "00"].join("\n");

test("two texts of a signature are compared", async () => {
  const message = `The canonical request is ${canonical("GET")}`;
  expect(await compareTexts(`${canonical("POST")}\n---\n${message}\n`)).toMatch(/^Probable cause: method: /);
});

test.each([
  ["one text only", canonical("GET"), /standard input is neither a request nor two texts of a signature\. Fix: /],
  ["texts of no signature", "a\n---\nb", /neither a canonical request nor a string to sign\. Fix: /],
])("%s: refused with its fix", async (_, text, message) => {
  await expect(compareTexts(text)).rejects.toThrow(message);
});

test("the command prints it", async () => {
  const { code, stdout, stderr } = await runFacsimile(["explain", "IMG.0144"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("huawei-ims IMG.0144: the image does not exist");
});
