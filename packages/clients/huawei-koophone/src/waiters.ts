// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import type { ItemPolling, Waited, Waiter } from "@facsimile/runtime";
import { pollItems } from "@facsimile/runtime/waiting";
import { listInstances, showProgress } from "./operations.ts";
import type { ListInstancesOutput, ShowProgressOutput, WaitForBackupInput, WaitForRestoreInput } from "./types.ts";

/** Resolves when every instance is backed up. */
export const backupWaiter: Waiter<WaitForBackupInput, Waited<NonNullable<NonNullable<ListInstancesOutput["data"]>["result"]>[number]>> & ItemPolling = {
  operation: listInstances,
  poll: pollItems,
  name: "Backup",
  parameters: {
    "x-request-id": { fresh: "uuid" },
    page_no: { const: 1 },
    page_size: { const: 200 },
    instance_id: "/target",
  },
  targets: "/instance_ids",
  match: { "/instance_id": "/target" },
  state: "/backup_status",
  states: { "0": "pending", "1": "pending", "2": "success", "3": "failure", "4": "pending" },
  mayBeStale: { ends: ["success", "failure"], unchanged: ["/backup_status", "/backup_time"] },
  delays: { initial: 5000, factor: 1.5, max: 30000, deadline: 3600000 },
};

/** Resolves when every instance is restored to a machine and can be used. */
export const restoreWaiter: Waiter<WaitForRestoreInput, Waited<ShowProgressOutput>> & ItemPolling = {
  operation: showProgress,
  poll: pollItems,
  name: "Restore",
  parameters: { user_id: "/user_id", instance_id: "/target", "x-request-id": { fresh: "uuid" } },
  targets: "/instance_ids",
  state: "/data/status",
  states: { "0": "success", "1": "pending", "2": "pending", "3": "pending", "-1": "failure" },
  delays: { initial: 5000, factor: 1.5, max: 30000, deadline: 3600000 },
};
