// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import type { Lookup } from "@facsimile/runtime";
import { describeSnapshots } from "./operations.ts";

/** How to tell whether a call of `CopySnapshot` was executed if its response was lost. */
export const copySnapshotLookup: Lookup = {
  operation: describeSnapshots,
  parameters: { EnsRegionId: "/target" },
  targets: "/DestinationRegionIds",
  match: { "/SourceSnapshotId": "/SnapshotId", "/EnsRegionId": "/target" },
  createdAt: { at: "/CreationTime", skew: 900000 },
  markers: { DestinationSnapshotName: "/SnapshotName", DestinationSnapshotDescription: "/Description" },
};

/** How to tell whether a call of `CreateSnapshot` was executed if its response was lost. */
export const createSnapshotLookup: Lookup = {
  operation: describeSnapshots,
  parameters: { EnsRegionId: "/EnsRegionId", DiskId: "/DiskId" },
  targets: "/DiskId",
  match: { "/SourceDiskId": "/DiskId" },
  createdAt: { at: "/CreationTime", skew: 900000 },
  markers: { SnapshotName: "/SnapshotName", Description: "/Description" },
};

/** How to tell whether a call of `DeleteSnapshot` was executed if its response was lost. */
export const deleteSnapshotLookup: Lookup = {
  operation: describeSnapshots,
  parameters: { SnapshotId: "/SnapshotId" },
  targets: "/SnapshotId",
  match: { "/SnapshotId": "/SnapshotId" },
  fulfilled: { noItems: true },
};
