export { readAcs3Signature } from "./acs3-hmac-sha256.ts";
export { gatewayParameters, readRpcSha1Signature } from "./rpc-hmac-sha1.ts";
export { readSdkSignature } from "./sdk-hmac-sha256.ts";
