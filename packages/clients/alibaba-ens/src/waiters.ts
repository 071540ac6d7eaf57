// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import { lookAtItems, type ItemReading, type Waited, type Waiter } from "@facsimile/runtime";
import { describeSnapshots } from "./operations.ts";
import type { DescribeSnapshotsOutput, WaitForSnapshotCopiesInput, WaitForSnapshotInput } from "./types.ts";

/** Waits until this is so: a copy of the snapshot is available on every node that took the order. */
export const snapshotCopiesWaiter: Waiter<WaitForSnapshotCopiesInput, Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>> & ItemReading = {
  operation: describeSnapshots,
  look: lookAtItems,
  name: "SnapshotCopies",
  with: { EnsRegionId: "/key" },
  keys: "/DestinationRegionIds",
  without: { at: "/UnAllocationId", name: "/EnsRegionId" },
  counts: { "/SourceSnapshotId": "/SnapshotId", "/EnsRegionId": "/key" },
  state: "/Status",
  states: { available: "success", deleting: "failure", error: "failure" },
  doubt: { ends: ["failure"], by: ["/SnapshotId", "/Status"] },
  delays: { first: 10000, factor: 1.5, most: 30000, deadline: 3600000 },
};

/** Waits until this is so: the new snapshot is available. */
export const snapshotWaiter: Waiter<WaitForSnapshotInput, Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>> & ItemReading = {
  operation: describeSnapshots,
  look: lookAtItems,
  name: "Snapshot",
  with: { EnsRegionId: "/EnsRegionId", SnapshotId: "/key" },
  keys: "/SnapShotId",
  counts: { "/SnapshotId": "/key" },
  state: "/Status",
  states: { available: "success", deleting: "failure", error: "failure" },
  delays: { first: 10000, factor: 1.5, most: 30000, deadline: 3600000 },
};
