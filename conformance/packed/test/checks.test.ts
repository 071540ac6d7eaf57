import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll } from "@facsimile/tooling/pack";
import { root, run } from "@facsimile/tooling/tree";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

// A project elsewhere, with nothing but the tarballs and what they depend on.
const folder = mkdtempSync(join(tmpdir(), "checks-"));
const at = (...names: string[]) => join(folder, ...names);
const facsimile = (...args: string[]) => run(folder, at("node_modules/.bin/facsimile"), args);

beforeAll(() => {
  writeFileSync(at("package.json"), JSON.stringify({ name: "checks", private: true, type: "module" }));
  const tarballs = packAll().map(({ tarball }) => tarball);
  const options = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const { status, output } = run(folder, "npm", ["install", ...options, ...tarballs]);
  if (status !== 0) throw new Error(output);
  writeFileSync(
    at("record.ts"),
    `
import { recordTo } from "@facsimile/checks/record";
import { createHuaweiImsClient } from "@facsimile/huawei-ims";
import { createMockFetch, testKey } from "@facsimile/mock";
import { api } from "@facsimile/spec-huawei-ims";

const ims = createHuaweiImsClient({
  region: "cn-north-4",
  credentials: { accessKeyId: testKey.accessKeyId, secretAccessKey: testKey.secret },
  fetch: createMockFetch({ apis: [api] }),
  middleware: [recordTo("calls.ndjson")],
});
const { data, error } = await ims.copyImageInRegion({ image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "copy" });
if (error) throw error;
await ims.showJobProgress({ job_id: data.job_id });
await ims.copyImageInRegion({ image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "<" });
`,
  );
  const recorded = run(folder, process.execPath, ["record.ts"]);
  if (recorded.status !== 0) throw new Error(recorded.output);
  const document = JSON.parse(
    readFileSync(at("node_modules/@facsimile/spec-huawei-ims/dist/CopyImageInRegion.json"), "utf8"),
  );
  mkdirSync(at("old"));
  mkdirSync(at("new"));
  writeFileSync(at("old", "CopyImageInRegion.json"), JSON.stringify(document));
  const [item] = Object.values<{
    post: { requestBody: { content: Record<string, { schema: { required: string[] } }> } };
  }>(document.paths);
  item?.post.requestBody.content["application/json"]?.schema.required.push("cmk_id");
  writeFileSync(at("new", "CopyImageInRegion.json"), JSON.stringify(document));
});

test("what a client recorded is verified, and the call that the mock refused is found", () => {
  const { status, output } = facsimile("verify", "calls.ndjson", "--api", "huawei-ims", "--usage", "usage.json");
  expect(status).toBe(1);
  expect(output).toContain("violation  huawei-ims CopyImageInRegion  request body name:");
  expect(output).toContain("calls.ndjson entry 3");
  expect(output).toContain("covered    huawei-ims ShowJobProgress  1 call: 200 (1)");
  expect(output).not.toMatch(/testsecret|Signature=/);
});

test("a new version that asks for more breaks the recorded client", () => {
  const { status, output } = facsimile("diff", "old", "new", "--used", "usage.json");
  expect([status, output.trimEnd().split("\n").at(-1)]).toEqual([1, "1 break, 1 of the breaks yours; version: major"]);
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

  test("annotate what is found, and fail", () => {
    const { status, output } = act("verify", "calls.ndjson\n--api\nhuawei-ims\n");
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(/^::error file=\S+,line=\d+,title=huawei-ims CopyImageInRegion request body name::/),
    ]);
  });

  test("an argument is data, whatever it holds", () => {
    const { output } = act("verify", `$(touch ${at("made")}); touch ${at("made")}`);
    expect(output).toContain("is not a file");
    expect(run(folder, "ls", [at("made")]).status).not.toBe(0);
  });
});
