export { type Auth, type Authenticate, createAuthentication } from "./authentication.ts";
export { createKeyring, type Key, type Keyring, testKey, testToken } from "./keyring.ts";
export type { PresentedCredentials } from "./presented-credentials.ts";
export { gatewayParameters, readAcs3Signature, readRpcSha1Signature, readSdkSignature } from "./signing/index.ts";
