import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkService } from "@facsimile/checks/check";
import { afterAll, describe, expect, test } from "vitest";
import { findApis } from "../../src/apis.ts";
import { run } from "../../src/command.ts";
import { runFacsimile } from "../process.ts";
import { apis, setUp } from "./set-up.ts";

const ids = apis.map(({ id }) => id);
const folder = mkdtempSync(join(tmpdir(), "facsimile-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(ids)("the mock of %s has no findings, and nothing that changes is called", async (id) => {
  const { api, mock, options } = setUp(id);
  const { findings, verdicts } = await checkService(options);
  expect(findings).toEqual([]);
  expect(verdicts.some(({ verdict }) => verdict === "conforms")).toBe(true);
  expect(verdicts.filter(({ verdict }) => verdict === "does not")).toEqual([]);
  const repeatable = Object.entries(api.operations).flatMap(([name, document]) =>
    JSON.stringify(document).includes('"x-facsimile-repeatable"') ? [name] : [],
  );
  const called = mock.mock.journal.entries().map(({ operation }) => operation ?? "");
  expect([...new Set(called)].filter((operation) => !repeatable.includes(operation))).toEqual([]);
});

test("an operation that changes something is called only where it is allowed by name", async () => {
  const { mock, options } = setUp("alibaba-ens");
  const { findings, verdicts } = await checkService({ ...options, allowedWrites: ["CopySnapshot"] });
  expect(findings.filter(({ level }) => level === "violation")).toEqual([]);
  expect(verdicts).toContainEqual({ operation: "CopySnapshot", case: "copy", verdict: "conforms" });
  expect(Object.keys(mock.mock.journal.executions()["alibaba-ens"] ?? {})).toContain("CopySnapshot");
  expect(mock.mock.journal.entries({ operation: "DeleteSnapshot" })).toEqual([]);
  const left = verdicts.find(({ operation }) => operation === "DeleteSnapshot");
  expect(left).toMatchObject({
    verdict: "cannot tell",
    reason: expect.stringContaining("--allow-writes DeleteSnapshot"),
  });
});

test("a request of the data that is refused is a violation, unlike a documented one", async () => {
  const values = { query: { ImageType: "SYSTEM" } };
  const { options } = setUp("alibaba-ecd");
  const { findings, verdicts } = await checkService({ ...options, data: { DescribeImages: { list: values } } });
  expect(findings.find(({ rule }) => rule === "refused")).toMatchObject({ operation: "DescribeImages", input: values });
  expect(verdicts).toContainEqual({ operation: "DescribeImages", case: "list", verdict: "does not" });
});

test("a documented request that is refused tells nothing", async () => {
  const { options } = setUp("huawei-ims");
  const body = { error: { code: "IMG.0144", message: "The image does not exist." } };
  const { findings, verdicts } = await checkService({
    ...options,
    fetch: async () => Response.json(body, { status: 400 }),
  });
  expect(findings.filter(({ level }) => level === "violation")).toEqual([]);
  expect(verdicts.find(({ operation }) => operation === "ListImages")).toMatchObject({
    verdict: "cannot tell",
    reason: "400 IMG.0144; give ids that the service knows with --data",
  });
});

test("a rate limit spreads the requests", async () => {
  const pauses: number[] = [];
  const { options, mock } = setUp("huawei-iam");
  await checkService({ ...options, rate: 4, sleep: async (milliseconds) => pauses.push(milliseconds) });
  expect(new Set(pauses)).toEqual(new Set([250]));
  expect(pauses).toHaveLength(mock.mock.journal.entries().length - 1);
});

test("no input of a finding holds a password", async () => {
  const { options } = setUp("huawei-iam");
  const fetch: typeof globalThis.fetch = async () => Response.json({}, { status: 200 });
  const report = await checkService({ ...options, fetch });
  expect(report.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(report)).not.toContain("IAMPassword");
});

describe("a service that cannot be checked is one line with its fix", () => {
  test.each([
    [
      "a host that is not this machine",
      "http://service.invalid",
      undefined,
      /is not this machine.*--allow-host service\.invalid/,
    ],
    [
      "a redirect",
      "http://127.0.0.1",
      () => new Response("", { status: 302, headers: { location: "https://other.invalid/?k=1" } }),
      /redirects to other\.invalid\. Fix: /,
    ],
    [
      "a service of something else",
      "http://127.0.0.1",
      () => Response.json({ message: "no such route" }, { status: 404 }),
      /responds with 404 and none of the contract's errors\. Fix: /,
    ],
    ["a page", "http://127.0.0.1", () => new Response("<html>"), /responds with 200 and no JSON\. Fix: /],
    [
      "a refused connection",
      "http://127.0.0.1",
      () => {
        throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
      },
      /does not respond \(ECONNREFUSED\)\. Fix: /,
    ],
    ["another scheme", "ftp://127.0.0.1", undefined, /is not a base URL\. Fix: /],
  ] as const)("%s", async (_, url, respond, message) => {
    const { options } = setUp("huawei-ims");
    const fetch: typeof globalThis.fetch = async () => respond?.() ?? Response.json({});
    await expect(checkService({ ...options, url, fetch })).rejects.toThrow(message);
  });

  test.each([
    ["an operation", { data: { ListImage: {} } }, /unknown operation "ListImage"\. Fix: use ListImages/],
    ["a case", { data: { ListImages: { lst: {} } } }, /unknown case of ListImages "lst"\. Fix: use list/],
    ["an allowed operation", { allowedWrites: ["CopyImageInRegio"] }, /unknown operation .*Fix: use CopyImageInRegion/],
  ])("%s that does not exist", async (_, more, message) => {
    await expect(checkService({ ...setUp("huawei-ims").options, ...more })).rejects.toThrow(message);
  });
});

test("--init writes the documented requests, and never over another file", async () => {
  const file = join(folder, "ids.json");
  const args = ["check", "--api", "huawei-ims", "--data", file, "--init"];
  expect(await run(args)).toBe(0);
  expect(JSON.parse(readFileSync(file, "utf8")).ListImages.list.query).toBeDefined();
  expect(await run(args)).toBe(2);
});

test("the command prints one line for a file or service that it cannot use, and ends with 2", async () => {
  const file = join(folder, "bad.json");
  writeFileSync(file, "[");
  const { code, stdout, stderr } = await runFacsimile([
    "check",
    "--api",
    "huawei-ims",
    "--url",
    "http://127.0.0.1:1",
    "--data",
    file,
  ]);
  expect([code, stdout, stderr]).toEqual([
    2,
    "",
    `facsimile: ${file} is not a data file. Fix: write one with --data FILE --init\n`,
  ]);
});

test("an API that is misspelt is refused with the one that is meant", async () => {
  await expect(findApis(["huawei-imz"])).rejects.toThrow(/unknown API "huawei-imz"\. Fix: use huawei-ims; there are /);
});
