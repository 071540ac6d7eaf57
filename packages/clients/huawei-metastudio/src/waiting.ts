// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";
import { assetWaiter } from "./waiters.ts";
import { createAssetByReplicationInfoLookup } from "./lookups.ts";
export { assetWaiter } from "./waiters.ts";
export { createAssetByReplicationInfoLookup } from "./lookups.ts";

/** What waits of Huawei Cloud MetaStudio; the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
  waiters: { Asset: assetWaiter },
  lookups: { CreateAssetByReplicationInfo: createAssetByReplicationInfoLookup },
};
