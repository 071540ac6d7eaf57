import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll } from "@facsimile/tooling/pack";
import { root, run } from "@facsimile/tooling/tree";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type LineResult, runReadme } from "./readme-lines.ts";
import { writeHar, writeSampleFiles } from "./sample-files.ts";

// A project elsewhere, with nothing but the tarballs and what they depend on.
const folder = mkdtempSync(join(tmpdir(), "checks-"));
const at = (...names: string[]) => join(folder, ...names);
const facsimile = (...args: string[]) => run(folder, at("node_modules/.bin/facsimile"), args);

beforeAll(() => {
  writeFileSync(at("package.json"), JSON.stringify({ name: "checks", private: true, type: "module" }));
  const tarballs = packAll().map(({ tarball }) => tarball);
  const { vitest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies;
  const options = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const { status, output } = run(folder, "npm", ["install", ...options, `vitest@${vitest}`, ...tarballs]);
  if (status !== 0) throw new Error(output);
  writeSampleFiles(folder);
});

describe("the README of the command", () => {
  let results: LineResult[] = [];
  const outputOf = (start: string) => results.find(({ line }) => line.startsWith(start))?.output ?? "";

  beforeAll(async () => {
    results = await runReadme(folder);
  });

  test("each of its lines does what it says", () => {
    // 1 is a finding, which some of the samples have; the journal has the broken requests of the check.
    expect(
      results.filter(({ status, output }) => !(status === 0 || status === 1) || /^facsimile: | {4}at /m.test(output)),
    ).toEqual([]);
    expect(
      results.filter(({ status }) => status === 1).map(({ line }) => line.split(" ").slice(0, 3).join(" ")),
    ).toEqual(["facsimile verify traffic.har", "facsimile verify journal.json", "facsimile diff old/openapi.json"]);
  });

  test.each([
    ["facsimile mock ", /^alibaba-ecd +http:/],
    ["facsimile mock --api", /^\{"apis":\{"huawei-ims":"http:/],
    ["facsimile check --api huawei-ims --url", /cases conform, 0 do not/],
    ["facsimile verify traffic.har", /violation {2}huawei-ims CopyImageInRegion {2}request body name: is required/],
    ["facsimile verify journal.json", /covered {4}huawei-ims CopyImageInRegion/],
    ["npx vitest run", /1 passed/],
    ["facsimile diff old/", /1 break; version: major/],
    ["facsimile diff main:", /1 break; version: major/],
    ["facsimile call huawei-ims CopyImageInRegion --endpoint", /"job_id": /],
    ["facsimile explain IMG", /the image does not exist/],
    ["facsimile explain - < request.txt", /huawei-ims CopyImageInRegion: POST/],
    ["facsimile explain - < signed.txt", /^Probable cause: method/],
  ])("%s…", (start, output) => {
    expect(outputOf(start)).toMatch(output);
  });

  test("a call waits for its job", () => {
    const { output } = results.find(({ line }) => line.includes("--wait")) as LineResult;
    expect(JSON.parse(output).waited.Job).toMatchObject({ status: "SUCCESS" });
  });

  test("nothing that was recorded holds a secret", () => {
    expect(readFileSync(at("calls.ndjson"), "utf8")).not.toMatch(/testsecret|Signature=/);
  });
});

test("a new version that asks for more breaks the recorded client", () => {
  const { status, output } = facsimile("diff", "old/openapi.json", "new/openapi.json", "--used", "usage.json");
  expect([status, output.trimEnd().split("\n").at(-1)]).toEqual([1, "1 break, 1 of the breaks yours; version: major"]);
});

test("a HAR of 100 MB is read in less than 200 MB of memory", async () => {
  const entries = await writeHar(at("big.har"), 100_000_000);
  // The command reports its own use at its end.
  const report = `process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error(JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 })); });`;
  const command = [
    `--import=data:text/javascript,${encodeURIComponent(report)}`,
    at("node_modules/@facsimile/cli/bin/facsimile.js"),
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...command, "verify", "big.har"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { cpu, memory } = JSON.parse(stderr);
  process.stdout.write(
    `verify: ${entries} exchanges, ${Math.round(entries / cpu)} per CPU second, ${Math.round(memory)} MB\n`,
  );
  expect([status, stdout]).toEqual([0, expect.stringContaining(`${entries} exchanges, 0 of other APIs`)]);
  expect(memory).toBeLessThan(200);
});

describe("the steps of the GitHub Action", () => {
  const { runs, inputs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const [, check] = runs.steps;
  const act = (command: string, args: string) =>
    run(folder, "env", [
      `COMMAND=${command}`,
      `ARGUMENTS=${args}`,
      `RUNNER_TEMP=${at("runner")}`,
      "bash",
      "-ec",
      check.run,
    ]);

  beforeAll(() => {
    mkdirSync(at("runner"));
    run(folder, "ln", ["-s", folder, at("runner", "facsimile")]);
  });

  test("install the version of this tree, without scripts", () => {
    const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
    expect([inputs.version.default, runs.steps[0].run]).toEqual([version, expect.stringContaining("--ignore-scripts")]);
  });

  test("annotate what is found, at the line of the contract, and fail", () => {
    const { status, output } = act("verify", "traffic.har\n--api\nhuawei-ims\n");
    const annotation = /^::error file=\S+\.json,line=\d+,title=huawei-ims CopyImageInRegion request body name::/;
    expect([status, output]).toEqual([1, expect.stringMatching(annotation)]);
  });

  test("an argument is data, whatever it holds", () => {
    const { output } = act("verify", `$(touch ${at("made")}); touch ${at("made")}`);
    expect(output).toContain("is not a file");
    expect(run(folder, "ls", [at("made")]).status).not.toBe(0);
  });
});
