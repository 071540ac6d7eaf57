import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../src/command.ts";
import { captureOutput } from "./output.ts";

const folder = mkdtempSync(join(tmpdir(), "facsimile-bad-"));
const specs = join(import.meta.dirname, "../../../specs");
const write = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return join(folder, name);
};

// A server of something else: a page, another API's JSON, or a redirect.
const other = createServer((request, response) => {
  const url = request.url ?? "";
  if (url.startsWith("/page")) return response.end("<html>");
  if (url.startsWith("/moved")) return response.writeHead(302, { location: "https://elsewhere.invalid/" }).end();
  return response.writeHead(404, { "content-type": "application/json" }).end('{"message":"no such route"}');
});
let base = "";

beforeAll(async () => {
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  base = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(() => {
  other.close();
  rmSync(folder, { recursive: true });
});

const check = (...args: string[]) => ["check", "--api", "huawei-ims", ...args];

test.each<[string, () => string[], RegExp]>([
  [
    "a URL that does not respond",
    () => check("--url", "http://127.0.0.1:9"),
    /does not respond \(.*\)\. Fix: start the service, or correct --url/,
  ],
  [
    "a URL with a page",
    () => check("--url", `${base}/page`),
    /responds with 200 and no JSON\. Fix: give the URL of a service of this API/,
  ],
  ["a URL of another API", () => check("--url", base), /responds with 404 and none of the contract's errors\. Fix: /],
  [
    "a URL that redirects",
    () => check("--url", `${base}/moved`),
    /redirects to elsewhere\.invalid\. Fix: give the URL of the service itself/,
  ],
  [
    "another machine",
    () => check("--url", "http://example.com"),
    /example\.com is not this machine\. Fix: .*--allow-host example\.com/,
  ],
  ["no URL", () => check("--url", "here"), /is not a base URL\. Fix: give it as http:/],
  ["no service", () => check(), /check needs the URL of a service\. Fix: add --url/],
  ["no API", () => ["check", "--url", base], /check needs an API\. Fix: add --api with one of .*huawei-ims/],
  [
    "an unknown API",
    () => ["check", "--api", "huawei-imz", "--url", base],
    /unknown API "huawei-imz"\. Fix: use huawei-ims; /,
  ],
  [
    "an unknown operation",
    () => check("--url", base, "--allow-writes", "CopyImageInRegio"),
    /unknown operation .*Fix: use CopyImageInRegion; /,
  ],
  [
    "data of an unknown operation",
    () => check("--url", base, "--data", write("operation.json", { ListImage: {} })),
    /unknown operation "ListImage"\. Fix: use ListImages; /,
  ],
  [
    "data of an unknown case",
    () => check("--url", base, "--data", write("case.json", { ListImages: { lst: {} } })),
    /unknown case of ListImages "lst"\. Fix: use list; /,
  ],
  [
    "data that is not JSON",
    () => check("--url", base, "--data", write("data.json", "[")),
    /is not a data file\. Fix: write one with --data FILE --init/,
  ],
  [
    "a rate that is not a number",
    () => check("--url", base, "--rate", "fast"),
    /invalid value "fast" for --rate\. Fix: use a whole number/,
  ],
  [
    "an unknown format",
    () => check("--url", base, "--format", "xml"),
    /Allowed choices are .*Fix: see facsimile check --help/,
  ],
  ["a misspelt option", () => check("--ulr", base), /unknown option '--ulr'\. Fix: did you mean --url\?/],
  [
    "traffic of an unknown API",
    () => ["verify", "a.har", "--api", "alibaba-en"],
    /unknown API "alibaba-en"\. Fix: use alibaba-ens; /,
  ],
  [
    "documents that are not versions of one API",
    () => ["diff", join(specs, "huawei-ims/dist/ListImages.json"), join(specs, "alibaba-ens/dist/CopySnapshot.json")],
    /no operation in common\. Fix: compare versions of one API/,
  ],
  [
    "an unknown code",
    () => ["explain", "IMG.014"],
    /no contract has the code or erratum "IMG\.014"\. Fix: use IMG\.\d+/,
  ],
])("%s is one line with its fix, without a stack, and ends with 2", async (_, args, message) => {
  const { code, stdout, stderr } = await captureOutput(() => run(args()));
  expect([code, stdout, stderr.trimEnd().split("\n").length]).toEqual([2, "", 1]);
  expect(stderr).toMatch(/^facsimile: /);
  expect(stderr).toMatch(message);
});
