// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type PageOptions, type Returned, type WaitOptions } from "@facsimile/runtime";
import { type HuaweiRestCredentials, huaweiRest } from "@facsimile/runtime/huawei-rest";
import type {
  CopyImageCrossRegionErrorCode,
  CopyImageInRegionErrorCode,
  ListImagesErrorCode,
  ShowJobErrorCode,
  ShowJobProgressErrorCode,
} from "./error-codes.ts";
import { api, copyImageCrossRegion, copyImageInRegion, listImages, showJob, showJobProgress } from "./operations.ts";
import type {
  CopyImageCrossRegionInput,
  CopyImageCrossRegionOutput,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  HuaweiImsRegion,
  ListImagesInput,
  ListImagesOutput,
  ShowJobInput,
  ShowJobOutput,
  ShowJobProgressInput,
  ShowJobProgressOutput,
  WaitForImageInput,
  WaitForJobInput,
  WaitForProjectJobInput,
} from "./types.ts";

/** Options of a client of Huawei Cloud Image Management Service (IMS): either `region` or `endpoint`. */
export interface HuaweiImsClientOptions extends ClientOptions<HuaweiRestCredentials> {
  /** Region whose host is called, such as `ae-ad-1`. */
  readonly region?: Open<HuaweiImsRegion> | undefined;
}

/** Client of Huawei Cloud Image Management Service (IMS). With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface HuaweiImsClient<Throws extends boolean = false> {
  /**
   * Copies a private image within its region.
   * The response is the id of a job; follow it with `ShowJobProgress`. The source has to be a private image in its normal state, neither of a whole server nor made from an ISO file. There is no idempotency token: a call repeated after a lost response may copy twice.
   * @see https://support.huaweicloud.com/intl/en-us/api-ims/ims_03_0627.html
   */
  copyImageInRegion(input: CopyImageInRegionInput, options?: CallOptions): Promise<Returned<Throws, CopyImageInRegionOutput, CopyImageInRegionErrorCode>>;

  /**
   * Copies a private image to another region.
   * The response is the id of a job; follow it with `ShowJobProgress` in the region of the source image. The image must not be encrypted, nor made from an ISO file, nor larger than 128 GB, and an account copies at most five at a time. There is no idempotency token: a call repeated after a lost response may copy twice.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  copyImageCrossRegion(input: CopyImageCrossRegionInput, options?: CallOptions): Promise<Returned<Throws, CopyImageCrossRegionOutput, CopyImageCrossRegionErrorCode>>;

  /**
   * Shows the state of a job.
   * Huawei recommends this over the older `ShowJob`, whose response is nearly the same.
   * @see https://support.huaweicloud.com/intl/en-us/api-ims/ims_03_0911.html
   */
  showJobProgress(input: ShowJobProgressInput, options?: CallOptions): Promise<Returned<Throws, ShowJobProgressOutput, ShowJobProgressErrorCode>>;

  /**
   * Shows the state of a job.
   * The older of two; Huawei recommends `ShowJobProgress`, whose response is nearly the same.
   * @deprecated
   * @see https://support.huaweicloud.com/intl/es-us/api-ims/ims_03_0905_1.html
   */
  showJob(input: ShowJobInput, options?: CallOptions): Promise<Returned<Throws, ShowJobOutput, ShowJobErrorCode>>;

  /**
   * Lists images.
   * A copy is found by the id that its job shows. The response has no count; the id of the last image leads to the next page.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  listImages(input?: ListImagesInput, options?: CallOptions): Promise<Returned<Throws, ListImagesOutput, ListImagesErrorCode>>;

  /** Every item of `listImages`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterateListImages(input?: ListImagesInput, options?: PageOptions): AsyncGenerator<NonNullable<ListImagesOutput["images"]>[number], void>;

  /**
   * Resolves when the job is done; its `entities.image_id` is the new image.
   * After `CopyImageInRegion` or `CopyImageCrossRegion`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `copyImageInRegion` or `copyImageCrossRegion` fits.
   * Also for a copy to another region, whose job is asked about in the region of its source.
   */
  waitForJob(input: WaitForJobInput, options?: WaitOptions): Promise<ShowJobProgressOutput>;

  /**
   * Resolves when the job is done, asked by the older of the two queries; its `entities.image_id` is the new image.
   * After `CopyImageInRegion` or `CopyImageCrossRegion`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `copyImageInRegion` or `copyImageCrossRegion` fits.
   * Huawei recommends the query behind `waitForJob`.
   * @deprecated
   */
  waitForProjectJob(input: WaitForProjectJobInput, options?: WaitOptions): Promise<ShowJobOutput>;

  /**
   * Resolves when the image is active.
   * After `CopyImageInRegion` or `CopyImageCrossRegion`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: give each field, because no call has all of them.
   * It follows a copy whose job is unknown, such as one that was found after its response was lost.
   */
  waitForImage(input: WaitForImageInput, options?: WaitOptions): Promise<NonNullable<ListImagesOutput["images"]>[number]>;
}

/** Creates a client of Huawei Cloud Image Management Service (IMS); throws for options that cannot work. Spec: `specs/huawei-ims`. */
export function createHuaweiImsClient(options: HuaweiImsClientOptions & { readonly throwOnError: true }): HuaweiImsClient<true>;
export function createHuaweiImsClient(options: HuaweiImsClientOptions): HuaweiImsClient;
export function createHuaweiImsClient(options: HuaweiImsClientOptions): HuaweiImsClient<boolean> {
  return createClient(huaweiRest, api, { copyImageCrossRegion, copyImageInRegion, listImages, showJob, showJobProgress }, options, {
    loadWaiting: () => import("./waiting.ts"),
    loadLimits: () => import("./limits.ts"),
    waiters: ["Job", "ProjectJob", "Image"],
  });
}
