// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError } from "@facsimile/runtime";
export { type HuaweiImsClient, type HuaweiImsClientOptions, createHuaweiImsClient } from "./client.ts";
export { api, copyImageInRegion, showJobProgress } from "./operations.ts";
export type {
  CopyImageInRegionErrorCode,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  HuaweiImsErrorCode,
  HuaweiImsRegion,
  JobStatus,
  ShowJobProgressErrorCode,
  ShowJobProgressInput,
  ShowJobProgressOutput,
} from "./types.ts";
