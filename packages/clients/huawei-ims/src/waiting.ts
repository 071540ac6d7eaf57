// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";
import { imageWaiter, jobWaiter, projectJobWaiter } from "./waiters.ts";
import { copyImageCrossRegionLookup, copyImageInRegionLookup } from "./lookups.ts";
export { imageWaiter, jobWaiter, projectJobWaiter } from "./waiters.ts";
export { copyImageCrossRegionLookup, copyImageInRegionLookup } from "./lookups.ts";

/** What waits of Huawei Cloud Image Management Service (IMS); the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
  waiters: { Job: jobWaiter, ProjectJob: projectJobWaiter, Image: imageWaiter },
  lookups: { CopyImageInRegion: copyImageInRegionLookup, CopyImageCrossRegion: copyImageCrossRegionLookup },
};
