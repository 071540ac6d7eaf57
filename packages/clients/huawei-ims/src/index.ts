// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type HuaweiImsClient, type HuaweiImsClientOptions, createHuaweiImsClient } from "./client.ts";
export { api, copyImageCrossRegion, copyImageInRegion, listImages, showJob, showJobProgress } from "./operations.ts";
export {
  CopyImageInRegionErrorCode,
  HuaweiImsErrorCode,
  type CopyImageCrossRegionErrorCode,
  type ListImagesErrorCode,
  type ShowJobErrorCode,
  type ShowJobProgressErrorCode,
} from "./error-codes.ts";
export type {
  CopyImageCrossRegionInput,
  CopyImageCrossRegionOutput,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  HuaweiImsRegion,
  JobStatus,
  ListImagesInput,
  ListImagesOutput,
  ShowJobInput,
  ShowJobOutput,
  ShowJobProgressInput,
  ShowJobProgressOutput,
  SubJobResult,
  WaitForImageInput,
  WaitForJobInput,
  WaitForProjectJobInput,
} from "./types.ts";
