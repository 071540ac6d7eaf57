import { expect, test } from "vitest";
import { isSameSecret } from "../../src/authentication/constant-time.ts";
import { createKeyring } from "../../src/authentication/keyring.ts";

test("the keys and the token for tests are on every keyring, beside those that are given", () => {
  const expires = new Date(0);
  const keyring = createKeyring({ own: "s", temporary: { secret: "s", securityToken: "t", expires } }, ["own-token"]);
  expect(keyring.findKey("testid")).toEqual({ secret: "testsecret" });
  expect(keyring.findKey("own")).toEqual({ secret: "s" });
  expect(keyring.findKey("temporary")).toEqual({ secret: "s", securityToken: "t", expires });
  expect(["testtoken", "own-token"].map(keyring.hasToken)).toEqual([true, true]);
});

test("nothing else is, whatever it is called", () => {
  const keyring = createKeyring();
  expect(["", "constructor", "TESTID"].map(keyring.findKey)).toEqual([undefined, undefined, undefined]);
  expect(["", "testtoken ", "toString"].map(keyring.hasToken)).toEqual([false, false, false]);
});

test("a token that is handed out is known from then on, to this keyring alone", () => {
  const keyring = createKeyring();
  keyring.addToken("handed-out");
  expect([keyring.hasToken("handed-out"), createKeyring().hasToken("handed-out")]).toEqual([true, false]);
});

test("secrets are the same if every byte is", () => {
  expect(isSameSecret("中", "中")).toBe(true);
  for (const other of ["", "a", "ab", "b", "A", "a\0"]) expect(isSameSecret("a", other)).toBe(other === "a");
});
