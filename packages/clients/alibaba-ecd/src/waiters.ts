// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import type { ItemPolling, Waiter } from "@facsimile/runtime";
import { pollItems } from "@facsimile/runtime/waiting";
import { describeImages } from "./operations.ts";
import type { DescribeImagesOutput, WaitForImageCopyInput } from "./types.ts";

/** Resolves when the copy of the image is available in the region that it was copied to. */
export const imageCopyWaiter: Waiter<WaitForImageCopyInput, NonNullable<DescribeImagesOutput["Images"]>[number]> & ItemPolling = {
  operation: describeImages,
  poll: pollItems,
  name: "ImageCopy",
  region: "/DestinationRegionId",
  parameters: { RegionId: "/DestinationRegionId", ImageId: ["/ImageId"] },
  targets: "/ImageId",
  match: { "/ImageId": "/ImageId" },
  state: "/Status",
  states: { Creating: "pending", Available: "success", CreateFailed: "failure" },
  progress: { at: "/Progress", total: 100 },
  delays: { initial: 5000, factor: 1.5, max: 60000, deadline: 7200000 },
};
