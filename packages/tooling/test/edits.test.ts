import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { copyTree, edit, root, run } from "../src/tree.ts";

// Each test breaks one thing in the copy and reads the message that says which.
const copy = copyTree();
let undo = () => {};
afterEach(() => undo());

const vitest = join(root, "node_modules/.bin/vitest");

function conform(api: string) {
  const config = join(copy, "conformance/vitest.config.ts");
  return run(join(copy, "packages/clients", api), vitest, ["run", "--config", config, "suites/documentation.test.ts"]);
}

test("an untouched copy is green", () => {
  expect(conform("alibaba-ens").output).toMatch(/Tests +\d+ passed/);
});

test("a changed fact in a documented file", () => {
  undo = edit(
    copy,
    "specs/alibaba-ens/documented/CopySnapshot.yaml",
    "schema: { minLength: 2, maxLength: 256 }",
    "schema: { minLength: 2, maxLength: 255 }",
  );
  const { status, output } = conform("alibaba-ens");
  expect(status).toBe(1);
  expect(output).toMatch(
    /specs\/alibaba-ens\/operations\/CopySnapshot\.yaml: request\.DestinationSnapshotDescription\.maxLength is 256; specs\/alibaba-ens\/documented\/CopySnapshot\.yaml:\d+ says 255\. Fix: correct the operation, or write an erratum with evidence/,
  );
});

test("a changed constraint in a spec", () => {
  undo = edit(copy, "specs/huawei-ims/operations/CopyImageInRegion.yaml", "maxLength: 128", "maxLength: 64");
  const { status, output } = conform("huawei-ims");
  expect(status).toBe(1);
  expect(output).toMatch(
    /specs\/huawei-ims\/operations\/CopyImageInRegion\.yaml: request\.name\.maxLength is 64; specs\/huawei-ims\/documented\/CopyImageInRegion\.yaml:\d+ says 128/,
  );
});

test("a changed byte in a generated client", () => {
  undo = edit(copy, "packages/clients/huawei-ims/src/operations.ts", 'method: "POST"', 'method: "post"');
  const main = join(root, "packages/codegen/src/main.ts");
  const { status, output } = run(join(copy, "packages/clients/huawei-ims"), process.execPath, [
    "--conditions=@facsimile/source",
    main,
    "current",
    ".",
  ]);
  expect(status).toBe(1);
  expect(output).toMatch(
    /^packages\/clients\/huawei-ims\/src\/operations\.ts:\d+: is not what the spec generates\. Fix: npm run generate/,
  );
});
