// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import { type Lookup } from "@facsimile/runtime";
import { listAssets } from "./operations.ts";

/** How to tell whether a call of `CreateAssetByReplicationInfo` was executed whose answer was lost. */
export const createAssetByReplicationInfoLookup: Lookup = {
  operation: listAssets,
  with: { project_id: "/project_id", asset_id: ["/asset_id"] },
  keys: "/asset_id",
  counts: { "/asset_id": "/asset_id" },
  made: { at: "/create_time", skew: 900000 },
};
