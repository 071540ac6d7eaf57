import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { hmacSha1Base64, hmacSha256Hex } from "../../src/platform/crypto-node.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 90 }),
);

function expectEqual(key: string, data: string) {
  expect(hmacSha1Base64(key, data)).toBe(createHmac("sha1", key).update(data).digest("base64"));
  expect(hmacSha256Hex(key, data)).toBe(createHmac("sha256", key).update(data).digest("hex"));
}

test("keys and texts of every kind and length are hashed as createHmac hashes them", () => {
  fc.assert(fc.property(text, text, expectEqual), { numRuns: 2000 });
  for (const length of [0, 1, 63, 64, 65, 200]) expectEqual("k".repeat(length), "data");
  expectEqual("key", "\ud800 half a pair");
});

test("a runtime without one-shot hashes gets the same", async () => {
  const { hash: _, ...older } = process.getBuiltinModule("node:crypto");
  const load = vi.spyOn(process, "getBuiltinModule").mockReturnValue(older);
  vi.resetModules();
  const afresh = await import("../../src/platform/crypto-node.ts");
  expect(afresh.hmacSha256Hex("key", "data")).toBe(createHmac("sha256", "key").update("data").digest("hex"));
  expect(load.mock.calls).toEqual([["node:crypto"]]);
  expect(afresh.sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("a Node that is too old is told so", async () => {
  const versions = { value: { ...process.versions, node: "18.20.0" } };
  vi.stubGlobal("process", Object.create(process, { versions, getBuiltinModule: { value: undefined } }));
  vi.resetModules();
  const afresh = await import("../../src/platform/crypto-node.ts");
  expect(() => afresh.sha256Hex("")).toThrow(
    "@facsimile/runtime needs Node 20.19 or newer, and this is 18.20.0. Fix: run it with a newer Node",
  );
});
