// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type PageOptions, type Returned, type Waited, type WaitOptions } from "@facsimile/runtime";
import { type AlibabaRpcCredentials, alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import type {
  CopySnapshotErrorCode,
  CreateSnapshotErrorCode,
  DeleteSnapshotErrorCode,
  DescribeEnsRegionsErrorCode,
  DescribeSnapshotsErrorCode,
} from "./error-codes.ts";
import { api, copySnapshot, createSnapshot, deleteSnapshot, describeEnsRegions, describeSnapshots } from "./operations.ts";
import type {
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

/** Options of a client of Alibaba Cloud Edge Node Service (ENS): either `region` or `endpoint`. */
export interface AlibabaEnsClientOptions extends ClientOptions<AlibabaRpcCredentials> {
  /** Region whose host is called, such as `ap-southeast-1`. */
  readonly region?: Open<AlibabaEnsRegion> | undefined;
}

/** Client of Alibaba Cloud Edge Node Service (ENS). With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface AlibabaEnsClient<Throws extends boolean = false> {
  /**
   * Copies a snapshot to other edge nodes.
   * The copies are made in the background: find them with `DescribeSnapshots`, where each names its `SourceSnapshotId`. A node on which no copy could be started is not an error; it is in `UnAllocationId`, and `BizStatusCode` is then `PartSuccess`. There is no idempotency token: a call repeated after a lost response may copy twice.
   * @see https://www.alibabacloud.com/help/en/ens/developer-reference/api-ens-2017-11-10-copysnapshot
   */
  copySnapshot(input: CopySnapshotInput, options?: CallOptions): Promise<Returned<Throws, CopySnapshotOutput, CopySnapshotErrorCode>>;

  /**
   * Takes a snapshot of a disk.
   * The snapshot is made in the background; `DescribeSnapshots` shows `available` once it can be used. There is no idempotency token: a call repeated after a lost response may take a second snapshot.
   * @see https://www.alibabacloud.com/help/en/ens/developer-reference/api-createsnapshot
   */
  createSnapshot(input: CreateSnapshotInput, options?: CallOptions): Promise<Returned<Throws, CreateSnapshotOutput, CreateSnapshotErrorCode>>;

  /**
   * Deletes a snapshot.
   * It is gone once `DescribeSnapshots` no longer lists it. A snapshot that is being copied, or that a disk was cloned from, stays.
   * @see https://help.aliyun.com/document_detail/471353.html
   */
  deleteSnapshot(input: DeleteSnapshotInput, options?: CallOptions): Promise<Returned<Throws, DeleteSnapshotOutput, DeleteSnapshotErrorCode>>;

  /**
   * Lists the edge nodes that can be used.
   * A node's `EnsRegionId` is what snapshots are copied to. The response has a `Code` also when the call succeeds; it is then 0.
   * @see https://help.aliyun.com/zh/ens/developer-reference/api-ens-2017-11-10-describeensregions
   */
  describeEnsRegions(input?: DescribeEnsRegionsInput, options?: CallOptions): Promise<Returned<Throws, DescribeEnsRegionsOutput, DescribeEnsRegionsErrorCode>>;

  /**
   * Lists snapshots.
   * A copy shows where it came from in `SourceSnapshotId` and `SourceEnsRegionId`, and is usable once its `Status` is `available`.
   * @see https://github.com/aliyun/alibabacloud-typescript-sdk
   */
  describeSnapshots(input?: DescribeSnapshotsInput, options?: CallOptions): Promise<Returned<Throws, DescribeSnapshotsOutput, DescribeSnapshotsErrorCode>>;

  /** Every item of `describeSnapshots`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterateDescribeSnapshots(input?: DescribeSnapshotsInput, options?: PageOptions): AsyncGenerator<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number], void>;

  /**
   * Resolves when a copy of the snapshot is available on every node that took the order.
   * After `CopySnapshot`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `copySnapshot` fits.
   * The result names the nodes that took no order under `missing`. A copy of the same snapshot that was made earlier is as good; while one of several is still being made, the wait goes on.
   */
  waitForSnapshotCopies(input: WaitForSnapshotCopiesInput, options?: WaitOptions): Promise<Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>>;

  /**
   * Resolves when the new snapshot is available.
   * After `CreateSnapshot`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `createSnapshot` fits.
   */
  waitForSnapshot(input: WaitForSnapshotInput, options?: WaitOptions): Promise<Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>>;
}

/** Creates a client of Alibaba Cloud Edge Node Service (ENS); throws for options that cannot work. Spec: `specs/alibaba-ens`. */
export function createAlibabaEnsClient(options: AlibabaEnsClientOptions & { readonly throwOnError: true }): AlibabaEnsClient<true>;
export function createAlibabaEnsClient(options: AlibabaEnsClientOptions): AlibabaEnsClient;
export function createAlibabaEnsClient(options: AlibabaEnsClientOptions): AlibabaEnsClient<boolean> {
  return createClient(alibabaRpc, api, { copySnapshot, createSnapshot, deleteSnapshot, describeEnsRegions, describeSnapshots }, options, {
    loadWaiting: () => import("./waiting.ts"),
    loadLimits: () => import("./limits.ts"),
    waiters: ["SnapshotCopies", "Snapshot"],
  });
}
