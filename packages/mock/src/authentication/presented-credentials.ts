import type { Clock } from "../clock.ts";
import type { RequestViolation } from "../contract/index.ts";
import { isSameSecret } from "./constant-time.ts";
import type { Key, Keyring } from "./keyring.ts";
import type { TakeNonce } from "./nonces.ts";
import type { Signing } from "./signature-diagnosis.ts";
import { explainBody, explainMismatch } from "./signature-mismatch.ts";

/** The credentials of a signed request, with what is needed to check them. */
export interface PresentedSignature extends Signing {
  readonly accessKeyId: string;
  /** Invalid if the request's own text is not a date. */
  readonly date: Date;
  /** Absent where the scheme has none. */
  readonly nonce?: string;
  /** Of a temporary key. */
  readonly securityToken?: string | undefined;
  /** Whether the body is the one whose hash is signed. */
  readonly hasOwnBody: boolean;
}

/** The credentials of a request: a signature or a token. */
export type PresentedCredentials = PresentedSignature | { readonly token: string };

/** What claims are held against. */
export interface KnownCredentials {
  readonly keyring: Keyring;
  readonly clock: Pick<Clock, "now" | "unadvanced">;
  readonly takeNonce: TakeNonce;
}

const maximumSkew = 15 * 60 * 1000;

/** Says what is wrong with a presented, or nothing if it holds. */
export function checkCredentials(
  presented: PresentedCredentials,
  { keyring, clock, takeNonce }: KnownCredentials,
): RequestViolation | undefined {
  if ("token" in presented)
    return keyring.hasToken(presented.token) ? undefined : { kind: "unknown-token", rule: "must be known" };
  const key = keyring.findKey(presented.accessKeyId);
  const now = clock.now();
  return (
    checkDate(presented, now, clock.unadvanced) ??
    (key ? checkToken(presented, key, now) : unknownKey(presented)) ??
    checkSignature(presented, key?.secret ?? "") ??
    checkNonce(presented, takeNonce)
  );
}

function unknownKey({ accessKeyId }: PresentedSignature): RequestViolation {
  const reason = `access key ${accessKeyId} is unknown. Fix: sign with one that the mock knows, or make it known`;
  return { kind: "unknown-key", name: accessKeyId, reason };
}

function checkDate(
  { date }: PresentedSignature,
  now: Date,
  readUnadvanced: Clock["unadvanced"],
): RequestViolation | undefined {
  if (Number.isNaN(date.getTime())) return { kind: "bad-date", rule: "must be a time in UTC, as the scheme writes it" };
  const isNear = (time: Date) => Math.abs(time.getTime() - date.getTime()) <= maximumSkew;
  // A vendor's SDK has no clock that a test could move along.
  if (isNear(now) || isNear(readUnadvanced())) return undefined;
  return { kind: "expired-date", rule: `must be within 15 minutes of ${now.toISOString()}` };
}

function checkToken({ securityToken = "" }: PresentedSignature, key: Key, now: Date): RequestViolation | undefined {
  const { securityToken: wanted = "", expires } = key;
  if (securityToken === "" && wanted !== "")
    return { kind: "missing-token", rule: "the token of the temporary key must be sent and signed" };
  if (!isSameSecret(securityToken, wanted)) return { kind: "wrong-token", rule: "must be the token of the access key" };
  return expires && expires <= now ? { kind: "expired-token", rule: "must not have ended" } : undefined;
}

function checkSignature(presented: PresentedSignature, secret: string): RequestViolation | undefined {
  if (!presented.hasOwnBody)
    return { kind: "bad-body-hash", rule: "the hash must be that of the body", reason: explainBody(presented) };
  const { stringToSign } = presented;
  if (isSameSecret(presented.sign(secret, stringToSign), presented.signature)) return undefined;
  return { kind: "signature-mismatch", rule: stringToSign, reason: explainMismatch(presented, secret) };
}

// A nonce counts as used only once the signature has shown whose it is.
function checkNonce({ accessKeyId, nonce }: PresentedSignature, takeNonce: TakeNonce): RequestViolation | undefined {
  if (nonce === undefined || takeNonce(`${accessKeyId.length} ${accessKeyId}${nonce}`)) return undefined;
  return { kind: "replayed-nonce", rule: "must be new" };
}
