import type { Documented } from "@facsimile/spec-schemas/types";
import { expect, test } from "vitest";
import { vendorPage } from "../../src/build/evidence.ts";
import { bundleApi } from "../../src/build/index.ts";
import { fixture } from "../fixture.ts";

const { operations } = await bundleApi(fixture, "demo-box");
const copy = operations.CopyBox?.paths["/"]?.post;

test("facts beyond the page carry their sources", () => {
  const nodes = copy?.parameters?.find((parameter) => "name" in parameter && parameter.name === "Nodes");
  expect(nodes).toHaveProperty("x-facsimile-evidence", { provenance: "documented", sources: ["sdk"] });
  expect(JSON.stringify(copy?.responses["200"])).toContain(
    '"x-facsimile-evidence":{"provenance":"inferred","sources":["sdk"]}',
  );
  expect(copy).toHaveProperty("x-facsimile-errors.Full.source", ["sdk"]);
  expect(copy?.["x-facsimile-sources"]).toEqual({ sdk: { what: "a made-up SDK", date: "2026-01-01" } });
});

test("a header of a response carries its example and its sources", () => {
  expect(copy?.responses["200"]).toHaveProperty("headers.X-Request-Id", {
    description: "Id of the call.",
    schema: { type: "string" },
    example: "r-1",
    "x-facsimile-evidence": { provenance: "documented", sources: ["sdk"] },
  });
});

test("the page of an operation is the vendor's, even where the facts come from elsewhere", () => {
  const source = { vendor: "v", service: "s", title: "t", what: "w", retrieved: "2026-01-01" };
  const documented = (url: string, sources = {}) => ({ source: { ...source, url }, sources }) as unknown as Documented;
  const [git, own] = ["https://github.com/x/y", "https://support.huaweicloud.com/api-x/ShowBox.html"];
  expect(vendorPage("ShowBox", documented(own))).toBe(own);
  expect(vendorPage("ShowBox", documented(git, { seen: { url: own }, git: { url: git } }))).toBe(own);
  expect(vendorPage("ListBoxes", documented(git, { seen: { url: own } }))).toBeUndefined();
  expect(vendorPage("ListBoxes", documented(git, { page: { url: own } }))).toBe(own);
});
