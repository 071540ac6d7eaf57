// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import type { Lookup, NoLookup } from "@facsimile/runtime";
import { listImages } from "./operations.ts";

/** How to tell whether a call of `CopyImageInRegion` was executed if its response was lost. */
export const copyImageInRegionLookup: Lookup = {
  operation: listImages,
  parameters: { name: "/name", __imagetype: { const: "private" }, enterprise_project_id: "/enterprise_project_id" },
  targets: "/name",
  match: { "/name": "/name" },
  createdAt: { at: "/created_at", skew: 900000 },
  markers: { name: "/name", description: "/__description" },
};

/** How to tell whether a call of `CopyImageCrossRegion` was executed if its response was lost. */
export const copyImageCrossRegionLookup: NoLookup = {
  because: "The copy comes to a project of another region, which this client's project and host do not show. Ask ListImages there, with a client for that region and project.",
};
