// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import { type CallOptions, createClient, type Open, type ClientOptions, type PageOptions, type Returned, type Waited, type WaitOptions } from "@facsimile/runtime";
import { type HuaweiRestCredentials, huaweiRest } from "@facsimile/runtime/huawei-rest";
import type {
  BatchBackupInstancesErrorCode,
  BatchPrepareInstancesErrorCode,
  ExecuteJobErrorCode,
  ListInstancesErrorCode,
  ShowProgressErrorCode,
} from "./error-codes.ts";
import { api, batchBackupInstances, batchPrepareInstances, executeJob, listInstances, showProgress } from "./operations.ts";
import type {
  BatchBackupInstancesInput,
  BatchBackupInstancesOutput,
  BatchPrepareInstancesInput,
  BatchPrepareInstancesOutput,
  ExecuteJobInput,
  ExecuteJobOutput,
  HuaweiKoophoneRegion,
  ListInstancesInput,
  ListInstancesOutput,
  ShowProgressInput,
  ShowProgressOutput,
  WaitForBackupInput,
  WaitForRestoreInput,
} from "./types.ts";

/** Options of a client of Huawei Cloud KooPhone: either `region` or `endpoint`. */
export interface HuaweiKoophoneClientOptions extends ClientOptions<HuaweiRestCredentials> {
  /** Region whose host is called. */
  readonly region?: Open<HuaweiKoophoneRegion> | undefined;
}

/** Client of Huawei Cloud KooPhone. With `throwOnError` (`Throws` is true) methods return the data or throw an ApiError. */
export interface HuaweiKoophoneClient<Throws extends boolean = false> {
  /**
   * Backs up instances and gives their machines back.
   * The data goes to object storage (OBS), then the physical instances are released, so the data has to be on a machine first: call `BatchPrepareInstances` and wait until `ShowProgress` has status 0. The backup runs in the background, and no page says how to follow its task; `ListInstances` shows `backup_status` and `backup_time` of every instance.
   * @see https://support.huaweicloud.com/intl/en-us/api-koophone/BatchBackupInstances.html
   */
  batchBackupInstances(input: BatchBackupInstancesInput, options?: CallOptions): Promise<Returned<Throws, BatchBackupInstancesOutput, BatchBackupInstancesErrorCode>>;

  /**
   * Restores instances to machines, so that they can be used.
   * Restoring takes time: poll `ShowProgress` for each instance until its status is 0. No operation is called restore; this one restores.
   * @see https://support.huaweicloud.com/intl/en-us/api-koophone/BatchPrepareInstances.html
   */
  batchPrepareInstances(input: BatchPrepareInstancesInput, options?: CallOptions): Promise<Returned<Throws, BatchPrepareInstancesOutput, BatchPrepareInstancesErrorCode>>;

  /**
   * Shows how far the restoring of an instance is.
   * Call `BatchPrepareInstances` first, then this until `data.status` is 0.
   * @see https://support.huaweicloud.com/intl/en-us/api-koophone/ShowProgress.html
   */
  showProgress(input: ShowProgressInput, options?: CallOptions): Promise<Returned<Throws, ShowProgressOutput, ShowProgressErrorCode>>;

  /**
   * Lists the instances of the account.
   * Here a backup can be followed: `backup_status` and `backup_time` of an instance tell of its last one, `restore_status` and `restore_time` of its last restore.
   * @see https://support.huaweicloud.com/intl/tr-tr/api-koophone/ListInstances.html
   */
  listInstances(input: ListInstancesInput, options?: CallOptions): Promise<Returned<Throws, ListInstancesOutput, ListInstancesErrorCode>>;

  /** Every item of `listInstances`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterateListInstances(input: ListInstancesInput, options?: PageOptions): AsyncGenerator<NonNullable<NonNullable<ListInstancesOutput["data"]>["result"]>[number], void>;

  /**
   * Shows the jobs of a task.
   * For the tasks of asynchronous commands and of app installations. Whether it knows the task of `BatchBackupInstances` is documented nowhere; for backups, look at `backup_status` in `ListInstances`.
   * @see https://github.com/mingyang91/huawei-cloud-api-definitions
   */
  executeJob(input: ExecuteJobInput, options?: CallOptions): Promise<Returned<Throws, ExecuteJobOutput, ExecuteJobErrorCode>>;

  /**
   * Resolves when every instance is backed up.
   * After `BatchBackupInstances`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `batchBackupInstances` fits.
   * Begin the wait at once after the backup was ordered: an instance shows its last backup, so `backup_status` 2 or 3 counts only after it, or `backup_time`, has changed since the first poll.
   */
  waitForBackup(input: WaitForBackupInput, options?: WaitOptions): Promise<Waited<NonNullable<NonNullable<ListInstancesOutput["data"]>["result"]>[number]>>;

  /**
   * Resolves when every instance is restored to a machine and can be used.
   * After `BatchPrepareInstances`. Rejects with a WaitError if that cannot happen any more or takes too long.
   * Input: `{ ...input, ...data }` of `batchPrepareInstances` fits.
   */
  waitForRestore(input: WaitForRestoreInput, options?: WaitOptions): Promise<Waited<ShowProgressOutput>>;
}

/** Creates a client of Huawei Cloud KooPhone; throws for options that cannot work. Spec: `specs/huawei-koophone`. */
export function createHuaweiKoophoneClient(options: HuaweiKoophoneClientOptions & { readonly throwOnError: true }): HuaweiKoophoneClient<true>;
export function createHuaweiKoophoneClient(options: HuaweiKoophoneClientOptions): HuaweiKoophoneClient;
export function createHuaweiKoophoneClient(options: HuaweiKoophoneClientOptions): HuaweiKoophoneClient<boolean> {
  return createClient(huaweiRest, api, { batchBackupInstances, batchPrepareInstances, executeJob, listInstances, showProgress }, options, {
    loadWaiting: () => import("./waiting.ts"),
    loadLimits: () => import("./limits.ts"),
    waiters: ["Backup", "Restore"],
  });
}
