// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type AlibabaEcdClient, type AlibabaEcdClientOptions, createAlibabaEcdClient } from "./client.ts";
export { cancelCopyImageLookup, copyImageLookup, deleteImagesLookup, modifyImagePermissionLookup } from "./lookups.ts";
export { api, cancelCopyImage, copyImage, deleteImages, describeImagePermission, describeImages, describeRegions, modifyImagePermission } from "./operations.ts";
export type {
  AlibabaEcdErrorCode,
  AlibabaEcdRegion,
  CancelCopyImageErrorCode,
  CancelCopyImageInput,
  CancelCopyImageOutput,
  CopyImageErrorCode,
  CopyImageInput,
  CopyImageOutput,
  DeleteImagesErrorCode,
  DeleteImagesInput,
  DeleteImagesOutput,
  DescribeImagePermissionErrorCode,
  DescribeImagePermissionInput,
  DescribeImagePermissionOutput,
  DescribeImagesErrorCode,
  DescribeImagesInput,
  DescribeImagesOutput,
  DescribeRegionsErrorCode,
  DescribeRegionsInput,
  DescribeRegionsOutput,
  ModifyImagePermissionErrorCode,
  ModifyImagePermissionInput,
  ModifyImagePermissionOutput,
  WaitForImageCopyInput,
} from "./types.ts";
export { imageCopyWaiter } from "./waiters.ts";
