import { maskSignedText } from "@facsimile/runtime/explain";
import { findBodyMistake, findMistake, type SignedParts, type Signing } from "./mistake.ts";

/** The canonical request of its parts; a scheme without headers has only the query. */
export function toCanonical({ method, path, query, headers, signedHeaders, bodyHash }: SignedParts): string {
  return headers === undefined ? query : [method, path, query, headers, signedHeaders, bodyHash].join("\n");
}

/** Takes a canonical request with headers apart. */
export function toParts(canonical: string): SignedParts {
  const [method = "", path = "", query = "", ...rest] = canonical.split("\n");
  const [signedHeaders = "", bodyHash = ""] = rest.slice(-2);
  return { method, path, query, headers: rest.slice(0, -2).join("\n"), signedHeaders, bodyHash };
}

// One line of a log, however long the query.
const longest = 1_000;

/** Why a signature does not fit: the usual mistake that would make it fit, else what the mock signed; credentials are withheld. */
export function explainMismatch(claim: Signing & { readonly accessKeyId: string }, secret: string): string {
  const mistake = findMistake(claim, secret);
  if (mistake !== undefined) return `signature: ${mistake}. Mend: sign as the scheme writes it`;
  const text = maskSignedText(toCanonical(claim.parts)).replaceAll("\n", "|").slice(0, longest);
  const mend = `check the secret of ${claim.accessKeyId}, then compare what you sign with what the mock signs`;
  return `signature: wrong secret, or changed after signing: no usual mistake makes it fit. Mend: ${mend}: ${text}`;
}

/** Why a hash is not that of the body. */
export function explainBody({ parts: { bodyHash = "" }, sent: { body } }: Signing): string {
  const mistake = findBodyMistake(bodyHash, body) ?? "the body changed after its hash was made";
  return `body: ${mistake}. Mend: hash the bytes that are sent`;
}
