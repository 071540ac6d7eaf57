// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type OptionsWithoutCredentials, type PageOptions, type Returned } from "@facsimile/runtime";
import { type HuaweiRestCredentials, huaweiRest } from "@facsimile/runtime/huawei-rest";
import type {
  KeystoneCreateUserTokenByPasswordErrorCode,
  KeystoneListProjectsErrorCode,
} from "./error-codes.ts";
import { api, keystoneCreateUserTokenByPassword, keystoneListProjects } from "./operations.ts";
import type {
  HuaweiIamRegion,
  KeystoneCreateUserTokenByPasswordInput,
  KeystoneCreateUserTokenByPasswordOutput,
  KeystoneListProjectsInput,
  KeystoneListProjectsOutput,
} from "./types.ts";

/** Options of a client of Huawei Cloud Identity and Access Management (IAM): either `region` or `endpoint`. */
export interface HuaweiIamClientOptions extends OptionsWithoutCredentials<HuaweiRestCredentials> {
  /** Region whose host is called, such as `af-south-1`. */
  readonly region?: Open<HuaweiIamRegion> | undefined;
}

/** Client of Huawei Cloud Identity and Access Management (IAM). With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface HuaweiIamClient<Throws extends boolean = false> {
  /**
   * Gives a token for a user's name and password.
   * The token is the header `X-Subject-Token` of the response. It is good for 24 hours: keep it rather than ask again. Wrong passwords, one after another, lock the account. IMS, MetaStudio and KooPhone want a token whose scope is a project.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  keystoneCreateUserTokenByPassword(input: KeystoneCreateUserTokenByPasswordInput, options?: CallOptions): Promise<Returned<Throws, KeystoneCreateUserTokenByPasswordOutput, KeystoneCreateUserTokenByPasswordErrorCode>>;

  /**
   * Lists the projects of the account.
   * Every region has a project of the region's name; its id is what other services ask for. Any token will do, no permission is needed.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  keystoneListProjects(input?: KeystoneListProjectsInput, options?: CallOptions): Promise<Returned<Throws, KeystoneListProjectsOutput, KeystoneListProjectsErrorCode>>;

  /** Every item of `keystoneListProjects`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterateKeystoneListProjects(input?: KeystoneListProjectsInput, options?: PageOptions): AsyncGenerator<NonNullable<KeystoneListProjectsOutput["projects"]>[number], void>;
}

/** Creates a client of Huawei Cloud Identity and Access Management (IAM); throws for options that cannot work. Spec: `specs/huawei-iam`. */
export function createHuaweiIamClient(options: HuaweiIamClientOptions & { readonly throwOnError: true }): HuaweiIamClient<true>;
export function createHuaweiIamClient(options: HuaweiIamClientOptions): HuaweiIamClient;
export function createHuaweiIamClient(options: HuaweiIamClientOptions): HuaweiIamClient<boolean> {
  return createClient(huaweiRest, api, { keystoneCreateUserTokenByPassword, keystoneListProjects }, options, {
    loadWaiting: () => import("./waiting.ts"),
    loadLimits: () => import("./limits.ts"),
  });
}
