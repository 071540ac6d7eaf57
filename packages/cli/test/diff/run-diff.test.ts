import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runHere } from "../output.ts";
import { runFacsimile } from "../process.ts";

const built = new URL("../../../../specs/huawei-ims/dist/", import.meta.url);
let folder = "";
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "facsimile-diff-test-"));
  const document = JSON.parse(readFileSync(new URL("CopyImageInRegion.json", built), "utf8"));
  writeFileSync(at("base.json"), JSON.stringify(document));
  const [item] = Object.values<{ post: Record<string, Record<string, unknown>> }>(document.paths);
  delete item?.post["x-facsimile-errors"]?.["IMG.0144"];
  writeFileSync(at("head.json"), JSON.stringify(document));
  writeFileSync(at("page.html"), "<html>");
  writeFileSync(at("cut.json"), '{"openapi":');
  writeFileSync(at("usage.json"), JSON.stringify({ operations: { ShowJob: { calls: 1, places: {}, codes: [] } } }));
  mkdirSync(at("empty"));
  mkdirSync(at("changesets"));
  writeFileSync(at("changesets", "one.md"), '---\n"@acme/images": minor\n---\n\nLess.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a break is printed with an example, and ends with 1", async () => {
  const { code, stdout } = await runHere(["diff", at("base.json"), at("head.json")]);
  expect(code).toBe(1);
  expect(stdout).toContain("break       CopyImageInRegion  error-code IMG.0144: error-code IMG.0144 was removed.");
  expect(stdout).toContain('for example {"base":{"status":[400]');
  expect(stdout.trimEnd()).toMatch(/1 break; version: major$/);
});

test("the other way round it is an addition, and ends with 0", async () => {
  const { code, stdout } = await runHere(["diff", at("head.json"), at("base.json")]);
  expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "1 addition; version: minor"]);
});

test.each([
  ["json", '"bump": "major"'],
  ["markdown", "| break | CopyImageInRegion | error-code IMG.0144 |"],
  ["github", "::error title=CopyImageInRegion error-code IMG.0144::"],
])("as %s", async (format, text) => {
  const { stdout } = await runHere(["diff", at("base.json"), at("head.json"), "--format", format]);
  expect(stdout).toContain(text);
});

test("breaks that a consumer does not touch are none of its own", async () => {
  const { code, stdout } = await runHere(["diff", at("base.json"), at("head.json"), "--used", at("usage.json")]);
  expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "1 break, 0 of the breaks yours; version: major"]);
});

test("a changeset that is too low fails, and says what is needed", async () => {
  const bump = ["--changesets", at("changesets"), "--package", "@acme/images"];
  const { code, stderr } = await runHere(["diff", at("base.json"), at("head.json"), ...bump]);
  expect([code, stderr]).toEqual([
    1,
    "facsimile: the changes need a major version, and minor is given. Fix: raise it to major\n",
  ]);
  expect((await runHere(["diff", at("base.json"), at("head.json"), "--bump", "major"])).code).toBe(0);
});

test("a revision of git is a version", async () => {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder });
  git("init", "-q");
  git("add", "base.json");
  git("commit", "-qm", "base");
  const { code } = await runFacsimile(["diff", "HEAD:base.json", "head.json"], [], folder);
  expect(code).toBe(1);
});

test("folders of built documents are compared by operation", async () => {
  const { code, stdout } = await runHere(["diff", built.pathname, built.pathname]);
  expect([code, stdout]).toEqual([0, "no change; version: none\n"]);
});

test("documents without extensions, of OpenAPI 3.0, in YAML", async () => {
  const write = (name: string, limit: string) =>
    writeFileSync(
      at(name),
      `openapi: 3.0.3\ninfo: { title: t, version: "1" }\npaths:\n  /pets:\n    get:\n      parameters: [{ name: size, in: query, schema: { type: integer, ${limit} } }]\n      responses: { "200": { description: Pets. } }\n`,
    );
  write("old.yaml", "nullable: true, minimum: 0, exclusiveMinimum: true");
  write("new.yaml", "minimum: 1");
  write("same.yaml", "nullable: true, minimum: 1");
  const { code, stdout } = await runHere(["diff", at("old.yaml"), at("new.yaml")]);
  expect([code, stdout]).toEqual([1, expect.stringContaining("GET /pets  request query size")]);
  expect(stdout).toContain('for example {"request":null}');
  expect((await runHere(["diff", at("old.yaml"), at("same.yaml")])).code).toBe(0);
});

test.each([
  [["base.json", "nowhere"], /nowhere does not exist\. Fix: name a file, a folder, or REVISION:PATH of git/],
  [["base.json", "page.html"], /page\.html is not valid: .*\. Fix: name OpenAPI documents as JSON or YAML/],
  [["base.json", "cut.json"], /cut\.json is not valid/],
  [["base.json", "usage.json"], /usage\.json is not an OpenAPI document\. Fix: /],
  [["base.json", "empty"], /empty has no JSON or YAML file\. Fix: build the documents first/],
  [
    ["base.json", "HEAD:none.json"],
    /git cannot read HEAD:none\.json: .*\. Fix: name a revision and a path that it has/,
  ],
  [["base.json"], /missing required argument 'head'\. Fix: see facsimile diff --help/],
  [
    ["base.json", "head.json", "--format", "xml"],
    /Allowed choices are text, json, markdown, github\. Fix: see facsimile diff --help/,
  ],
  [["base.json", "head.json", "--changesets", "changesets"], /--changesets needs a package\. Fix: add --package NAME/],
  [
    ["base.json", "head.json", "--used", "base.json"],
    /base\.json is not a usage file\. Fix: write one with facsimile verify --usage FILE/,
  ],
])("diff %j: one line, no stack, exit code 2", async (args, message) => {
  const { code, stdout, stderr } = await runFacsimile(["diff", ...args], [], folder);
  expect([code, stdout, stderr.trimEnd().split("\n").length]).toEqual([2, "", 1]);
  expect(stderr).toMatch(message);
});
