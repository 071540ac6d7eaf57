// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import type { ItemPolling, Waited, Waiter } from "@facsimile/runtime";
import { pollItems } from "@facsimile/runtime/waiting";
import { describeSnapshots } from "./operations.ts";
import type { DescribeSnapshotsOutput, WaitForSnapshotCopiesInput, WaitForSnapshotInput } from "./types.ts";

/** Resolves when a copy of the snapshot is available on every node that took the order. */
export const snapshotCopiesWaiter: Waiter<WaitForSnapshotCopiesInput, Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>> & ItemPolling = {
  operation: describeSnapshots,
  poll: pollItems,
  name: "SnapshotCopies",
  parameters: { EnsRegionId: "/target" },
  targets: "/DestinationRegionIds",
  exclude: { at: "/UnAllocationId", name: "/EnsRegionId" },
  match: { "/SourceSnapshotId": "/SnapshotId", "/EnsRegionId": "/target" },
  state: "/Status",
  states: { creating: "pending", available: "success", deleting: "failure", error: "failure" },
  mayBeStale: { ends: ["failure"], unchanged: ["/SnapshotId", "/Status"] },
  delays: { initial: 10000, factor: 1.5, max: 30000, deadline: 3600000 },
};

/** Resolves when the new snapshot is available. */
export const snapshotWaiter: Waiter<WaitForSnapshotInput, Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>> & ItemPolling = {
  operation: describeSnapshots,
  poll: pollItems,
  name: "Snapshot",
  parameters: { EnsRegionId: "/EnsRegionId", SnapshotId: "/target" },
  targets: "/SnapShotId",
  match: { "/SnapshotId": "/target" },
  state: "/Status",
  states: { creating: "pending", available: "success", deleting: "failure", error: "failure" },
  delays: { initial: 10000, factor: 1.5, max: 30000, deadline: 3600000 },
};
