// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import type { Lookup } from "@facsimile/runtime";
import { listAssets } from "./operations.ts";

/** How to tell whether a call of `CreateAssetByReplicationInfo` was executed if its response was lost. */
export const createAssetByReplicationInfoLookup: Lookup = {
  operation: listAssets,
  parameters: { project_id: "/project_id", asset_id: ["/asset_id"] },
  targets: "/asset_id",
  match: { "/asset_id": "/asset_id" },
  createdAt: { at: "/create_time", skew: 900000 },
};
