// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";
import { backupWaiter, restoreWaiter } from "./waiters.ts";
import { batchBackupInstancesLookup, batchPrepareInstancesLookup } from "./lookups.ts";
export { backupWaiter, restoreWaiter } from "./waiters.ts";
export { batchBackupInstancesLookup, batchPrepareInstancesLookup } from "./lookups.ts";

/** What waits of Huawei Cloud KooPhone; the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
  waiters: { Backup: backupWaiter, Restore: restoreWaiter },
  lookups: { BatchBackupInstances: batchBackupInstancesLookup, BatchPrepareInstances: batchPrepareInstancesLookup },
};
