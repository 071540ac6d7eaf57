// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import type { Lookup, NoLookup } from "@facsimile/runtime";
import { describeImages } from "./operations.ts";

/** How to tell whether a call of `CancelCopyImage` was executed if its response was lost. */
export const cancelCopyImageLookup: NoLookup = {
  because: "No source says how an image looks whose copying was cancelled, nor what the service returns when a finished copy is cancelled.",
};

/** How to tell whether a call of `CopyImage` was executed if its response was lost. */
export const copyImageLookup: Lookup = {
  operation: describeImages,
  region: "/DestinationRegionId",
  parameters: { RegionId: "/DestinationRegionId", ImageName: "/DestinationImageName", ImageType: { const: "CUSTOM" } },
  targets: "/DestinationImageName",
  match: { "/Name": "/DestinationImageName" },
  createdAt: { at: "/CreationTime", skew: 900000 },
  markers: { DestinationImageName: "/Name", DestinationDescription: "/Description" },
};

/** How to tell whether a call of `DeleteImages` was executed if its response was lost. */
export const deleteImagesLookup: Lookup = {
  operation: describeImages,
  parameters: { RegionId: "/RegionId", ImageId: ["/target"] },
  targets: "/ImageId",
  match: { "/ImageId": "/target" },
};

/** How to tell whether a call of `ModifyImagePermission` was executed if its response was lost. */
export const modifyImagePermissionLookup: NoLookup = {
  because: "DescribeImagePermission tells who has the image, not whether this call changed it; to repeat the call changes nothing more.",
};
