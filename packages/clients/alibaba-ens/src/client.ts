// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type Returned } from "@facsimile/runtime";
import { type AlibabaRpcCredentials, alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { api, copySnapshot, describeSnapshots } from "./operations.ts";
import type {
  AlibabaEnsRegion,
  CopySnapshotErrorCode,
  CopySnapshotInput,
  CopySnapshotOutput,
  DescribeSnapshotsErrorCode,
  DescribeSnapshotsInput,
  DescribeSnapshotsOutput,
} from "./types.ts";

/** Options of a client of Alibaba Cloud Edge Node Service (ENS): either `region` or `endpoint`. */
export interface AlibabaEnsClientOptions extends ClientOptions<AlibabaRpcCredentials> {
  /** Region whose host is called, such as `ap-southeast-1`. */
  readonly region?: Open<AlibabaEnsRegion>;
}

/** Client of Alibaba Cloud Edge Node Service (ENS). With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface AlibabaEnsClient<Throws extends boolean = false> {
  /**
   * Copies a snapshot to other edge nodes.
   * The copies are made in the background: look for them with `DescribeSnapshots`, where each names its `SourceSnapshotId`. A node on which no copy could be started is no error; it stands in `UnAllocationId`, and `BizStatusCode` is then `PartSuccess`. There is no idempotency token: a call repeated after a lost answer may copy twice.
   * @see https://www.alibabacloud.com/help/en/ens/developer-reference/api-ens-2017-11-10-copysnapshot
   */
  copySnapshot(input: CopySnapshotInput, options?: CallOptions): Promise<Returned<Throws, CopySnapshotOutput, CopySnapshotErrorCode>>;

  /**
   * Lists snapshots.
   * A copy shows where it came from in `SourceSnapshotId` and `SourceEnsRegionId`, and is usable once its `Status` is `available`.
   * @see https://github.com/aliyun/alibabacloud-typescript-sdk
   */
  describeSnapshots(input?: DescribeSnapshotsInput, options?: CallOptions): Promise<Returned<Throws, DescribeSnapshotsOutput, DescribeSnapshotsErrorCode>>;
}

/** Creates a client of Alibaba Cloud Edge Node Service (ENS); throws for options that cannot work. Spec: `specs/alibaba-ens`. */
export function createAlibabaEnsClient(options: AlibabaEnsClientOptions & { readonly throwOnError: true }): AlibabaEnsClient<true>;
export function createAlibabaEnsClient(options: AlibabaEnsClientOptions): AlibabaEnsClient;
export function createAlibabaEnsClient(options: AlibabaEnsClientOptions): AlibabaEnsClient<boolean> {
  return createClient(alibabaRpc, api, { copySnapshot, describeSnapshots }, options);
}
