// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type AlibabaEnsClient, type AlibabaEnsClientOptions, createAlibabaEnsClient } from "./client.ts";
export { api, copySnapshot, createSnapshot, deleteSnapshot, describeEnsRegions, describeSnapshots } from "./operations.ts";
export {
  AlibabaEnsErrorCode,
  CopySnapshotErrorCode,
  CreateSnapshotErrorCode,
  DeleteSnapshotErrorCode,
  DescribeEnsRegionsErrorCode,
  type DescribeSnapshotsErrorCode,
} from "./error-codes.ts";
export type {
  AlibabaEnsRegion,
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
  WaitForSnapshotCopiesInput,
  WaitForSnapshotInput,
} from "./types.ts";
