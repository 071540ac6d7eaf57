import { afterEach, expect, test, vi } from "vitest";
import { hmacSha256Hex as expected } from "../../src/signing/crypto-node.ts";
import { hmacSha256Hex } from "../../src/signing/crypto-web.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a key is imported once", async () => {
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  await hmacSha256Hex("once", "a");
  expect(await hmacSha256Hex("once", "b")).toBe(expected("once", "b"));
  expect(importKey).toHaveBeenCalledTimes(1);
});

test("the number of cached keys is bounded", async () => {
  await hmacSha256Hex("first", "a");
  for (let index = 0; index < 16; index++) await hmacSha256Hex(`key ${index}`, "a");
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  await hmacSha256Hex("key 15", "a");
  expect(importKey).not.toHaveBeenCalled();
  await hmacSha256Hex("first", "a");
  expect(importKey).toHaveBeenCalledTimes(1);
});
