// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type HuaweiImsClient, type HuaweiImsClientOptions, createHuaweiImsClient } from "./client.ts";
export { copyImageCrossRegionLookup, copyImageInRegionLookup } from "./lookups.ts";
export { api, copyImageCrossRegion, copyImageInRegion, listImages, showJob, showJobProgress } from "./operations.ts";
export type {
  CopyImageCrossRegionErrorCode,
  CopyImageCrossRegionInput,
  CopyImageCrossRegionOutput,
  CopyImageInRegionErrorCode,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  HuaweiImsErrorCode,
  HuaweiImsRegion,
  JobStatus,
  ListImagesErrorCode,
  ListImagesInput,
  ListImagesOutput,
  ShowJobErrorCode,
  ShowJobInput,
  ShowJobOutput,
  ShowJobProgressErrorCode,
  ShowJobProgressInput,
  ShowJobProgressOutput,
  SubJobResult,
  WaitForJobInput,
  WaitForProjectJobInput,
} from "./types.ts";
export { jobWaiter, projectJobWaiter } from "./waiters.ts";
