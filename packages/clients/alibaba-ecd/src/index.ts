// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type AlibabaEcdClient, type AlibabaEcdClientOptions, createAlibabaEcdClient } from "./client.ts";
export { api, cancelCopyImage, copyImage, deleteImages, describeImagePermission, describeImages, describeRegions, modifyImagePermission } from "./operations.ts";
export {
  AlibabaEcdErrorCode,
  type CancelCopyImageErrorCode,
  type CopyImageErrorCode,
  type DeleteImagesErrorCode,
  type DescribeImagePermissionErrorCode,
  type DescribeImagesErrorCode,
  type DescribeRegionsErrorCode,
  type ModifyImagePermissionErrorCode,
} from "./error-codes.ts";
export type {
  AlibabaEcdRegion,
  CancelCopyImageInput,
  CancelCopyImageOutput,
  CopyImageInput,
  CopyImageOutput,
  DeleteImagesInput,
  DeleteImagesOutput,
  DescribeImagePermissionInput,
  DescribeImagePermissionOutput,
  DescribeImagesInput,
  DescribeImagesOutput,
  DescribeRegionsInput,
  DescribeRegionsOutput,
  ModifyImagePermissionInput,
  ModifyImagePermissionOutput,
  WaitForImageCopyInput,
} from "./types.ts";
