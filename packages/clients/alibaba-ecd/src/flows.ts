// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import { copyImageLookup, modifyImagePermissionLookup } from "./lookups.ts";
import { type Flow, type FlowOptions, runFlow } from "@facsimile/runtime/flow";
import type { AlibabaEcdClient } from "./client.ts";
import type { CopyImageInput, CopyImageOutput, DescribeImagesOutput, ModifyImagePermissionInput, ModifyImagePermissionOutput } from "./types.ts";

/** Input of `shareImageInRegion`. */
export interface ShareImageInRegionFlowInput {
  /** `ImageId` of `CopyImage`. */
  readonly ImageId: CopyImageInput["ImageId"];
  /** `DestinationRegionId` of `CopyImage`. */
  readonly DestinationRegionId: CopyImageInput["DestinationRegionId"];
  /** `DestinationImageName` of `CopyImage`. */
  readonly DestinationImageName: CopyImageInput["DestinationImageName"];
  /** `DestinationDescription` of `CopyImage`. */
  readonly DestinationDescription?: CopyImageInput["DestinationDescription"];
  /** `AddAccount` of `ModifyImagePermission`. */
  readonly AddAccount?: ModifyImagePermissionInput["AddAccount"];
}

/** What each step of `shareImageInRegion` resolved to. */
export interface ShareImageInRegionFlowResult {
  /** Of `CopyImage`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly copy: CopyImageOutput | undefined;
  /** Of `waitForImageCopy`. */
  readonly copied: NonNullable<DescribeImagesOutput["Images"]>[number];
  /** Of `ModifyImagePermission`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly share: ModifyImagePermissionOutput | undefined;
}

/** Options of `shareImageInRegion`. */
export type ShareImageInRegionFlowOptions = FlowOptions<{ readonly copy: CopyImageOutput; readonly share: ModifyImagePermissionOutput }, { readonly copy: "DestinationImageName" | "DestinationDescription" }>;

/** The steps of `shareImageInRegion`. */
export const shareImageInRegionFlow: Flow = {
  name: "alibaba-ecd/ShareImageInRegion",
  steps: [
    {
      name: "copy",
      client: "from",
      call: "CopyImage",
      input: {
        ImageId: "/input/ImageId",
        DestinationRegionId: "/input/DestinationRegionId",
        DestinationImageName: "/input/DestinationImageName",
        DestinationDescription: "/input/DestinationDescription",
      },
      lookupClient: "to",
      found: { ImageId: "/ImageId" },
      lookup: copyImageLookup,
    },
    {
      name: "copied",
      client: "to",
      wait: "ImageCopy",
      after: "copy",
      input: { DestinationRegionId: ["/copy/input/DestinationRegionId"], ImageId: ["/copy/response/ImageId"] },
    },
    {
      name: "share",
      client: "to",
      call: "ModifyImagePermission",
      input: {
        RegionId: "/input/DestinationRegionId",
        ImageId: "/copied/response/ImageId",
        AddAccount: "/input/AddAccount",
      },
      lookup: modifyImagePermissionLookup,
    },
  ],
};

/**
 * Resolves when a copy of the image is available in another region, and shared with other accounts.
 * Steps: `copy` calls `CopyImage`, `copied` is `waitForImageCopy`, `share` calls `ModifyImagePermission`.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function shareImageInRegion(
  clients: {
    /** Of the region that has the image. */
    readonly from: AlibabaEcdClient<boolean>;
    /** Of the region that gets the copy, `DestinationRegionId`. */
    readonly to: AlibabaEcdClient<boolean>;
  },
  input: ShareImageInRegionFlowInput,
  options: ShareImageInRegionFlowOptions,
): Promise<ShareImageInRegionFlowResult> {
  return runFlow(shareImageInRegionFlow, clients, input, options);
}
