// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import type { Lookup } from "@facsimile/runtime";
import { listInstances, showProgress } from "./operations.ts";

/** How to tell whether a call of `BatchBackupInstances` was executed if its response was lost. */
export const batchBackupInstancesLookup: Lookup = {
  operation: listInstances,
  parameters: {
    "x-request-id": { fresh: "uuid" },
    page_no: { const: 1 },
    page_size: { const: 200 },
    instance_id: "/target",
  },
  targets: "/instance_ids",
  match: { "/instance_id": "/target" },
};

/** How to tell whether a call of `BatchPrepareInstances` was executed if its response was lost. */
export const batchPrepareInstancesLookup: Lookup = {
  operation: showProgress,
  parameters: { user_id: "/user_id", instance_id: "/target", "x-request-id": { fresh: "uuid" } },
  targets: "/instance_ids",
  fulfilled: { at: "/data/status", values: ["0"] },
};
