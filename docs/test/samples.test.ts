import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "@facsimile/tooling/tree";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OperationEntry } from "../src/model/portal.ts";
import { readPortal } from "../src/model/read-portal.ts";
import { startMock } from "./portal/mock.ts";

const operations = readPortal(root).apis.flatMap((api) => api.operations);
const codeOf = ({ samples }: OperationEntry, title: string) => samples.find((sample) => sample.title === title)?.code;
const named = (title: string) =>
  operations.flatMap((operation) => {
    const code = codeOf(operation, title);
    return code === undefined ? [] : [{ operation, name: `${operation.api} ${operation.id}`, code }];
  });
const statusOf = ({ cases }: OperationEntry) =>
  (cases.find(({ response }) => response.status < 300) ?? cases[0])?.response.status;

test("every operation has all samples; only one that needs no key has none with a signature", () => {
  const without = (title: string) => operations.filter((one) => codeOf(one, title) === undefined).map(({ id }) => id);
  expect(["TypeScript", "Mock in vitest", "curl"].flatMap(without)).toEqual([]);
  expect(without("Signed curl")).toEqual(["KeystoneCreateUserTokenByPassword"]);
});

describe("samples for the shell", () => {
  let verifying: Awaited<ReturnType<typeof startMock>>;
  let trusting: Awaited<ReturnType<typeof startMock>>;

  beforeAll(async () => {
    verifying = await startMock();
    trusting = await startMock("--auth", "present");
  });

  afterAll(() => {
    verifying.stop();
    trusting.stop();
  });

  test.each(named("curl"))("curl gets the documented status of $name", ({ operation, code }) => {
    const { control } = code.includes("--auth present") ? trusting : verifying;
    expect(callByShell(code, control)).toBe(statusOf(operation));
  });

  test.each(named("Signed curl"))("curl signs $name as the mock verifies it", ({ operation, code }) => {
    expect(callByShell(code, verifying.control)).toBe(statusOf(operation));
  });

  test.each([
    ["the secret", "testsecret", "other"],
    ["the query", '?$query" -H', '?$query&More=1" -H'],
    ["the date", "date -u", "date -u -d yesterday"],
  ])("a signature is refused when %s is another", (_what, from, to) => {
    const signed = named("Signed curl").find(({ code }) => code.includes("ACS3"))?.code ?? "";
    expect(signed).toContain(from);
    expect(callByShell(signed.replace(from, to), verifying.control)).toBeGreaterThanOrEqual(400);
  });
});

/** Runs a sample unchanged but for the mock's address, and returns the status of its response. */
function callByShell(code: string, control: string): number {
  const script = `curl() { command curl -sS -w '\\n%{http_code}\\n' "$@"; }\n${code.replaceAll("http://127.0.0.1:4010", control)}`;
  const { output } = run(root, "bash", ["--norc", "-euo", "pipefail", "-c", script]);
  // The shell may add words of its own after it.
  return Number(/^\d{3}$/m.exec(output)?.[0]);
}

describe("samples in TypeScript", () => {
  const folder = join(root, "docs/.build/samples");

  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
    for (const { operation, code } of named("Mock in vitest"))
      write(`${operation.api}-${operation.slug}.mock.test.ts`, code);
    for (const { operation, code } of named("TypeScript")) writeClientSample(operation, code);
    for (const [name, code] of guideSamples()) write(name, code);
  });

  test("each type-checks strictly, those of the guides too", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--exactOptionalPropertyTypes"];
    const target = ["--module", "nodenext", "--target", "es2024", "--types", "node", "--allowImportingTsExtensions"];
    const { output } = run(folder, join(root, "node_modules/.bin/tsc"), [...options, ...target, ...files]);
    expect(output).toBe("");
  });

  test("each client sample prints data, and each test with the mock passes", () => {
    const results = join(folder, "results.json");
    const args = ["run", "--root", folder, "--reporter", "json", "--outputFile", results];
    const { output } = run(folder, join(root, "node_modules/.bin/vitest"), args);
    expect(existsSync(results), output).toBe(true);
    const report = JSON.parse(readFileSync(results, "utf8")) as {
      numPassedTests: number;
      testResults: { name: string; status: string; message: string }[];
    };
    const failed = report.testResults.filter(({ status }) => status !== "passed");
    expect(failed.map(({ name, message }) => `${name}: ${message}`)).toEqual([]);
    expect(report.numPassedTests).toBeGreaterThanOrEqual(2 * operations.length);
  });

  function write(name: string, code: string): void {
    writeFileSync(join(folder, name), code);
  }

  // A reader fills the gaps; the test fills them with the mock's key.
  function writeClientSample({ api, slug }: OperationEntry, code: string): void {
    const printed = code.includes('"executed"') ? '"executed"' : "expect.any(Object)";
    const keys = ["testid", "testsecret"];
    write(
      `${api}-${slug}.ts`,
      code.replace(/"…"/g, () => `"${keys.shift()}"`),
    );
    write(
      `${api}-${slug}.test.ts`,
      `import { createMockFetch } from "@facsimile/mock";
import { api } from "@facsimile/spec-${api}";
import { expect, test, vi } from "vitest";

test("${api} ${slug}", async () => {
  vi.stubGlobal("fetch", createMockFetch({ apis: [api] }));
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import("./${api}-${slug}.ts");
  expect(log.mock.calls).toEqual([[${printed}]]);
});
`,
    );
  }
});

function guideSamples(): [string, string][] {
  const folder = join(root, "docs/guides");
  return readdirSync(folder).flatMap((name) => {
    const fences = [...readFileSync(join(folder, name), "utf8").matchAll(/```ts\n([\s\S]*?)```/g)];
    return fences.map(([, code = ""], at): [string, string] => {
      const isTest = code.includes('from "vitest"');
      return [`guide-${name.replace(".md", "")}-${at}.${isTest ? "test.ts" : "ts"}`, code];
    });
  });
}
