// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";
import { imageCopyWaiter } from "./waiters.ts";
import { cancelCopyImageLookup, copyImageLookup, deleteImagesLookup, modifyImagePermissionLookup } from "./lookups.ts";
export { imageCopyWaiter } from "./waiters.ts";
export { cancelCopyImageLookup, copyImageLookup, deleteImagesLookup, modifyImagePermissionLookup } from "./lookups.ts";

/** What waits of Alibaba Cloud Elastic Desktop Service (ECD); the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
  waiters: { ImageCopy: imageCopyWaiter },
  lookups: { CancelCopyImage: cancelCopyImageLookup, CopyImage: copyImageLookup, DeleteImages: deleteImagesLookup, ModifyImagePermission: modifyImagePermissionLookup },
};
