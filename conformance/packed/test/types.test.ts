import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll } from "@facsimile/tooling/pack";
import { run } from "@facsimile/tooling/tree";
import { beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "types-"));
const versions = { least: "5.7.3", newest: "5.9.3" };

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "types", private: true, type: "module" }));
  const tarballs = packAll().map(({ tarball }) => tarball);
  const compilers = Object.entries(versions).map(([name, version]) => `typescript-${name}@npm:typescript@${version}`);
  const options = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const { status, output } = run(folder, "npm", [
    "install",
    ...options,
    ...tarballs,
    ...compilers,
    "@types/node@24.19.2",
  ]);
  if (status !== 0) throw new Error(output);
  writeFileSync(
    join(folder, "consumer.ts"),
    `
import { createAlibabaEnsClient } from "@facsimile/alibaba-ens";
import { createHuaweiImsClient } from "@facsimile/huawei-ims";

declare const text: string | undefined;
const ens = createAlibabaEnsClient({
  region: text,
  credentials: { accessKeyId: "id", accessKeySecret: "secret", securityToken: text },
});
const { data, error } = await ens.copySnapshot({ SnapshotId: "s", DestinationRegionIds: ["r"], DestinationSnapshotName: text });
if (error) switch (error.code) { case "NoPermission": break; default: error.code satisfies string | undefined; }
else data.UnAllocationId satisfies readonly unknown[] | undefined;
await ens.describeSnapshots({ SnapshotId: text }, { signal: undefined, headers: undefined });
const ims = createHuaweiImsClient({ region: "cn-north-4", projectId: text, credentials: { token: "t" } });
// @ts-expect-error The name is missing.
await ims.copyImageInRegion({ image_id: "i" });
`,
  );
});

describe.each(Object.entries(versions))("TypeScript %s (%s)", (name) => {
  test.each([
    ["nodenext", ["--module", "nodenext"]],
    ["bundler", ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2023,dom,dom.iterable"]],
  ])("clients compile with exactOptionalPropertyTypes, and their declarations are checked: %s", (_, options) => {
    const compiler = join(folder, `node_modules/typescript-${name}/bin/tsc`);
    const strict = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--skipLibCheck",
      "false",
      "--target",
      "es2023",
      "--noEmit",
    ];
    const { output } = run(folder, process.execPath, [compiler, ...strict, ...options, "consumer.ts"]);
    expect(output).toBe("");
  });
});
