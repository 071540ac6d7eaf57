// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type Returned } from "@facsimile/runtime";
import { type HuaweiRestCredentials, huaweiRest } from "@facsimile/runtime/huawei-rest";
import { api, copyImageInRegion, showJobProgress } from "./operations.ts";
import type {
  CopyImageInRegionErrorCode,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  HuaweiImsRegion,
  ShowJobProgressErrorCode,
  ShowJobProgressInput,
  ShowJobProgressOutput,
} from "./types.ts";

/** Options of a client of Huawei Cloud Image Management Service (IMS): either `region` or `endpoint`. */
export interface HuaweiImsClientOptions extends ClientOptions<HuaweiRestCredentials> {
  /** Region whose host is called, such as `ae-ad-1`. */
  readonly region?: Open<HuaweiImsRegion>;
}

/** Client of Huawei Cloud Image Management Service (IMS). With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface HuaweiImsClient<Throws extends boolean = false> {
  /**
   * Copies a private image within its region.
   * The answer is the id of a job; follow it with `ShowJobProgress`. The source has to be a private image in its normal state, neither of a whole server nor made from an ISO file. There is no idempotency token: a call repeated after a lost answer may copy twice.
   * @see https://support.huaweicloud.com/intl/en-us/api-ims/ims_03_0627.html
   */
  copyImageInRegion(input: CopyImageInRegionInput, options?: CallOptions): Promise<Returned<Throws, CopyImageInRegionOutput, CopyImageInRegionErrorCode>>;

  /**
   * Shows the state of a job.
   * Huawei recommends this over the older `ShowJob`, whose answer is nearly the same.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  showJobProgress(input: ShowJobProgressInput, options?: CallOptions): Promise<Returned<Throws, ShowJobProgressOutput, ShowJobProgressErrorCode>>;
}

/** Creates a client of Huawei Cloud Image Management Service (IMS); throws for options that cannot work. Spec: `specs/huawei-ims`. */
export function createHuaweiImsClient(options: HuaweiImsClientOptions & { readonly throwOnError: true }): HuaweiImsClient<true>;
export function createHuaweiImsClient(options: HuaweiImsClientOptions): HuaweiImsClient;
export function createHuaweiImsClient(options: HuaweiImsClientOptions): HuaweiImsClient<boolean> {
  return createClient(huaweiRest, api, { copyImageInRegion, showJobProgress }, options);
}
