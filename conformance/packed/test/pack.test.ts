import { join } from "node:path";
import { packAll } from "@facsimile/tooling/pack";
import { root, run } from "@facsimile/tooling/tree";
import { expect, test } from "vitest";

const packed = packAll();
const bin = (name: string) => join(root, "node_modules/.bin", name);

test.each(packed)("$name packs what it exports", ({ tarball }) => {
  const { status, output } = run(root, bin("publint"), [tarball, "--strict"]);
  expect(output).toContain("All good!");
  expect(status).toBe(0);
});

// Types are checked where there are any: vectors are data, the command has no entry.
test.each(packed.filter(({ folder }) => !/vectors|cli/.test(folder)))(
  "$name resolves with its types",
  ({ tarball }) => {
    // Without asking the registry for types of other packages.
    const { status, output } = run(root, bin("attw"), [tarball, "--profile", "esm-only", "--no-definitely-typed"]);
    expect({ status, output: status === 0 ? "" : output }).toEqual({ status: 0, output: "" });
  },
);
