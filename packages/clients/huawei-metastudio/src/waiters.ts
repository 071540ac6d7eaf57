// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import type { ItemPolling, Waiter } from "@facsimile/runtime";
import { pollItems } from "@facsimile/runtime/waiting";
import { showAsset } from "./operations.ts";
import type { ShowAssetOutput, WaitForAssetInput } from "./types.ts";

/** Resolves when the asset is activated, so that it can be used. */
export const assetWaiter: Waiter<WaitForAssetInput, ShowAssetOutput> & ItemPolling = {
  operation: showAsset,
  poll: pollItems,
  name: "Asset",
  parameters: { asset_id: "/asset_id", project_id: "/project_id" },
  targets: "/asset_id",
  state: "/asset_state",
  states: {
    CREATING: "pending",
    UNACTIVED: "pending",
    ACTIVED: "success",
    FAILED: "failure",
    BLOCK: "failure",
    DELETING: "failure",
    DELETED: "failure",
    WAITING_DELETE: "failure",
  },
  notFoundCodes: ["MSS.10001001"],
  reason: ["/fail_type", "/reason"],
  delays: { initial: 5000, factor: 1.5, max: 30000, deadline: 3600000 },
};
