// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";
import { snapshotCopiesWaiter, snapshotWaiter } from "./waiters.ts";
import { copySnapshotLookup, createSnapshotLookup, deleteSnapshotLookup } from "./lookups.ts";
export { snapshotCopiesWaiter, snapshotWaiter } from "./waiters.ts";
export { copySnapshotLookup, createSnapshotLookup, deleteSnapshotLookup } from "./lookups.ts";

/** What waits of Alibaba Cloud Edge Node Service (ENS); the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
  waiters: { SnapshotCopies: snapshotCopiesWaiter, Snapshot: snapshotWaiter },
  lookups: { CopySnapshot: copySnapshotLookup, CreateSnapshot: createSnapshotLookup, DeleteSnapshot: deleteSnapshotLookup },
};
