export { type Auth, type Authenticate, createAuthentication } from "./authentication.ts";
export { createKeyring, type Key, type Keyring, testKey, testToken } from "./keyring.ts";
export type { PresentedCredentials } from "./presented-credentials.ts";
export { readAcs3Signature } from "./signing/acs3-hmac-sha256.ts";
export { gatewayParameters, readRpcSha1Signature } from "./signing/rpc-hmac-sha1.ts";
export { readSdkSignature } from "./signing/sdk-hmac-sha256.ts";
