import { maskSignedText } from "@facsimile/runtime/explain";
import { redacted } from "@facsimile/runtime/secrets";
import { masked, maskText } from "../text/index.ts";
import { findBodyDefect, findDefect, type SignedParts, type Signing } from "./signature-diagnosis.ts";

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

/** Why a signature does not match: the usual error that explains it, else the text that the mock signed; credentials are redacted. */
export function explainMismatch(presented: Signing & { readonly accessKeyId: string }, secret: string): string {
  const defect = findDefect(presented, secret);
  if (defect !== undefined) return `signature: ${defect}. Fix: sign as the scheme writes it`;
  const signed = maskSignedText(toCanonical(presented.readParts()));
  const text = signed
    .replace(/[^&\n]+/g, maskPart)
    .replaceAll("\n", "|")
    .slice(0, longest);
  const fix = `check the secret of ${presented.accessKeyId}, then compare what you sign with what the mock signs`;
  return `signature: wrong secret, or changed after signing: no usual defect makes it fit. Fix: ${fix}: ${text}`;
}

// One parameter or header, in whose value a text of any format may stand.
function maskPart(part: string): string {
  return maskText(part).replaceAll(masked, redacted);
}

/** Why a hash is not that of the body. */
export function explainBody({ readParts, sent: { body } }: Signing): string {
  const { bodyHash = "" } = readParts();
  const defect = findBodyDefect(bodyHash, body) ?? "the body changed after its hash was made";
  return `body: ${defect}. Fix: hash the bytes that are sent`;
}
