// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import { type Lookup } from "@facsimile/runtime";
import { describeSnapshots } from "./operations.ts";

/** How to tell whether a call of `CopySnapshot` was executed whose answer was lost. */
export const copySnapshotLookup: Lookup = {
  operation: describeSnapshots,
  with: { EnsRegionId: "/key" },
  keys: "/DestinationRegionIds",
  counts: { "/SourceSnapshotId": "/SnapshotId", "/EnsRegionId": "/key" },
  made: { at: "/CreationTime", skew: 900000 },
  markers: { DestinationSnapshotName: "/SnapshotName", DestinationSnapshotDescription: "/Description" },
};

/** How to tell whether a call of `CreateSnapshot` was executed whose answer was lost. */
export const createSnapshotLookup: Lookup = {
  operation: describeSnapshots,
  with: { EnsRegionId: "/EnsRegionId", DiskId: "/DiskId" },
  keys: "/DiskId",
  counts: { "/SourceDiskId": "/DiskId" },
  made: { at: "/CreationTime", skew: 900000 },
  markers: { SnapshotName: "/SnapshotName", Description: "/Description" },
};

/** How to tell whether a call of `DeleteSnapshot` was executed whose answer was lost. */
export const deleteSnapshotLookup: Lookup = {
  operation: describeSnapshots,
  with: { SnapshotId: "/SnapshotId" },
  keys: "/SnapshotId",
  counts: { "/SnapshotId": "/SnapshotId" },
  fulfilled: { absent: true },
};
