// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import { lookAtItems, type ItemReading, type Waited, type Waiter } from "@facsimile/runtime";
import { listInstances, showProgress } from "./operations.ts";
import type { ListInstancesOutput, ShowProgressOutput, WaitForBackupInput, WaitForRestoreInput } from "./types.ts";

/** Waits until this is so: every instance is backed up. */
export const backupWaiter: Waiter<WaitForBackupInput, Waited<NonNullable<NonNullable<ListInstancesOutput["data"]>["result"]>[number]>> & ItemReading = {
  operation: listInstances,
  look: lookAtItems,
  name: "Backup",
  with: {
    "x-request-id": { fresh: "uuid" },
    page_no: { const: 1 },
    page_size: { const: 200 },
    instance_id: "/key",
  },
  keys: "/instance_ids",
  counts: { "/instance_id": "/key" },
  state: "/backup_status",
  states: { "2": "success", "3": "failure" },
  doubt: { ends: ["success", "failure"], by: ["/backup_status", "/backup_time"] },
  delays: { first: 5000, factor: 1.5, most: 30000, deadline: 3600000 },
};

/** Waits until this is so: the instance is restored to a machine and can be used. */
export const restoreWaiter: Waiter<WaitForRestoreInput, ShowProgressOutput> & ItemReading = {
  operation: showProgress,
  look: lookAtItems,
  name: "Restore",
  with: { user_id: "/user_id", instance_id: "/instance_id", "x-request-id": { fresh: "uuid" } },
  keys: "/instance_id",
  state: "/data/status",
  states: { "0": "success", "-1": "failure" },
  delays: { first: 5000, factor: 1.5, most: 30000, deadline: 3600000 },
};
