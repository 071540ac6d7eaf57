// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  CancelCopyImageErrorCode,
  CopyImageErrorCode,
  DeleteImagesErrorCode,
  DescribeImagePermissionErrorCode,
  DescribeImagesErrorCode,
  DescribeRegionsErrorCode,
  ModifyImagePermissionErrorCode,
} from "./error-codes.ts";
import type {
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
} from "./types.ts";

/** Hosts of Alibaba Cloud Elastic Desktop Service (ECD), and how its codes decide about a retry. */
export const api: Api = {
  id: "alibaba-ecd",
  servers: [
    { url: "https://ecd.{region}.aliyuncs.com" },
    { url: "https://ecd.ap-southeast-2.aliyuncs.com", regions: ["ap-southeast-2"] },
  ],
  codes: {
    InvalidAccessKeyId: "reauthenticate",
    InvalidSecurityToken: "reauthenticate",
    "InvalidTimeStamp.Expired": "redate",
    MissingSecurityToken: "reauthenticate",
    SignatureNonceUsed: "replay",
    Throttling: "throttle",
  },
  texts: { InvalidParameter: { "SecurityToken.": "reauthenticate" } },
};

/** Stops the copying of an image. */
export const cancelCopyImage: Operation<CancelCopyImageInput, CancelCopyImageOutput, CancelCopyImageErrorCode> = {
  operationId: "CancelCopyImage",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "CancelCopyImage", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true },
    ImageId: { in: "query", type: "string", required: true },
  },
  evidence: ["RequestId"],
};

/** Makes a copy of an image in another region. */
export const copyImage: Operation<CopyImageInput, CopyImageOutput, CopyImageErrorCode> = {
  operationId: "CopyImage",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "CopyImage", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true, option: "region" },
    ImageId: { in: "query", type: "string", required: true },
    DestinationImageName: { in: "query", type: "string", required: true },
    DestinationDescription: { in: "query", type: "string" },
    DestinationRegionId: { in: "query", type: "string", required: true },
  },
  evidence: ["ImageId"],
  lookup: "DescribeImages",
};

/** Deletes custom images. */
export const deleteImages: Operation<DeleteImagesInput, DeleteImagesOutput, DeleteImagesErrorCode> = {
  operationId: "DeleteImages",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DeleteImages", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true, option: "region" },
    ImageId: { in: "query", type: "array", items: "string", required: true, style: "repeatList" },
    DeleteCascadedBundle: { in: "query", type: "boolean" },
  },
  evidence: ["RequestId"],
  lookup: "DescribeImages",
};

/** Lists the accounts that an image is shared with. */
export const describeImagePermission: Operation<DescribeImagePermissionInput, DescribeImagePermissionOutput, DescribeImagePermissionErrorCode> = {
  operationId: "DescribeImagePermission",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DescribeImagePermission", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true, option: "region" },
    ImageId: { in: "query", type: "string", required: true },
  },
  evidence: ["AliUids[]"],
  repeatable: true,
};

/** Lists images. */
export const describeImages: Operation<DescribeImagesInput, DescribeImagesOutput, DescribeImagesErrorCode> = {
  operationId: "DescribeImages",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DescribeImages", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true, option: "region" },
    ImageId: { in: "query", type: "array", items: "string", style: "repeatList" },
    ImageType: { in: "query", type: "string" },
    ImageStatus: { in: "query", type: "string" },
    ImageName: { in: "query", type: "string" },
    OsType: { in: "query", type: "string" },
    ProtocolType: { in: "query", type: "string" },
    SessionType: { in: "query", type: "string" },
    GpuCategory: { in: "query", type: "boolean" },
    GpuDriverVersion: { in: "query", type: "string" },
    DesktopInstanceType: { in: "query", type: "string" },
    FotaVersion: { in: "query", type: "string" },
    LanguageType: { in: "query", type: "string" },
    MaxResults: { in: "query", type: "integer" },
    NextToken: { in: "query", type: "string" },
  },
  evidence: ["Images[{}]"],
  repeatable: true,
  pagination: { kind: "token", token: "NextToken", items: "/Images", next: "/NextToken" },
};

/** Lists the regions of the service. */
export const describeRegions: Operation<DescribeRegionsInput, DescribeRegionsOutput, DescribeRegionsErrorCode> = {
  operationId: "DescribeRegions",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DescribeRegions", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true, option: "region" },
    AcceptLanguage: { in: "query", type: "string" },
  },
  evidence: ["Regions[{}]"],
  repeatable: true,
};

/** Shares an image with other accounts, or ends that. */
export const modifyImagePermission: Operation<ModifyImagePermissionInput, ModifyImagePermissionOutput, ModifyImagePermissionErrorCode> = {
  operationId: "ModifyImagePermission",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "ModifyImagePermission", "x-acs-version": "2020-09-30" },
  fields: {
    RegionId: { in: "query", type: "string", required: true, option: "region" },
    ImageId: { in: "query", type: "string", required: true },
    AddAccount: { in: "query", type: "array", items: "string", style: "repeatList" },
    RemoveAccount: { in: "query", type: "array", items: "string", style: "repeatList" },
  },
  evidence: ["RequestId"],
};
