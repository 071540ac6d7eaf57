// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

/** Input of `CopySnapshot`. */
export interface CopySnapshotInput {
  /** Snapshot to copy. */
  SnapshotId: string;
  /**
   * Ids of the edge nodes to copy to (nodes such as `cn-hangzhou-26`, not cloud regions).
   * Source: aliyun-ts-sdk, aliyun-go-sdk, aliyun-meta.
   */
  DestinationRegionIds: string[];
  /**
   * Name of the copies. Letters of any script, digits, `:`, `_` and `-`, a letter first.
   * 2 to 128 characters. Pattern `^\p{L}[\p{L}\p{N}:_-]*$`.
   * Source: aliyun-ts-sdk, aliyun-meta.
   */
  DestinationSnapshotName?: string | undefined;
  /**
   * Description of the copies.
   * 2 to 256 characters. Pattern `^(?!https?://)`.
   * Source: aliyun-ts-sdk, aliyun-meta.
   */
  DestinationSnapshotDescription?: string | undefined;
  /**
   * Taken by the service since June 2025; no source says what it means.
   * Source: aliyun-ts-sdk, aliyun-meta, page-2026-03.
   */
  InstanceBillingCycle?: string | undefined;
}

/** Response of `CopySnapshot`: copying has started on at least one node. */
export interface CopySnapshotOutput {
  /**
   * Id of the call.
   * Source: aliyun-ts-sdk, aliyun-go-sdk.
   */
  RequestId?: string;
  /**
   * Whether copying started on all nodes or on some.
   * Source: aliyun-ts-sdk.
   */
  BizStatusCode?: "AllSuccess" | "PartSuccess";
  /**
   * Nodes on which copying started.
   * Source: aliyun-ts-sdk.
   */
  AllocationId?: {
    /**
     * Node.
     * Source: aliyun-ts-sdk.
     */
    EnsRegionId?: string;
    /**
     * Ids that the node gave; sources differ on whether of instances or of the new snapshots. Opaque.
     * Source: aliyun-ts-sdk.
     */
    InstanceId?: string[];
  }[];
  /**
   * Nodes on which no copy was started.
   * Source: aliyun-ts-sdk.
   */
  UnAllocationId?: {
    /**
     * Node.
     * Source: aliyun-ts-sdk.
     */
    EnsRegionId?: string;
  }[];
}

/** Input of `CreateSnapshot`. */
export interface CreateSnapshotInput {
  /** Disk to take a snapshot of. */
  DiskId: string;
  /** Edge node that the disk is on. */
  EnsRegionId: string;
  /**
   * Name of the snapshot. Letters of any script, digits, `:`, `_` and `-`, a letter first.
   * 2 to 128 characters. Pattern `^\p{L}[\p{L}\p{N}:_-]*$`.
   * Source: aliyun-ts-sdk, create-page-2024-04.
   */
  SnapshotName?: string | undefined;
  /**
   * Description of the snapshot; none if left out.
   * 2 to 256 characters. Pattern `^(?!https?://)`.
   * Source: aliyun-ts-sdk, create-page-2024-04.
   */
  Description?: string | undefined;
  /** Taken by the service; no source says what it means. */
  InstanceBillingCycle?: string | undefined;
}

/** Response of `CreateSnapshot`: the order to take the snapshot is placed. */
export interface CreateSnapshotOutput {
  /** Id of the call. */
  RequestId?: string;
  /** Ids of the snapshots; mind the capital in the middle of the name. */
  SnapShotId?: string[];
  /** Order that the snapshot is billed by. */
  OrderId?: string;
}

/** Input of `DeleteSnapshot`. */
export interface DeleteSnapshotInput {
  /** Snapshot to delete. */
  SnapshotId: string;
}

/** Response of `DeleteSnapshot`: the order to delete is taken. */
export interface DeleteSnapshotOutput {
  /**
   * Id of the call.
   * Source: aliyun-ts-sdk.
   */
  RequestId?: string;
}

/** Input of `DescribeEnsRegions`. */
export interface DescribeEnsRegionsInput {
  /** Only this node; all of them if left out. */
  EnsRegionId?: string | undefined;
}

/** Response of `DescribeEnsRegions`: the nodes. */
export interface DescribeEnsRegionsOutput {
  /** Id of the call. */
  RequestId?: string;
  /** 0, or else the code of an error. */
  Code?: number;
  /** Holds the list of nodes under its own name once more. */
  EnsRegions?: {
    /** The nodes. */
    EnsRegions?: {
      /** Node. */
      EnsRegionId?: string;
      /** Its Chinese name. */
      Name?: string;
      /** Its English name. */
      EnName?: string;
      /** Part of the country that it is in. */
      Area?: string;
      /** Province that it is in. */
      Province?: string;
    }[];
  };
}

/** Input of `DescribeSnapshots`. */
export interface DescribeSnapshotsInput {
  /** Only the snapshots of this edge node. */
  EnsRegionId?: string | undefined;
  /** Only the snapshots of these 1 to 100 edge nodes, as the JSON text of an array, such as `["cn-suzhou-telecom","cn-chengdu-telecom"]`. */
  EnsRegionIds?: string | undefined;
  /** One snapshot, or up to 100 as the JSON text of an array. */
  SnapshotId?: string | undefined;
  /** Only the snapshots of this name. */
  SnapshotName?: string | undefined;
  /** Only the snapshots of this disk. */
  DiskId?: string | undefined;
  /** Only the snapshots of this instance's disks. */
  InstanceId?: string | undefined;
  /** Page, counted from 1. */
  PageNumber?: number | undefined;
  /** Snapshots a page; default and maximum are not documented. */
  PageSize?: number | undefined;
}

/** Response of `DescribeSnapshots`: one page of snapshots. */
export interface DescribeSnapshotsOutput {
  /** Id of the call. */
  RequestId?: string;
  /** Page. */
  PageNumber?: number;
  /** Snapshots a page. */
  PageSize?: number;
  /** Snapshots in all. */
  TotalCount?: number;
  /** The snapshots of this page. */
  Snapshots?: {
    /** Snapshot. */
    SnapshotId?: string;
    /** Its name. */
    SnapshotName?: string;
    /** Its description. */
    Description?: string;
    /** When it was made, UTC; printed both as `yyyy-MM-ddTHH:mm:ssZ` and as `yyyy-MM-dd HH:mm:ss`. */
    CreationTime?: string;
    /**
     * State of the snapshot; sources write it in lower and in title case.
     * Source: aliyun-terraform.
     */
    Status?: "creating" | "available" | "deleting" | "error" | (string & {});
    /** Size of the disk, digits as text; the sources' unit is MiB, their example (40) fits GiB. */
    Size?: string;
    /** Disk that it was taken of. */
    SourceDiskId?: string;
    /** Kind of that disk: `1` system, `2` data. */
    SourceDiskType?: "1" | "2";
    /** Category of that disk. */
    SourceDiskCategory?: "cloud_efficiency" | "cloud_ssd" | "local_hdd" | "local_ssd" | (string & {});
    /** Edge node that holds it. */
    EnsRegionId?: string;
    /** Snapshot that it is a copy of. */
    SourceSnapshotId?: string;
    /** Edge node that it was copied from. */
    SourceEnsRegionId?: string;
  }[];
}

/** Input of `waitForSnapshotCopies`: `{ ...input, ...data }` of `copySnapshot` fits. */
export interface WaitForSnapshotCopiesInput {
  SnapshotId: string;
  DestinationRegionIds: string[];
  /**
   * Nodes on which no copy was started.
   * Source: aliyun-ts-sdk.
   */
  UnAllocationId?: {
    /**
     * Node.
     * Source: aliyun-ts-sdk.
     */
    EnsRegionId?: string | undefined;
  }[] | undefined;
}

/** Input of `waitForSnapshot`: `{ ...input, ...data }` of `createSnapshot` fits. */
export interface WaitForSnapshotInput {
  EnsRegionId: string;
  /** Ids of the snapshots; mind the capital in the middle of the name. */
  SnapShotId?: string[] | undefined;
}

/** Regions that have a host of their own in the contract; others may exist. */
export type AlibabaEnsRegion =
  | "ap-southeast-1"
  | "cn-beijing"
  | "cn-chengdu"
  | "cn-hangzhou"
  | "cn-heyuan"
  | "cn-shanghai"
  | "cn-wulanchabu"
  | "cn-zhangjiakou";
