// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import { copyImageInRegionLookup } from "./lookups.ts";
import { listImages } from "./operations.ts";
import type { Lookup } from "@facsimile/runtime";
import { type Flow, type FlowOptions, runFlow } from "@facsimile/runtime/flow";
import type { HuaweiImsClient } from "./client.ts";
import type { CopyImageCrossRegionInput, CopyImageCrossRegionOutput, CopyImageInRegionInput, CopyImageInRegionOutput, ListImagesOutput, ShowJobProgressOutput } from "./types.ts";

/** How to tell whether a call of `CopyImageCrossRegion` was executed if its response was lost. */
const copyImageCrossRegionLookup: Lookup = {
  operation: listImages,
  parameters: { name: "/name", __imagetype: { const: "private" } },
  targets: "/name",
  match: { "/name": "/name" },
  createdAt: { at: "/created_at", skew: 900000 },
  markers: { name: "/name", description: "/__description" },
};

/** Input of `copyImage`. */
export interface CopyImageFlowInput {
  /** `image_id` of `CopyImageInRegion`. */
  readonly image_id: CopyImageInRegionInput["image_id"];
  /** `name` of `CopyImageInRegion`. */
  readonly name: CopyImageInRegionInput["name"];
  /** `description` of `CopyImageInRegion`. */
  readonly description?: CopyImageInRegionInput["description"];
  /** `cmk_id` of `CopyImageInRegion`. */
  readonly cmk_id?: CopyImageInRegionInput["cmk_id"];
  /** `enterprise_project_id` of `CopyImageInRegion`. */
  readonly enterprise_project_id?: CopyImageInRegionInput["enterprise_project_id"];
}

/** What each step of `copyImage` resolved to. */
export interface CopyImageFlowResult {
  /** Of `CopyImageInRegion`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly copy: CopyImageInRegionOutput | undefined;
  /** Of `waitForJob`; undefined if the response of its call was lost. */
  readonly job: ShowJobProgressOutput | undefined;
  /** Of `waitForImage`. */
  readonly image: NonNullable<ListImagesOutput["images"]>[number];
}

/** Options of `copyImage`. */
export type CopyImageFlowOptions = FlowOptions<{ readonly copy: CopyImageInRegionOutput }, { readonly copy: "name" | "description" }>;

/** The steps of `copyImage`. */
export const copyImageFlow: Flow = {
  name: "huawei-ims/CopyImage",
  steps: [
    {
      name: "copy",
      client: "client",
      call: "CopyImageInRegion",
      input: {
        image_id: "/input/image_id",
        name: "/input/name",
        description: "/input/description",
        cmk_id: "/input/cmk_id",
        enterprise_project_id: "/input/enterprise_project_id",
      },
      lookup: copyImageInRegionLookup,
    },
    {
      name: "job",
      client: "client",
      wait: "Job",
      after: "copy",
      input: { job_id: ["/copy/response/job_id"] },
      skipIfFound: true,
    },
    {
      name: "image",
      client: "client",
      wait: "Image",
      after: "copy",
      input: { id: ["/job/response/entities/image_id", "/copy/items/0/id"] },
    },
  ],
};

/**
 * Resolves when a copy of the image is active in the same region.
 * Steps: `copy` calls `CopyImageInRegion`, `job` is `waitForJob`, `image` is `waitForImage`.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function copyImage(
  client: HuaweiImsClient<boolean>,
  input: CopyImageFlowInput,
  options: CopyImageFlowOptions,
): Promise<CopyImageFlowResult> {
  return runFlow(copyImageFlow, { client }, input, options);
}

/** Input of `copyImageToRegion`. */
export interface CopyImageToRegionFlowInput {
  /** `image_id` of `CopyImageCrossRegion`. */
  readonly image_id: CopyImageCrossRegionInput["image_id"];
  /** `name` of `CopyImageCrossRegion`. */
  readonly name: CopyImageCrossRegionInput["name"];
  /** `description` of `CopyImageCrossRegion`. */
  readonly description?: CopyImageCrossRegionInput["description"];
  /** `region` of `CopyImageCrossRegion`. */
  readonly region: CopyImageCrossRegionInput["region"];
  /** `project_name` of `CopyImageCrossRegion`. */
  readonly project_name: CopyImageCrossRegionInput["project_name"];
  /** `agency_name` of `CopyImageCrossRegion`. */
  readonly agency_name: CopyImageCrossRegionInput["agency_name"];
  /** `vault_id` of `CopyImageCrossRegion`. */
  readonly vault_id?: CopyImageCrossRegionInput["vault_id"];
}

/** What each step of `copyImageToRegion` resolved to. */
export interface CopyImageToRegionFlowResult {
  /** Of `CopyImageCrossRegion`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly copy: CopyImageCrossRegionOutput | undefined;
  /** Of `waitForJob`; undefined if the response of its call was lost. */
  readonly job: ShowJobProgressOutput | undefined;
  /** Of `waitForImage`. */
  readonly image: NonNullable<ListImagesOutput["images"]>[number];
}

/** Options of `copyImageToRegion`. */
export type CopyImageToRegionFlowOptions = FlowOptions<{ readonly copy: CopyImageCrossRegionOutput }, { readonly copy: "name" | "description" }>;

/** The steps of `copyImageToRegion`. */
export const copyImageToRegionFlow: Flow = {
  name: "huawei-ims/CopyImageToRegion",
  steps: [
    {
      name: "copy",
      client: "from",
      call: "CopyImageCrossRegion",
      input: {
        image_id: "/input/image_id",
        name: "/input/name",
        description: "/input/description",
        region: "/input/region",
        project_name: "/input/project_name",
        agency_name: "/input/agency_name",
        vault_id: "/input/vault_id",
      },
      lookupClient: "to",
      lookup: copyImageCrossRegionLookup,
    },
    {
      name: "job",
      client: "from",
      wait: "Job",
      after: "copy",
      input: { job_id: ["/copy/response/job_id"] },
      skipIfFound: true,
    },
    {
      name: "image",
      client: "to",
      wait: "Image",
      after: "copy",
      input: { id: ["/job/response/entities/image_id", "/copy/items/0/id"] },
    },
  ],
};

/**
 * Resolves when a copy of the image is active in another region.
 * Steps: `copy` calls `CopyImageCrossRegion`, `job` is `waitForJob`, `image` is `waitForImage`.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function copyImageToRegion(
  clients: {
    /** Of the region that has the image. */
    readonly from: HuaweiImsClient<boolean>;
    /** Of the region and the project that get the copy. */
    readonly to: HuaweiImsClient<boolean>;
  },
  input: CopyImageToRegionFlowInput,
  options: CopyImageToRegionFlowOptions,
): Promise<CopyImageToRegionFlowResult> {
  return runFlow(copyImageToRegionFlow, clients, input, options);
}
