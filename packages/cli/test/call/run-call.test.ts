import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Call, createClock, type RunningMock, startMock } from "@facsimile/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/command.ts";
import { apis } from "../check/set-up.ts";
import { captureOutput } from "../output.ts";
import { runFacsimile } from "../process.ts";

const folder = mkdtempSync(join(tmpdir(), "facsimile-call-"));
let mock: RunningMock;
// A service that drops every connection, so that no one knows what it has executed.
const dropping = createServer((request) => request.socket.destroy());
let dropped = "";

beforeAll(async () => {
  const clock = createClock();
  // An hour after it was ordered, a copy is made.
  const log = ({ response: { operationId } }: Call) => operationId === "CopySnapshot" && clock.advance(3_600_000);
  mock = await startMock({ apis, port: 0, clock, log });
  dropping.listen(0, "127.0.0.1");
  await once(dropping, "listening");
  dropped = `http://127.0.0.1:${(dropping.address() as AddressInfo).port}`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  dropping.close();
  await mock.close();
});

const copy = ["call", "huawei-ims", "CopyImageInRegion"];
const image = ["--image_id", "465076de-dc36-4aec-80f5-ef9d8009428f", "--name", "copy"];
const at = (id: string) => ["--endpoint", mock.apis[id] ?? ""];

async function call(...args: string[]) {
  const { code, stdout, stderr } = await captureOutput(() => run(args));
  return { code, stderr, result: stdout === "" ? undefined : JSON.parse(stdout) };
}

test("a call is signed and sent, and its data printed as JSON", async () => {
  const { code, result } = await call(...copy, ...at("huawei-ims"), ...image);
  expect([code, result]).toEqual([0, { data: { job_id: expect.any(String) } }]);
});

test("an error of the service is printed as JSON, and ends with 1", async () => {
  const { code, result } = await call(...copy, ...at("huawei-ims"), "--image_id", "465076de", "--name", "<");
  expect([code, result.error]).toMatchObject([1, { name: "ApiError", operationId: "CopyImageInRegion", status: 400 }]);
});

test("--wait follows the job until it has ended, and prints how", async () => {
  const snapshot = ["--SnapshotId", "sp-1", "--DestinationRegionIds", "cn-hangzhou-26"];
  const wait = ["--wait", "--deadline", "60"];
  const { code, result } = await call(
    "call",
    "alibaba-ens",
    "CopySnapshot",
    ...at("alibaba-ens"),
    ...snapshot,
    ...wait,
  );
  expect(code).toBe(0);
  expect(result.waited.SnapshotCopies.items[0]).toMatchObject({ Status: "available", SourceSnapshotId: "sp-1" });
  expect(result.data.BizStatusCode).toBe("AllSuccess");
});

test("input comes from a file, and fields win", async () => {
  const file = join(folder, "input.json");
  writeFileSync(file, JSON.stringify({ image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "<" }));
  const { code } = await call(...copy, ...at("huawei-ims"), "--input", file, "--name=copy");
  expect(code).toBe(0);
});

test("--help with an operation lists its fields and the variables of credentials", async () => {
  const { code, stdout } = await captureOutput(() => run([...copy, "--help"]));
  expect(code).toBe(0);
  expect(stdout).toContain("HUAWEICLOUD_SDK_AK");
  expect(stdout).toMatch(/--image_id +string, required\. Image to copy\./);
  expect(stdout).toContain("--wait follows Job.");
});

test("credentials come from the environment where that is asked for, and no message repeats them", async () => {
  const { stdout, stderr, code } = await runFacsimile(
    [...copy, ...at("huawei-ims"), ...image, "--credentials", "environment"],
    [],
    folder,
    {
      HUAWEICLOUD_SDK_AK: "testid",
      HUAWEICLOUD_SDK_SK: "not-the-secret",
    },
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout).error).toMatchObject({ status: 401 });
  expect(stdout + stderr).not.toContain("not-the-secret");
});

describe("what cannot be told or was not asked for rightly is one line with its fix, exit code 2", () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "[1");
  test.each<[string, () => string[], RegExp]>([
    ["no API", () => ["call"], /call needs an API\. Fix: use one of .*huawei-ims/],
    ["an unknown API", () => ["call", "huawei-imz"], /unknown API "huawei-imz"\. Fix: use huawei-ims; /],
    ["no operation", () => ["call", "huawei-ims"], /call needs an operation of huawei-ims\. Fix: use one of CopyImage/],
    [
      "an unknown operation",
      () => ["call", "huawei-ims", "ShowJobs"],
      /unknown operation "ShowJobs"\. Fix: use ShowJob; /,
    ],
    ["an unknown field", () => [...copy, ...at("huawei-ims"), "--nam", "x"], /unknown field "nam"\. Fix: use name; /],
    [
      "a field without a value",
      () => [...copy, ...image, "--cmk_id"],
      /field cmk_id has no value\. Fix: write --cmk_id=VALUE/,
    ],
    [
      "a word that is not a field",
      () => [...copy, "copy"],
      /unexpected argument 3\. Fix: write each field as --NAME VALUE/,
    ],
    [
      "a required field is missing",
      () => [...copy, ...at("huawei-ims")],
      /CopyImageInRegion: image_id is required\. Fix: /,
    ],
    ["no service", () => [...copy, ...image], /call needs a service\. Fix: add --endpoint http:\S+, or --live/],
    [
      "another machine",
      () => [...copy, ...image, "--endpoint", "http://example.com"],
      /example\.com is not this machine\. Fix: .* add --live/,
    ],
    ["no URL", () => [...copy, ...image, "--endpoint", "here"], /endpoint must be an http\(s\) URL\. Fix: /],
    [
      "the vendor's service without a region",
      () => [...copy, ...image, "--live", "--credentials", "test"],
      /region is required\. Fix: /,
    ],
    [
      "input that is not a JSON object",
      () => [...copy, "--input", broken],
      /broken\.json is not a JSON object\. Fix: /,
    ],
    [
      "input that is nowhere",
      () => [...copy, "--input", "/nowhere"],
      /\/nowhere cannot be read\. Fix: name a file of JSON, or -/,
    ],
    [
      "nothing to wait for",
      () => ["call", "huawei-ims", "ListImages", ...at("huawei-ims"), "--wait"],
      /ListImages starts no job .*Fix: leave out --wait/,
    ],
    [
      "no service there",
      () => ["call", "huawei-ims", "ListImages", "--endpoint", "http://127.0.0.1:1"],
      /Fix: check --endpoint and the network, and call again/,
    ],
    [
      "a lost response",
      () => [...copy, ...image, "--endpoint", dropped],
      /the outcome is unknown .*Fix: check ListImages before you repeat it/,
    ],
    [
      "an option of another command",
      () => [...copy, "--credentials", "mine"],
      /Allowed choices are test, environment\. Fix: see facsimile call --help/,
    ],
  ])("%s", async (_, args, message) => {
    const { code, stderr, result } = await call(...args());
    expect([code, result, stderr.trimEnd().split("\n").length]).toEqual([2, undefined, 1]);
    expect(stderr).toMatch(message);
  });
});

test("missing credentials are named", async () => {
  const { code, stderr } = await runFacsimile([...copy, ...image, "--live", "--region", "cn-north-4"], [], folder, {
    HUAWEICLOUD_SDK_AK: "",
  });
  expect([code, stderr]).toEqual([
    2,
    "facsimile: HUAWEICLOUD_SDK_AK is missing in the environment. Fix: set it, or use --credentials test\n",
  ]);
});
