import { expect, test } from "vitest";
import { createKeyring } from "../../src/authentication/keyring.ts";
import { createNonceMemory } from "../../src/authentication/nonces.ts";
import { checkCredentials, type PresentedSignature } from "../../src/authentication/presented-credentials.ts";

const now = new Date("2026-11-22T00:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const keyring = createKeyring(
  {
    own: "s",
    temporary: { secret: "s", securityToken: "t" },
    ending: { secret: "s", securityToken: "t", expires: minutes(5) },
  },
  ["own-token"],
);

/** A signature that holds, by a scheme whose signature is secret and text. */
const right: PresentedSignature = {
  accessKeyId: "own",
  date: now,
  nonce: "n",
  hasOwnBody: true,
  stringToSign: "a=1",
  readParts: () => ({ method: "GET", path: "/", query: "a=1" }),
  sent: { query: [], body: "" },
  toStringToSign: ({ query }) => query,
  signature: "s:a=1",
  sign: (secret, text) => `${secret}:${text}`,
};

function check(change: Partial<PresentedSignature>, clock = { now: () => now, unadvanced: () => now }) {
  const found = checkCredentials({ ...right, ...change }, { keyring, clock, takeNonce: createNonceMemory() });
  return found && { kind: found.kind, ...("rule" in found && { rule: found.rule }) };
}

const missing = { kind: "missing-token", rule: "the token of the temporary key must be sent and signed" };
const wrong = { kind: "wrong-token", rule: "must be the token of the access key" };
const expired = { kind: "expired-date", rule: "must be within 15 minutes of 2026-11-22T00:00:00.000Z" };

test.each<[string, Partial<PresentedSignature>, object | undefined]>([
  ["a signature that fits", {}, undefined],
  ["a temporary key with its token", { accessKeyId: "temporary", securityToken: "t" }, undefined],
  ["a temporary key before its end", { accessKeyId: "ending", securityToken: "t" }, undefined],
  ["15 minutes too early", { date: minutes(15) }, undefined],
  ["15 minutes too late", { date: minutes(-15) }, undefined],
  ["more than 15 minutes too early", { date: new Date(minutes(15).getTime() + 1) }, expired],
  ["more than 15 minutes too late", { date: new Date(minutes(-15).getTime() - 1) }, expired],
  ["no date", { date: new Date("") }, { kind: "bad-date", rule: "must be a time in UTC, as the scheme writes it" }],
  ["a temporary key without its token", { accessKeyId: "temporary" }, missing],
  ["a temporary key with an empty token", { accessKeyId: "temporary", securityToken: "" }, missing],
  ["a temporary key with another token", { accessKeyId: "temporary", securityToken: "x" }, wrong],
  ["a token beside a key that has none", { securityToken: "t" }, wrong],
  ["a signature of another secret", { signature: "x:a=1" }, { kind: "signature-mismatch", rule: "a=1" }],
  ["a signature of another text", { signature: "s:a=2" }, { kind: "signature-mismatch", rule: "a=1" }],
  ["no signature", { signature: "" }, { kind: "signature-mismatch", rule: "a=1" }],
  ["another body", { hasOwnBody: false }, { kind: "bad-body-hash", rule: "the hash must be that of the body" }],
])("%s", (_, change, violation) => {
  expect(check(change)).toEqual(violation);
});

test("a key that is not known is refused with its id, also if it signs with the secret of none", () => {
  const known = { keyring, clock: { now: () => now, unadvanced: () => now }, takeNonce: createNonceMemory() };
  expect(checkCredentials({ ...right, accessKeyId: "stranger", signature: ":a=1" }, known)).toEqual({
    kind: "unknown-key",
    name: "stranger",
    reason: "access key stranger is unknown. Fix: sign with one that the mock knows, or make it known",
  });
});

test("a temporary key ends at the time that is told", () => {
  const at = (time: Date) => ({ now: () => time, unadvanced: () => now });
  const temporary = { accessKeyId: "ending", securityToken: "t" };
  expect(check(temporary, at(minutes(4)))).toBeUndefined();
  expect(check(temporary, at(minutes(5)))).toEqual({ kind: "expired-token", rule: "must not have ended" });
});

test("a date may be that of an advanced clock, or of one that a test cannot advance", () => {
  const clock = { now: () => minutes(60), unadvanced: () => now };
  expect([0, 60, 30].map((count) => check({ date: minutes(count) }, clock)?.kind)).toEqual([
    undefined,
    undefined,
    "expired-date",
  ]);
});

test("a nonce is taken once by each key, and only by a signature that holds", () => {
  const known = { keyring, clock: { now: () => now, unadvanced: () => now }, takeNonce: createNonceMemory() };
  const kind = (change: Partial<PresentedSignature>) => checkCredentials({ ...right, ...change }, known)?.kind;
  expect(kind({ signature: "forged" })).toBe("signature-mismatch");
  expect(kind({})).toBeUndefined();
  expect(checkCredentials(right, known)).toEqual({ kind: "replayed-nonce", rule: "must be new" });
  expect(kind({ accessKeyId: "temporary", securityToken: "t" })).toBeUndefined();
  expect(kind({ nonce: "m" })).toBeUndefined();
  const { nonce: _, ...without } = right;
  expect([1, 2].map(() => checkCredentials(without, known))).toEqual([undefined, undefined]);
});

test.each([
  ["testtoken", undefined],
  ["own-token", undefined],
  ["other", { kind: "unknown-token", rule: "must be known" }],
  ["", { kind: "unknown-token", rule: "must be known" }],
])("the token %j", (token, violation) => {
  const clock = { now: () => now, unadvanced: () => now };
  expect(checkCredentials({ token }, { keyring, clock, takeNonce: createNonceMemory() })).toEqual(violation);
});
