/** Replaces the value of a secret. */
export const redacted = "[redacted]";

const secret = /token|sign|key|pass|pwd|auth|secret|credential|cookie|bearer|jwt|session|hmac|csrf/i;

// As a word only.
const short = /(?<![a-z])(?:sig|sk|pin|mfa)(?![a-z])/i;

// Its letters stand within other words too, such as spotPrice; `totp` alone groups the members of a login.
const oneTimePassword = /(?<![a-z])(?:otp(?![a-z])|totp[^a-z])|Otp|OTP/;

// These hold one of the words above, and no secret.
const harmless =
  /access-?key-?id|session-?type|signature-?(?:method|version|type|nonce)|signed-?headers|next-?token|sort-?key|keyword|assign|design|author(?:s|ity)?$/gi;

/**
 * Whether a header, parameter or member of that name may hold a secret. It is matched broadly, by parts of the name: a harmless value
 * that is masked costs less than a secret that is shown.
 */
export function isSecretName(name: string): boolean {
  const plain = decode(name).replaceAll("_", "-").replace(harmless, "");
  return secret.test(plain) || short.test(plain) || oneTimePassword.test(plain);
}

/** A name that a program passed, for a message: one that looks like a key or a sentence is not repeated, because it may be a secret. */
export function showName(name: string): string {
  const digits = name.replace(/\D/g, "").length;
  return /^[\w.-]{1,40}$/.test(name) && digits <= 2 ? name : `a name of ${name.length} characters`;
}

/** Decodes what can be decoded; the rest stays. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
