import { afterEach, expect, test, vi } from "vitest";
import * as node from "../../src/platform/crypto-node.ts";
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "../../src/platform/crypto-web.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("texts and bytes are hashed as node:crypto hashes them", async () => {
  const bytes = Uint8Array.of(0, 255, 128);
  expect(await sha256Hex(bytes)).toBe(node.sha256Hex(bytes));
  expect(await sha256Hex("中")).toBe(node.sha256Hex("中"));
  expect(await hmacSha1Base64("key", "data 中")).toBe(node.hmacSha1Base64("key", "data 中"));
});

test("a key cannot be read back", async () => {
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  await hmacSha256Hex("secret", "a");
  const key = await importKey.mock.results[0]?.value;
  expect(key.extractable).toBe(false);
});

test("a key is imported once", async () => {
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  await hmacSha256Hex("once", "a");
  expect(await hmacSha256Hex("once", "b")).toBe(node.hmacSha256Hex("once", "b"));
  expect(importKey).toHaveBeenCalledTimes(1);
});

test("the number of cached keys is bounded", async () => {
  await hmacSha256Hex("first", "a");
  for (let index = 0; index < 16; index++) await hmacSha256Hex(`key ${index}`, "a");
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  for (let index = 0; index < 16; index++) await hmacSha256Hex(`key ${index}`, "b");
  expect(importKey).not.toHaveBeenCalled();
  await hmacSha256Hex("first", "a");
  expect(importKey).toHaveBeenCalledTimes(1);
});
