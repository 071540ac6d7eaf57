import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runHere } from "../output.ts";

const folder = mkdtempSync(join(tmpdir(), "facsimile-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const entry = (body: object, response: object = { job_id: "j" }) => ({
  request: {
    method: "POST",
    url: "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/465076de/copy",
    headers: [
      { name: "X-Auth-Token", value: "secret-token" },
      { name: "Content-Type", value: "application/json" },
    ],
    postData: { mimeType: "application/json", text: JSON.stringify(body) },
  },
  response: { status: 200, content: { mimeType: "application/json", text: JSON.stringify(response) } },
});
const har = (...entries: unknown[]) => ({ log: { version: "1.2", entries } });
const verify = (...args: string[]) => runHere(["verify", ...args]);

test("a HAR that keeps the contract ends with 0, and says what was covered and what never occurred", async () => {
  const { code, stdout } = await verify(write("good.har", har(entry({ name: "copy" }))), "--api", "huawei-ims");
  expect(code).toBe(0);
  expect(stdout).toContain("covered    huawei-ims CopyImageInRegion  1 call: 200 (1); never 400");
  expect(stdout).toMatch(/never {6}.*ListImages/);
  expect(stdout.trimEnd()).toMatch(/1 exchange, 0 of other APIs$/);
});

test("a violation is printed with place, source, entry and fix, and ends with 1", async () => {
  const { code, stdout } = await verify(write("bad.har", har(entry({ name: "copy" }), entry({}))));
  expect(code).toBe(1);
  expect(stdout).toContain("violation  huawei-ims CopyImageInRegion  request body name: is required");
  expect(stdout).toContain("entry 2)");
  expect(stdout).toContain("documented: Replicating an Image Within a Region");
  expect(stdout).toContain("Fix: add it");
});

test("the same violation in many calls is shown three times and counted", async () => {
  const { stdout } = await verify(write("many.har", har(...Array.from({ length: 10 }, () => entry({})))));
  expect(stdout.match(/is required/g)).toHaveLength(3);
  expect(stdout).toContain("and 7 more");
});

test.each([
  ["json", /"rule": "required"/],
  ["junit", /<testsuite name="huawei-ims"[\s\S]*<failure message="is required/],
  ["sarif", /"level": "error"[\s\S]*CopyImageInRegion\.json[\s\S]*"startLine": \d{2,}/],
  [
    "github",
    /^::error file=\S+CopyImageInRegion\.json,line=\d{2,},title=huawei-ims CopyImageInRegion request body name::is required/,
  ],
  ["markdown", /\| violation \| huawei-ims \| CopyImageInRegion \| request body name \| is required \|/],
])("as %s", async (format, pattern) => {
  const { stdout } = await verify(write("one.har", har(entry({}))), "--format", format);
  expect(stdout).toMatch(pattern);
});

describe("other recordings", () => {
  test("a byte order mark may stand in front", async () => {
    expect((await verify(write("bom.har", `\uFEFF${JSON.stringify(har(entry({ name: "n" })))}`))).code).toBe(0);
  });

  test("the journal of a mock", async () => {
    const request = { method: "POST", path: "/v1/cloudimages/465076de/copy", query: [], headers: {}, body: "{}" };
    const journal = { entries: [{ sequence: 1, api: "huawei-ims", request, response: { status: 400 } }] };
    const { code, stdout } = await verify(write("journal.json", journal));
    expect([code, stdout]).toEqual([1, expect.stringContaining("request body name: is required")]);
  });

  test("NDJSON", async () => {
    const line = (body: string) =>
      JSON.stringify({
        request: { method: "POST", url: "http://h/v1/cloudimages/i/copy", headers: {}, body },
        response: { status: 200, body: '{"job_id":"j"}' },
      });
    const { code, stdout } = await verify(write("calls.ndjson", `${line('{"name":"n"}')}\n\n${line("{}")}\n`));
    expect([code, stdout]).toEqual([1, expect.stringContaining("calls.ndjson entry 2")]);
  });
});

test("nothing that is printed or written holds a secret of the recording", async () => {
  const usage = join(folder, "usage.json");
  const { stdout, stderr } = await verify(write("secret.har", har(entry({ name: "secret-token<" }))), "--usage", usage);
  expect(stdout + stderr + readFileSync(usage, "utf8")).not.toContain("secret-token");
});

test.each([
  ["nowhere.har", undefined, /nowhere\.har is not a file\. Fix: name a HAR, NDJSON or journal file/],
  [
    "cut.har",
    JSON.stringify(har(entry({}), entry({}))).slice(0, -40),
    /cut\.har is not valid JSON after entry 1: .*Fix: record it again/,
  ],
  ["page.har", "<html>", /page\.har is not valid JSON: .*Fix: /],
  ["empty.har", har(), /empty\.har has no exchanges\. Fix: /],
  ["no.json", {}, /no\.json has no exchanges\. Fix: /],
  [
    "other.har",
    har({ ...entry({}), request: { ...entry({}).request, url: "https://example.com/" } }),
    /no exchange of 1 belongs to .*; the first calls POST \/\. Fix: record calls of these APIs/,
  ],
  [
    "slip.har",
    har({
      request: {
        method: "POST",
        url: "https://ens.aliyuncs.com/?Action=CopySnapshots&Version=2017-11-10",
        headers: [],
      },
    }),
    /the first calls CopySnapshots\. Fix: did you mean CopySnapshot\? Record calls of these APIs/,
  ],
])("%s: one line, no stack, exit code 2", async (name, content, message) => {
  const file = content === undefined ? join(folder, name) : write(name, content);
  const { code, stdout, stderr } = await verify(file);
  expect([code, stdout, stderr.trimEnd().split("\n").length]).toEqual([2, "", 1]);
  expect(stderr).toMatch(message);
});

test("an unknown API is refused with those there are", async () => {
  const { code, stderr } = await verify(write("api.har", har(entry({}))), "--api", "aws");
  expect([code, stderr]).toEqual([2, expect.stringContaining('unknown API "aws". Fix: use one of')]);
});
