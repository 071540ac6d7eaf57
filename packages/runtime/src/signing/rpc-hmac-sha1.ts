// https://help.aliyun.com/en/sdk/product-overview/rpc-mechanism
import { comparePairs, encodeQuery, type Pair } from "../wire/index.ts";

/** First stage: every parameter of query and form but `Signature`, decoded, as sorted and encoded text. */
export function canonicalRequest(parameters: readonly Pair[]): string {
  return encodeQuery(parameters.filter(([name]) => name !== "Signature").sort(comparePairs));
}

/** Second stage, from the method and the first. */
export function stringToSign(method: string, canonical: string): string {
  // After the first stage only %, & and = are left to encode, and those the fast way.
  return `${method}&%2F&${encodeURIComponent(canonical)}`;
}

/** Third stage in Base64: `hmacSha1Base64` decides whether it comes at once or as a promise. */
export function signature<Text extends string | Promise<string>>(
  accessKeySecret: string,
  text: string,
  hmacSha1Base64: (key: string, data: string) => Text,
): Text {
  return hmacSha1Base64(`${accessKeySecret}&`, text);
}

/** Fourth stage: the parameters as they are sent, those of the first stage and the signature last. */
export function authorization(canonical: string, signatureBase64: string): string {
  return `${canonical}&Signature=${encodeURIComponent(signatureBase64)}`;
}
