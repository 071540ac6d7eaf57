// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError } from "@facsimile/runtime";
export { type HuaweiIamClient, type HuaweiIamClientOptions, createHuaweiIamClient } from "./client.ts";
export { api, keystoneCreateUserTokenByPassword, keystoneListProjects } from "./operations.ts";
export {
  HuaweiIamErrorCode,
  KeystoneCreateUserTokenByPasswordErrorCode,
  type KeystoneListProjectsErrorCode,
} from "./error-codes.ts";
export type {
  Domain,
  HuaweiIamRegion,
  KeystoneCreateUserTokenByPasswordInput,
  KeystoneCreateUserTokenByPasswordOutput,
  KeystoneListProjectsInput,
  KeystoneListProjectsOutput,
  Links,
} from "./types.ts";
