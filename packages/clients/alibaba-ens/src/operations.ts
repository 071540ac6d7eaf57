// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  CopySnapshotErrorCode,
  CreateSnapshotErrorCode,
  DeleteSnapshotErrorCode,
  DescribeEnsRegionsErrorCode,
  DescribeSnapshotsErrorCode,
} from "./error-codes.ts";
import type {
  CopySnapshotInput,
  CopySnapshotOutput,
  CreateSnapshotInput,
  CreateSnapshotOutput,
  DeleteSnapshotInput,
  DeleteSnapshotOutput,
  DescribeEnsRegionsInput,
  DescribeEnsRegionsOutput,
  DescribeSnapshotsInput,
  DescribeSnapshotsOutput,
} from "./types.ts";

/** Hosts of Alibaba Cloud Edge Node Service (ENS), and how its codes decide about a retry. */
export const api: Api = {
  id: "alibaba-ens",
  servers: [
    { url: "https://ens.aliyuncs.com" },
    { url: "https://ens.ap-southeast-1.aliyuncs.com", regions: ["ap-southeast-1"] },
  ],
  codes: {
    InvalidAccessKeyId: "reauthenticate",
    InvalidSecurityToken: "reauthenticate",
    "InvalidTimeStamp.Expired": "redate",
    MissingSecurityToken: "reauthenticate",
    SignatureNonceUsed: "replay",
    Throttling: "throttle",
    "ens.interface.error": "backoff",
  },
  texts: { InvalidParameter: { "SecurityToken.": "reauthenticate" } },
};

/** Copies a snapshot to other edge nodes. */
export const copySnapshot: Operation<CopySnapshotInput, CopySnapshotOutput, CopySnapshotErrorCode> = {
  operationId: "CopySnapshot",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" },
  fields: {
    SnapshotId: { in: "query", type: "string", required: true },
    DestinationRegionIds: { in: "query", type: "array", items: "string", required: true, style: "json" },
    DestinationSnapshotName: { in: "query", type: "string" },
    DestinationSnapshotDescription: { in: "query", type: "string" },
    InstanceBillingCycle: { in: "query", type: "string" },
  },
  evidence: ["BizStatusCode|AllocationId[{}]|UnAllocationId[{}]"],
  codeTemplates: ["Invalid%s"],
  lookup: "DescribeSnapshots",
};

/** Takes a snapshot of a disk. */
export const createSnapshot: Operation<CreateSnapshotInput, CreateSnapshotOutput, CreateSnapshotErrorCode> = {
  operationId: "CreateSnapshot",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "CreateSnapshot", "x-acs-version": "2017-11-10" },
  fields: {
    DiskId: { in: "query", type: "string", required: true },
    EnsRegionId: { in: "query", type: "string", required: true },
    SnapshotName: { in: "query", type: "string" },
    Description: { in: "query", type: "string" },
    InstanceBillingCycle: { in: "query", type: "string" },
  },
  evidence: ["SnapShotId[]|OrderId"],
  lookup: "DescribeSnapshots",
};

/** Deletes a snapshot. */
export const deleteSnapshot: Operation<DeleteSnapshotInput, DeleteSnapshotOutput, DeleteSnapshotErrorCode> = {
  operationId: "DeleteSnapshot",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DeleteSnapshot", "x-acs-version": "2017-11-10" },
  fields: { SnapshotId: { in: "query", type: "string", required: true } },
  evidence: ["RequestId"],
  codeTemplates: ["InvalidParameter.%s"],
  lookup: "DescribeSnapshots",
};

/** Lists the edge nodes that can be used. */
export const describeEnsRegions: Operation<DescribeEnsRegionsInput, DescribeEnsRegionsOutput, DescribeEnsRegionsErrorCode> = {
  operationId: "DescribeEnsRegions",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DescribeEnsRegions", "x-acs-version": "2017-11-10" },
  fields: { EnsRegionId: { in: "query", type: "string" } },
  success: { Code: "0" },
  evidence: ["EnsRegions/EnsRegions[{}]"],
  repeatable: true,
  codeTemplates: ["InvalidParameter.%s"],
};

/** Lists snapshots. */
export const describeSnapshots: Operation<DescribeSnapshotsInput, DescribeSnapshotsOutput, DescribeSnapshotsErrorCode> = {
  operationId: "DescribeSnapshots",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "DescribeSnapshots", "x-acs-version": "2017-11-10" },
  fields: {
    EnsRegionId: { in: "query", type: "string" },
    EnsRegionIds: { in: "query", type: "string" },
    SnapshotId: { in: "query", type: "string" },
    SnapshotName: { in: "query", type: "string" },
    DiskId: { in: "query", type: "string" },
    InstanceId: { in: "query", type: "string" },
    PageNumber: { in: "query", type: "integer" },
    PageSize: { in: "query", type: "integer" },
  },
  evidence: ["Snapshots[{}]|TotalCount=0"],
  repeatable: true,
  pagination: { kind: "page", page: "PageNumber", size: "PageSize", items: "/Snapshots", total: "/TotalCount" },
};
