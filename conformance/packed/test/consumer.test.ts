import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll } from "@facsimile/tooling/pack";
import { root, run } from "@facsimile/tooling/tree";
import { beforeAll, expect, test } from "vitest";

// An empty folder elsewhere, with nothing but the tarballs and what they depend on.
const folder = mkdtempSync(join(tmpdir(), "consumer-"));

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const tarballs = packAll().map(({ tarball }) => tarball);
  const { status, output } = run(folder, "npm", [
    "install",
    "--ignore-scripts",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    ...tarballs,
    "typescript@5.9.3",
    "@types/node@24.19.2",
    "vitest@5.1.1",
    "msw@3.0.5",
  ]);
  if (status !== 0) throw new Error(output);
});

function readmeExample(heading: string): string {
  const [, section = ""] = readFileSync(join(root, "README.md"), "utf8").split(`## ${heading}\n`);
  return examplesIn(section)[0] ?? "";
}

function examplesIn(markdown: string): string[] {
  return [...markdown.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
}

test("the README's example of the mock runs", () => {
  writeFileSync(join(folder, "example.ts"), readmeExample("Test against the mock"));
  const { status, output } = run(folder, process.execPath, ["example.ts"]);
  expect(output).toBe("creating\nNoPermission\n");
  expect(status).toBe(0);
});

test("every example of the README type-checks, strictly", () => {
  const examples = examplesIn(readFileSync(join(root, "README.md"), "utf8"));
  const files = examples.map((example, at) => {
    writeFileSync(join(folder, `example-${at}.ts`), example);
    return `example-${at}.ts`;
  });
  const options = [
    "--strict",
    "--noEmit",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--exactOptionalPropertyTypes",
  ];
  const { output } = run(folder, join(folder, "node_modules/.bin/tsc"), [...options, ...files]);
  expect(output).toBe("");
});

test("the mock's examples for tests run in vitest", () => {
  const [, section = ""] = readFileSync(join(root, "packages/mock/README.md"), "utf8").split(
    "## Test a client in process\n",
  );
  const [helper = "", handlers = ""] = examplesIn(section);
  const call = `
import { expect, test } from "vitest";
test("gets a response", async () => {
  const response = await fetch("https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012", { headers: { "X-Auth-Token": "testtoken" } });
  expect(response.headers.get("x-facsimile-evidence")).toBe("inferred");
});`;
  writeFileSync(join(folder, "helper.test.ts"), helper);
  writeFileSync(join(folder, "handlers.test.ts"), handlers + call);
  const { status, output } = run(folder, join(folder, "node_modules/.bin/vitest"), ["run", "--no-color"]);
  expect(output).toMatch(/Tests +2 passed/);
  expect(status).toBe(0);
});

test("the example of an explained signature prints what it says", () => {
  const [example = ""] = examplesIn(readFileSync(join(root, "packages/runtime/README.md"), "utf8")).filter((code) =>
    code.includes("explainSignature"),
  );
  writeFileSync(join(folder, "explain.ts"), example);
  const { output } = run(folder, process.execPath, ["explain.ts"]);
  expect(output).toBe(example.replace(/^(?!\/\/ ).*\n/gm, "").replace(/^\/\/ /gm, ""));
});

test("the command serves what is installed", () => {
  const { status, output } = run(folder, join(folder, "node_modules/.bin/facsimile"), ["mock", "--api", "no-such-api"]);
  expect(status).toBe(2);
  expect(output).toContain("alibaba-ens");
});

test("clients share a token of the identity service, against mocks that verify it", () => {
  writeFileSync(
    join(folder, "token.ts"),
    `
import { createHuaweiIamClient } from "@facsimile/huawei-iam";
import { createHuaweiImsClient } from "@facsimile/huawei-ims";
import { createMockFetch } from "@facsimile/mock";
import { createTokenSource } from "@facsimile/runtime/token-source";
import { api as iamApi } from "@facsimile/spec-huawei-iam";
import { api as imsApi } from "@facsimile/spec-huawei-ims";

const sent: string[] = [];
const mockFetch = createMockFetch({ apis: [iamApi, imsApi] });
const fetch: typeof globalThis.fetch = (input, init) => {
  sent.push(new URL(new Request(input, init).url).hostname.split(".")[0] ?? "");
  return mockFetch(input, init);
};
const user = { name: "u", password: "p", domain: { name: "d" } };
const identity = { methods: ["password" as const], password: { user } };
const input = { auth: { identity, scope: { project: { name: "cn-north-4" } } } };
const clock = () => new Date(0); // the token of the documented example ended long ago
const { keystoneCreateUserTokenByPassword } = createHuaweiIamClient({ fetch });
const credentials = createTokenSource(keystoneCreateUserTokenByPassword, input, { clock });
const options = { region: "cn-north-4", credentials, fetch, clock };
const copies = await Promise.all(
  [createHuaweiImsClient(options), createHuaweiImsClient(options)].map((ims) =>
    ims.copyImageInRegion({ image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "copy" }),
  ),
);
console.log(copies.map(({ error, data }) => error ?? typeof data?.job_id).join(), sent.sort().join());
`,
  );
  const { output } = run(folder, process.execPath, ["token.ts"]);
  expect(output).toBe("string,string iam,ims,ims\n");
});
