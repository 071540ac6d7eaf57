// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

/** Input of `BatchBackupInstances`. */
export interface BatchBackupInstancesInput {
  /** Id of the call, another for each; it traces the call and does not make it idempotent. */
  "x-request-id": string;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
  /**
   * Instances to back up; another source allows only 50 of them.
   * At most 100 items.
   */
  instance_ids: string[];
}

/** Response of `BatchBackupInstances`: the backup was started, or an error with status 200: `error_code` tells. */
export interface BatchBackupInstancesOutput {
  /** `0`, or the code of an error. */
  error_code?: string;
  /** Text for people; `ok` and `OK` both occur. */
  error_msg?: string;
  /** What was started; older responses lack it. */
  data?: {
    /** Id of the task. */
    task_id?: string;
    /** The jobs of the task, one per instance. */
    cmd_jobs?: {
      /**
       * Instance.
       * At most 32 characters.
       * Source: huawei-api-explorer.
       */
      instance_id?: string;
      /** Id of its job. */
      job_id?: string;
    }[];
  };
}

/** Input of `BatchPrepareInstances`. */
export interface BatchPrepareInstancesInput {
  /**
   * Id of the call, another for each; other operations of the service demand it.
   * Inferred from: koophone-errors.
   */
  "x-request-id"?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
  /**
   * User that the instances are for.
   * At most 32 characters.
   */
  user_id: string;
  /**
   * Instances to restore.
   * At most 100 items.
   * Source: koophone-prepare-page.
   */
  instance_ids: string[];
}

/** Response of `BatchPrepareInstances`: the state of each instance, or an error with status 200: `error_code` tells. */
export interface BatchPrepareInstancesOutput {
  /** `0`, or the code of an error. */
  error_code?: string;
  /** Text for people. */
  error_msg?: string;
  /** The states. */
  data?: {
    /**
     * One entry per instance.
     * At most 100 items.
     */
    status_list?: {
      /**
       * Instance.
       * At most 32 characters.
       */
      instance_id?: string;
      /** State: 0 ready, 1 waits to be restored, 2 waits to be assigned, 3 is backed up, 4 is reset, 5 restarts, 6 offline as it should be, 7 moves to another machine, 8 is restored from the backup made when it expired, 9 that failed, 10 in maintenance. */
      status?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
    }[];
  };
}

/** Input of `ShowProgress`. */
export interface ShowProgressInput {
  /**
   * Id of the call, another for each; other operations of the service demand it.
   * Inferred from: koophone-errors.
   */
  "x-request-id"?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
  /**
   * User that the instance is for.
   * At most 32 characters.
   */
  user_id: string;
  /**
   * Instance.
   * At most 32 characters.
   */
  instance_id: string;
}

/** Response of `ShowProgress`: how far it is, or an error with status 200: `error_code` tells. */
export interface ShowProgressOutput {
  /** `0`, or the code of an error. */
  error_code: string;
  /** Text for people. */
  error_msg: string;
  /** How far it is; absent from an error. */
  data?: {
    /** State: 0 restored and usable, 1 waits in a queue, 2 is restored or offline, 3 is backed up, -1 failed. */
    status: -1 | 0 | 1 | 2 | 3;
    /** How long it still waits; no source gives a unit, and the name speaks of a count. */
    waitingCount: number;
  };
}

/** Input of `ListInstances`. */
export interface ListInstancesInput {
  /**
   * Id of the call, another for each. Sent as a header, as the other operations take it, and in the query, where this one documents it.
   * Inferred from: koophone-errors.
   */
  "x-request-id": string;
  /**
   * Page, counted from 1.
   * At least 1.
   */
  page_no: number;
  /**
   * Instances a page.
   * 1 to 200.
   */
  page_size: number;
  /**
   * Only this instance.
   * At most 32 characters.
   */
  instance_id?: string | undefined;
  /**
   * Only instances of this name.
   * At most 128 characters.
   */
  instance_name?: string | undefined;
  /**
   * Begin of the time to query, UTC, such as `2023-08-15 14:30:45`.
   * At most 32 characters. Pattern `^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$`.
   */
  query_start_time?: string | undefined;
  /**
   * End of the time to query, UTC, in the same form; not before its begin.
   * At most 32 characters. Pattern `^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$`.
   */
  query_end_time?: string | undefined;
  /**
   * What the pool is for: cloud apps or cloud phones.
   * At most 32 characters.
   */
  pool_scene_tag?: "CLOUD_APP" | "CLOUD_PHONE" | (string & {}) | undefined;
  /**
   * Direction of sorting: up or down.
   * At most 32 characters.
   */
  order?: "asc" | "desc" | (string & {}) | undefined;
  /**
   * Field to sort by; no source lists the fields.
   * At most 32 characters.
   */
  order_by?: string | undefined;
  /**
   * Only instances of this group of nodes.
   * At most 128 characters.
   */
  pool_name?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ListInstances`: one page of instances, or an error with status 200: `error_code` tells. */
export interface ListInstancesOutput {
  /**
   * Code of an error; if it is there at all, `0` is success.
   * Inferred from: koophone-errors.
   */
  error_code?: string;
  /**
   * Text for people.
   * Inferred from: koophone-errors.
   */
  error_msg?: string;
  /** The page. */
  data?: {
    /** Page. */
    page_no?: number;
    /** Instances a page. */
    page_size?: number;
    /** Instances in all. */
    total_count?: number;
    /** Null in the example; no source says more. */
    error_code?: string | null;
    /** Null in the example; no source says more. */
    error_msg?: string | null;
    /** The instances of this page. */
    result?: {
      /** Instance. */
      instance_id?: string;
      /** Its name. */
      instance_name?: string;
      /** Id of its region, such as `cn-north-4`. */
      region?: string;
      /** Its specification in words, parted by bars. */
      instance_sku?: string;
      /**
       * 0 normal, 1 frozen.
       * Source: koophone-list-page.
       */
      frozen_status?: 0 | 1;
      /**
       * 0 unknown, 1 stopped, 2 runs, 3 goes offline, 4 starts, 5 shut down.
       * Source: koophone-list-page.
       */
      running_status?: 0 | 1 | 2 | 3 | 4 | 5;
      /**
       * Whether someone is logged in, 0 or 1.
       * Source: koophone-list-page.
       */
      login_status?: 0 | 1;
      /**
       * Whether it is assigned to a user, 0 or 1.
       * Source: koophone-list-page.
       */
      assign_status?: 0 | 1;
      /** User that it is assigned to. */
      assign_user?: string;
      /** How it is billed; no source lists the values. */
      billing_mode?: string;
      /** Project. */
      project_id?: string;
      /** Name of the project. */
      project_name?: string;
      /** Id of the phone behind it. */
      phone_id?: string | null;
      /** Name of a member. */
      member_name?: string;
      /** Name of the account. */
      account_name?: string;
      /** Name of the region, Chinese. */
      region_name?: string;
      /** Name of the region, English. */
      region_name_en?: string;
      /** Last backup: 0 is prepared, 1 runs, 2 done, 3 failed, 4 something else. */
      backup_status?: 0 | 1 | 2 | 3 | 4;
      /** When the backup came into that state. */
      backup_time?: string;
      /** Last restore: 0 is prepared, 1 runs, 2 done, 3 failed, 4 something else. */
      restore_status?: 0 | 1 | 2 | 3 | 4;
      /** When the restore came into that state. */
      restore_time?: string;
    }[];
  };
}

/** Input of `ExecuteJob`. */
export interface ExecuteJobInput {
  /** Task, as returned by the call that started it; those of app installations begin with `ZGCA` or `FULFILL`. */
  task_id: string;
  /**
   * Id of the call, another for each.
   * Source: koophone-task-page, koophone-errors.
   */
  "x-request-id": string;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ExecuteJob`: the jobs, or an error with status 200: `error_code` tells. */
export interface ExecuteJobOutput {
  /** `0`, or the code of an error. */
  error_code?: string;
  /** Text for people. */
  error_msg?: string;
  /** The jobs of the task. */
  data?: {
    /**
     * One entry per job.
     * At most 100 items.
     */
    jobs?: {
      /** Job. */
      job_id?: string;
      /** State. Of a command: 1 runs, 2 done, -1 failed. Of an app installation: 0 waits, 1 runs, 2 done, 3 failed. */
      status?: -1 | 0 | 1 | 2 | 3;
      /** Code of the job's failure, empty if there is none; not one of the API's codes. */
      error_code?: string;
      /** Text of the failure. */
      error_msg?: string;
      /**
       * What the command printed, whether it failed or not; at most 1024 bytes.
       * At most 1024 characters.
       */
      execute_msg?: string | null;
    }[];
  };
}

/** Input of `waitForBackup`: `{ ...input, ...data }` of `batchBackupInstances` fits. */
export interface WaitForBackupInput {
  /**
   * Instances to back up; another source allows only 50 of them.
   * At most 100 items.
   */
  instance_ids: string[];
}

/** Input of `waitForRestore`: `{ ...input, ...data }` of `batchPrepareInstances` fits. */
export interface WaitForRestoreInput {
  /**
   * User that the instances are for.
   * At most 32 characters.
   */
  user_id: string;
  /**
   * Instances to restore.
   * At most 100 items.
   * Source: koophone-prepare-page.
   */
  instance_ids: string[];
}

/** Regions that have a host of their own in the contract; others may exist. */
export type HuaweiKoophoneRegion = never;
