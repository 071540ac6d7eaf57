// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type PageOptions, type Returned, type WaitOptions } from "@facsimile/runtime";
import { type AlibabaRpcCredentials, alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import type {
  CancelCopyImageErrorCode,
  CopyImageErrorCode,
  DeleteImagesErrorCode,
  DescribeImagePermissionErrorCode,
  DescribeImagesErrorCode,
  DescribeRegionsErrorCode,
  ModifyImagePermissionErrorCode,
} from "./error-codes.ts";
import { api, cancelCopyImage, copyImage, deleteImages, describeImagePermission, describeImages, describeRegions, modifyImagePermission } from "./operations.ts";
import type {
  AlibabaEcdRegion,
  CancelCopyImageInput,
  CancelCopyImageOutput,
  CopyImageInput,
  CopyImageOutput,
  DeleteImagesInput,
  DeleteImagesOutput,
  DescribeImagePermissionInput,
  DescribeImagePermissionOutput,
  DescribeImagesInput,
  DescribeImagesOutput,
  DescribeRegionsInput,
  DescribeRegionsOutput,
  ModifyImagePermissionInput,
  ModifyImagePermissionOutput,
  WaitForImageCopyInput,
} from "./types.ts";

/** Options of a client of Alibaba Cloud Elastic Desktop Service (ECD): either `region` or `endpoint`. */
export interface AlibabaEcdClientOptions extends ClientOptions<AlibabaRpcCredentials> {
  /** Region whose host is called, such as `ap-northeast-1`. */
  readonly region?: Open<AlibabaEcdRegion> | undefined;
}

/** Client of Alibaba Cloud Elastic Desktop Service (ECD). With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface AlibabaEcdClient<Throws extends boolean = false> {
  /**
   * Stops the copying of an image.
   * Both parameters are those of the copy, not of the image that is copied.
   * @see https://help.aliyun.com/zh/wuying-workspace/developer-reference/api-ecd-2020-09-30-cancelcopyimage
   */
  cancelCopyImage(input: CancelCopyImageInput, options?: CallOptions): Promise<Returned<Throws, CancelCopyImageOutput, CancelCopyImageErrorCode>>;

  /**
   * Makes a copy of an image in another region.
   * The response holds the id that the copy has in the destination region. Ask `DescribeImages` there about it: `Available` means that it can be used, `CreateFailed` that copying failed; no source says how long it takes. To share an image in another region, copy it there first. There is no idempotency token: a call repeated after a lost response may copy twice.
   * @see https://www.alibabacloud.com/help/en/wuying-workspace/developer-reference/api-ecd-2020-09-30-copyimage
   */
  copyImage(input: CopyImageInput, options?: CallOptions): Promise<Returned<Throws, CopyImageOutput, CopyImageErrorCode>>;

  /**
   * Deletes custom images.
   * System images stay. An image that a desktop template uses can go only after the template; an image that is shared has to be taken back from the other accounts first.
   * @see https://www.alibabacloud.com/help/en/wuying-workspace/developer-reference/api-ecd-2020-09-30-deleteimages
   */
  deleteImages(input: DeleteImagesInput, options?: CallOptions): Promise<Returned<Throws, DeleteImagesOutput, DeleteImagesErrorCode>>;

  /**
   * Lists the accounts that an image is shared with.
   * Accounts are added and removed with `ModifyImagePermission`.
   * @see https://help.aliyun.com/zh/wuying-workspace/developer-reference/api-ecd-2020-09-30-describeimagepermission
   */
  describeImagePermission(input: DescribeImagePermissionInput, options?: CallOptions): Promise<Returned<Throws, DescribeImagePermissionOutput, DescribeImagePermissionErrorCode>>;

  /**
   * Lists images.
   * Every region lists its own images, so ask the host of the destination region about a copy. A response without `NextToken`, or with an empty one, is the last.
   * @see https://www.alibabacloud.com/help/en/wuying-workspace/developer-reference/api-ecd-2020-09-30-describeimages
   */
  describeImages(input?: DescribeImagesInput, options?: CallOptions): Promise<Returned<Throws, DescribeImagesOutput, DescribeImagesErrorCode>>;

  /** Every item of `describeImages`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterateDescribeImages(input?: DescribeImagesInput, options?: PageOptions): AsyncGenerator<NonNullable<DescribeImagesOutput["Images"]>[number], void>;

  /**
   * Lists the regions of the service.
   * It asks for a region itself; any region that is known will do.
   * @see https://alibabacloud.com/help/en/wuying-workspace/describeregions
   */
  describeRegions(input?: DescribeRegionsInput, options?: CallOptions): Promise<Returned<Throws, DescribeRegionsOutput, DescribeRegionsErrorCode>>;

  /**
   * Shares an image with other accounts, or ends that.
   * Only your own custom images can be shared: none that another account shares with you and none that is encrypted. Sharing stays within the region; for another region copy the image there first.
   * @see https://www.alibabacloud.com/help/en/wuying-workspace/developer-reference/api-ecd-2020-09-30-modifyimagepermission
   */
  modifyImagePermission(input: ModifyImagePermissionInput, options?: CallOptions): Promise<Returned<Throws, ModifyImagePermissionOutput, ModifyImagePermissionErrorCode>>;

  /**
   * Resolves when the copy of the image is available in the region that it was copied to.
   * After `CopyImage`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `copyImage` fits.
   * It asks that region. A copy that failed, or that is no longer listed because it was cancelled or deleted, ends the wait with a WaitError.
   */
  waitForImageCopy(input: WaitForImageCopyInput, options?: WaitOptions): Promise<NonNullable<DescribeImagesOutput["Images"]>[number]>;
}

/** Creates a client of Alibaba Cloud Elastic Desktop Service (ECD); throws for options that cannot work. Spec: `specs/alibaba-ecd`. */
export function createAlibabaEcdClient(options: AlibabaEcdClientOptions & { readonly throwOnError: true }): AlibabaEcdClient<true>;
export function createAlibabaEcdClient(options: AlibabaEcdClientOptions): AlibabaEcdClient;
export function createAlibabaEcdClient(options: AlibabaEcdClientOptions): AlibabaEcdClient<boolean> {
  return createClient(alibabaRpc, api, { cancelCopyImage, copyImage, deleteImages, describeImagePermission, describeImages, describeRegions, modifyImagePermission }, options, {
    loadWaiting: () => import("./waiting.ts"),
    loadLimits: () => import("./limits.ts"),
    waiters: ["ImageCopy"],
  });
}
