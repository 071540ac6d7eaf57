/** What the stages of a signature need: at once with node:crypto, elsewhere (WebCrypto) as promises. */
export { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "#platform";
