import type { Clock } from "./clock.ts";
import type { Key, Keyring } from "./keyring.ts";
import { explainBody, explainMismatch } from "./mismatch.ts";
import type { Signing } from "./mistake.ts";
import type { TakeNonce } from "./nonces.ts";
import type { Breach } from "./refusal.ts";
import { isSameSecret } from "./secret.ts";

/** What a signed request says of its sender, with what is needed to check it. */
export interface SignatureClaim extends Signing {
  readonly accessKeyId: string;
  /** Invalid if the request's own text is no date. */
  readonly date: Date;
  /** Absent where the scheme has none. */
  readonly nonce?: string;
  /** Of a temporary key. */
  readonly securityToken?: string;
  /** Whether the body is the one whose hash is signed. */
  readonly hasOwnBody: boolean;
}

/** What a request says of its sender: a signature or a token. */
export type Claim = SignatureClaim | { readonly token: string };

/** What claims are held against. */
export interface Authority {
  readonly keyring: Keyring;
  readonly clock: Pick<Clock, "now" | "unadvanced">;
  readonly takeNonce: TakeNonce;
}

const maximumSkew = 15 * 60 * 1000;

/** Says what is wrong with a claim, or nothing if it holds. */
export function checkClaim(claim: Claim, { keyring, clock, takeNonce }: Authority): Breach | undefined {
  if ("token" in claim)
    return keyring.hasToken(claim.token) ? undefined : { kind: "unknown-token", rule: "must be known" };
  const key = keyring.findKey(claim.accessKeyId);
  return (
    checkDate(claim, clock) ??
    (key ? checkToken(claim, key, clock.now()) : unknownKey(claim)) ??
    checkSignature(claim, key?.secret ?? "") ??
    checkNonce(claim, takeNonce)
  );
}

function unknownKey({ accessKeyId }: SignatureClaim): Breach {
  const reason = `access key ${accessKeyId} is unknown. Mend: sign with one that the mock knows, or make it known`;
  return { kind: "unknown-key", name: accessKeyId, reason };
}

function checkDate({ date }: SignatureClaim, { now, unadvanced }: Authority["clock"]): Breach | undefined {
  if (Number.isNaN(date.getTime())) return { kind: "bad-date", rule: "must be a time in UTC, as the scheme writes it" };
  // A vendor's SDK has no clock that a test could move along.
  const isNear = (time: Date) => Math.abs(time.getTime() - date.getTime()) <= maximumSkew;
  if (isNear(now()) || isNear(unadvanced())) return undefined;
  return { kind: "expired-date", rule: `must be within 15 minutes of ${now().toISOString()}` };
}

function checkToken({ securityToken = "" }: SignatureClaim, key: Key, now: Date): Breach | undefined {
  const { securityToken: wanted = "", expires } = key;
  if (securityToken === "" && wanted !== "")
    return { kind: "missing-token", rule: "the token of the temporary key must be sent and signed" };
  if (!isSameSecret(securityToken, wanted)) return { kind: "wrong-token", rule: "must be the token of the access key" };
  return expires && expires <= now ? { kind: "expired-token", rule: "must not have ended" } : undefined;
}

function checkSignature(claim: SignatureClaim, secret: string): Breach | undefined {
  if (!claim.hasOwnBody)
    return { kind: "bad-body-hash", rule: "the hash must be that of the body", reason: explainBody(claim) };
  const stringToSign = claim.toStringToSign(claim.parts);
  if (isSameSecret(claim.sign(secret, stringToSign), claim.signature)) return undefined;
  return { kind: "signature-mismatch", rule: stringToSign, reason: explainMismatch(claim, secret) };
}

// A nonce counts as used only once the signature has shown whose it is.
function checkNonce({ accessKeyId, nonce }: SignatureClaim, takeNonce: TakeNonce): Breach | undefined {
  if (nonce === undefined || takeNonce(JSON.stringify([accessKeyId, nonce]))) return undefined;
  return { kind: "replayed-nonce", rule: "must be new" };
}
