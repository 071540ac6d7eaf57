// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";

/** What waits of Huawei Cloud Identity and Access Management (IAM); the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
};
