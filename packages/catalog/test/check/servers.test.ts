import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { checkServers } from "../../src/check/index.ts";
import type { OpenApiDocument } from "../../src/model/index.ts";
import { editedFixture } from "../fixture.ts";

const documentOf = (...servers: object[]) => ({ servers }) as unknown as OpenApiDocument;
const evidence = { "x-facsimile-evidence": "sdk" };
const messagesOf = (...servers: object[]) =>
  checkServers(documentOf(...servers), { sdk: {} }).map(({ at, message }) => `${at}: ${message}`);

describe("a host", () => {
  test("with a source and regions of its own is fine", () => {
    const east = { url: "https://east.invalid", "x-facsimile-regions": ["east"], ...evidence };
    const others = { url: "https://{region}.invalid", "x-facsimile-regions": ["west"], ...evidence };
    const inside = { ...east, url: "https://inside.invalid", "x-facsimile-network": "vpc" };
    expect(messagesOf(others, east, inside)).toEqual([]);
  });

  test.each([
    ["without a source", { url: "https://a.invalid" }, "servers[0]: no source names the host https://a.invalid"],
    [
      "with an unknown source",
      { url: "https://a.invalid", "x-facsimile-evidence": "sdc" },
      "servers[0].x-facsimile-evidence: unknown source sdc",
    ],
    [
      "for any region, without a known one",
      { url: "https://{region}.invalid", ...evidence },
      "servers[0]: no region is known for https://{region}.invalid",
    ],
    [
      "whose default region is not listed",
      {
        url: "https://{region}.invalid",
        variables: { region: { default: "west" } },
        "x-facsimile-regions": ["east"],
        ...evidence,
      },
      "servers[0].variables.region.default: unknown region west",
    ],
  ])("%s is reported", (_what, server, report) => {
    expect(messagesOf(server)).toEqual([report]);
  });

  test("for a region that another one serves is reported", () => {
    const all = { url: "https://{region}.invalid", "x-facsimile-regions": ["east", "west"], ...evidence };
    const west = { url: "https://west.invalid", "x-facsimile-regions": ["west"], ...evidence };
    expect(messagesOf(all, west)).toEqual([
      "servers[1].x-facsimile-regions: west is listed for another public server, too",
    ]);
  });

  test("without a source stops the build, with file and place", async () => {
    const root = editedFixture({ "demo-box/openapi.yaml": [", x-facsimile-evidence: sdk", ""] });
    const report = "specs/demo-box/openapi.yaml:4 servers[0]: no source names the host https://box.invalid. Fix: ";
    await expect(bundleApi(root, "demo-box")).rejects.toThrow(report);
    rmSync(root, { recursive: true });
  });
});
