import type { Pair } from "@facsimile/runtime/encoding";
import { hmacSha1Base64 } from "@facsimile/runtime/hashes";
import { canonicalRequest, signature, stringToSign } from "@facsimile/runtime/signing/rpc-hmac-sha1";
import type { RequestViolation } from "../../contract/index.ts";
import type { PresentedSignature } from "../presented-credentials.ts";
import { incomplete, readIsoTime } from "./authorization.ts";

/** Parameters of the signature and the gateway, which no operation sees. */
export const gatewayParameters: readonly string[] = [
  ...["AccessKeyId", "Action", "BearerToken", "Format", "SecurityToken", "Signature", "SignatureMethod"],
  ...["SignatureNonce", "SignatureType", "SignatureVersion", "Timestamp", "Version"],
];

const needed = ["AccessKeyId", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp"];

/** Reads the signature among the parameters of query and form, or says what it lacks. */
export function readRpcSha1Signature(
  method: string,
  parameters: readonly Pair[],
): PresentedSignature | RequestViolation {
  const values = new Map(parameters);
  const own = parameters.map(([name]) => name).filter((name) => gatewayParameters.includes(name));
  // Of two, one would be signed and the other one read.
  const [repeated] = own.filter((name, at) => own.indexOf(name) !== at);
  if (repeated !== undefined) return incomplete(`${repeated} must be sent once`);
  const read = (name: string): string => values.get(name) ?? "";
  const missing = needed.filter((name) => read(name) === "");
  if (missing.length > 0) return incomplete(`${missing.join(" and ")} must be sent`);
  if (read("SignatureMethod") !== "HMAC-SHA1") return incomplete("SignatureMethod must be HMAC-SHA1");
  if (read("SignatureVersion") !== "1.0") return incomplete("SignatureVersion must be 1.0");
  const query = canonicalRequest(parameters);
  return {
    accessKeyId: read("AccessKeyId"),
    date: readIsoTime(read("Timestamp")),
    nonce: read("SignatureNonce"),
    securityToken: read("SecurityToken"),
    hasOwnBody: true,
    stringToSign: stringToSign(method, query),
    readParts: () => ({ method, path: "/", query }),
    sent: { query: parameters.filter(([name]) => name !== "Signature"), body: "" },
    toStringToSign: (signed) => stringToSign(signed.method, signed.query),
    signature: read("Signature"),
    sign: (secret, text) => signature(secret, text, hmacSha1Base64),
    otherSign: ["the key was the secret without & behind it", hmacSha1Base64],
  };
}
