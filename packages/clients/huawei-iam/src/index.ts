// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError } from "@facsimile/runtime";
export { type HuaweiIamClient, type HuaweiIamClientOptions, createHuaweiIamClient } from "./client.ts";
export { api, keystoneCreateUserTokenByPassword, keystoneListProjects } from "./operations.ts";
export type {
  Domain,
  HuaweiIamErrorCode,
  HuaweiIamRegion,
  KeystoneCreateUserTokenByPasswordErrorCode,
  KeystoneCreateUserTokenByPasswordInput,
  KeystoneCreateUserTokenByPasswordOutput,
  KeystoneListProjectsErrorCode,
  KeystoneListProjectsInput,
  KeystoneListProjectsOutput,
  Links,
} from "./types.ts";
