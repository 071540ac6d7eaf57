// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type PageOptions, type Returned, type WaitOptions } from "@facsimile/runtime";
import { type HuaweiRestCredentials, huaweiRest } from "@facsimile/runtime/huawei-rest";
import type {
  CreateAssetByReplicationInfoErrorCode,
  ListAssetsErrorCode,
  ShowAssetErrorCode,
  ShowAssetReplicationInfoErrorCode,
} from "./error-codes.ts";
import { api, createAssetByReplicationInfo, listAssets, showAsset, showAssetReplicationInfo } from "./operations.ts";
import type {
  CreateAssetByReplicationInfoInput,
  CreateAssetByReplicationInfoOutput,
  HuaweiMetastudioRegion,
  ListAssetsInput,
  ListAssetsOutput,
  ShowAssetInput,
  ShowAssetOutput,
  ShowAssetReplicationInfoInput,
  ShowAssetReplicationInfoOutput,
  WaitForAssetInput,
} from "./types.ts";

/** Options of a client of Huawei Cloud MetaStudio: either `region` or `endpoint`. */
export interface HuaweiMetastudioClientOptions extends ClientOptions<HuaweiRestCredentials> {
  /** Region whose host is called, such as `ap-southeast-3`. */
  readonly region?: Open<HuaweiMetastudioRegion> | undefined;
}

/** Client of Huawei Cloud MetaStudio. With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface HuaweiMetastudioClient<Throws extends boolean = false> {
  /**
   * Copies an asset of another region into this one.
   * To be called in the region that the asset is copied to, with that region's project; the body is what `ShowAssetReplicationInfo` returned in the other region. The response is empty: it does not tell the id of the copy, nor does any source say whether the copy keeps the old one; look for it with `ListAssets`. There is no idempotency token: a call repeated after a lost response may copy twice.
   * @see https://support.huaweicloud.com/intl/ar-mena/api-metastudio/CreateAssetByReplicationInfo.html
   */
  createAssetByReplicationInfo(input?: CreateAssetByReplicationInfoInput, options?: CallOptions): Promise<Returned<Throws, CreateAssetByReplicationInfoOutput, CreateAssetByReplicationInfoErrorCode>>;

  /**
   * Shows what another region needs to copy an asset.
   * To be called first, in the region of the asset; `CreateAssetByReplicationInfo` takes the response in the other region.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  showAssetReplicationInfo(input: ShowAssetReplicationInfoInput, options?: CallOptions): Promise<Returned<Throws, ShowAssetReplicationInfoOutput, ShowAssetReplicationInfoErrorCode>>;

  /**
   * Shows an asset with its files.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  showAsset(input: ShowAssetInput, options?: CallOptions): Promise<Returned<Throws, ShowAssetOutput, ShowAssetErrorCode>>;

  /**
   * Lists assets.
   * How a copy is found: by its name or by the time that it was made.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  listAssets(input?: ListAssetsInput, options?: CallOptions): Promise<Returned<Throws, ListAssetsOutput, ListAssetsErrorCode>>;

  /** Every item of `listAssets`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterateListAssets(input?: ListAssetsInput, options?: PageOptions): AsyncGenerator<NonNullable<ListAssetsOutput["assets"]>[number], void>;

  /**
   * Resolves when the asset is activated, so that it can be used.
   * After `CreateAssetByReplicationInfo`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: give each field, because no call has all of them.
   * No source says whether a copy keeps the id of its source, nor in which state it begins; `UNACTIVED` is waited on, since an asset may still be activated.
   */
  waitForAsset(input: WaitForAssetInput, options?: WaitOptions): Promise<ShowAssetOutput>;
}

/** Creates a client of Huawei Cloud MetaStudio; throws for options that cannot work. Spec: `specs/huawei-metastudio`. */
export function createHuaweiMetastudioClient(options: HuaweiMetastudioClientOptions & { readonly throwOnError: true }): HuaweiMetastudioClient<true>;
export function createHuaweiMetastudioClient(options: HuaweiMetastudioClientOptions): HuaweiMetastudioClient;
export function createHuaweiMetastudioClient(options: HuaweiMetastudioClientOptions): HuaweiMetastudioClient<boolean> {
  return createClient(huaweiRest, api, { createAssetByReplicationInfo, listAssets, showAsset, showAssetReplicationInfo }, options, {
    loadWaiting: () => import("./waiting.ts"),
    loadLimits: () => import("./limits.ts"),
    waiters: ["Asset"],
  });
}
