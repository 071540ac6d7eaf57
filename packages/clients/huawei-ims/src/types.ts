// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

/** State of the job: waiting to start, running, done, failed. */
export type JobStatus = "INIT" | "RUNNING" | "SUCCESS" | "FAIL";

/** Input of `CopyImageInRegion`. */
export interface CopyImageInRegionInput {
  /** Image to copy. */
  image_id: string;
  /**
   * Project of the resources; needed with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string;
  /**
   * Name of the copy. Letters, digits, Chinese characters, `-`, `.`, `_` and, but not at either end, spaces.
   * 1 to 128 characters. Pattern `^[A-Za-z0-9_.\u4e00-\u9fff-](?:[A-Za-z0-9_. \u4e00-\u9fff-]*[A-Za-z0-9_.\u4e00-\u9fff-])?$`.
   * Source: huawei-ims-zh, otc-ims-docs.
   */
  name: string;
  /**
   * Description of the copy.
   * At most 1024 characters. Pattern `^[^\r\n<>]*$`.
   * Default `""`.
   */
  description?: string;
  /**
   * Key to encrypt the copy with; it has to differ from the key of the source image.
   * Default `""`.
   */
  cmk_id?: string;
  /**
   * Enterprise project of the copy, `0` for the default one, else a UUID.
   * Default `"0"`.
   * Source: huawei-api-explorer, otc-ims-docs.
   */
  enterprise_project_id?: string;
}

/** Answer of `CopyImageInRegion`: the job was submitted. */
export interface CopyImageInRegionOutput {
  /**
   * Id of the job.
   * Source: huawei-api-explorer, otc-ims-docs.
   */
  job_id: string;
}

/** Input of `ShowJobProgress`. */
export interface ShowJobProgressInput {
  /** Job, as the call that started it answered. */
  job_id: string;
  /**
   * Project of the resources; needed with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string;
}

/** Answer of `ShowJobProgress`: the state of the job. */
export interface ShowJobProgressOutput {
  /** Job. */
  job_id: string;
  /** Kind of job, such as `imsCopyImageInRegionJob`. */
  job_type: string;
  status: JobStatus;
  /** When it began, UTC, such as `2024-11-06T06:14:27.168Z`. */
  begin_time: string;
  /** When it ended, UTC; empty text while it runs. */
  end_time: string;
  /** Code of the failure; null while there is none. */
  error_code?: string | null;
  /** Reason of the failure; null while there is none. */
  fail_reason?: string | null;
  /** What the job works on. */
  entities?: {
    /** The new image; there already while the job runs. */
    image_id?: string;
    /** Its name. */
    image_name?: string;
    /** Name of the step that runs. */
    current_task?: string;
    /** Share that is done, 0 to 1. */
    process_percent?: number;
    /** Job that this one waits for. */
    subJobId?: string;
    /** Ids of the jobs that this one started. */
    sub_jobs_list?: string[];
    /** State of the jobs that this one started. */
    sub_jobs_result?: {
      /** Job. */
      job_id?: string;
      /** Kind of job. */
      job_type?: string;
      status?: JobStatus;
      /** When it began, UTC. */
      begin_time?: string;
      /** When it ended, UTC; empty text while it runs. */
      end_time?: string;
      /** Code of the failure; null while there is none. */
      error_code?: string | null;
      /** Reason of the failure; null while there is none. */
      fail_reason?: string | null;
      /** What it works on. */
      entities?: {
        /** The image. */
        image_id?: string;
        /** Its name. */
        image_name?: string;
      };
    }[];
  };
}

/** Codes that `CopyImageInRegion` is known to fail with; the list is never closed. */
export type CopyImageInRegionErrorCode =
  | "IMG.0001"
  | "IMG.0002"
  | "IMG.0003"
  | "IMG.0004"
  | "IMG.0007"
  | "IMG.0009"
  | "IMG.0013"
  | "IMG.0015"
  | "IMG.0017"
  | "IMG.0018"
  | "IMG.0024"
  | "IMG.0026"
  | "IMG.0027"
  | "IMG.0030"
  | "IMG.0046"
  | "IMG.0047"
  | "IMG.0054"
  | "IMG.0060"
  | "IMG.0061"
  | "IMG.0062"
  | "IMG.0087"
  | "IMG.0095"
  | "IMG.0096"
  | "IMG.0100"
  | "IMG.0101"
  | "IMG.0118"
  | "IMG.0130"
  | "IMG.0144"
  | "IMG.0154"
  | "IMG.0155"
  | "IMG.0156"
  | "IMG.0167"
  | "IMG.0187"
  | "IMG.0196"
  | "IMG.0197"
  | "IMG.0238"
  | "IMG.0239"
  | HuaweiImsErrorCode;

/** Codes that `ShowJobProgress` is known to fail with; the list is never closed. */
export type ShowJobProgressErrorCode =
  | HuaweiImsErrorCode;

/** Codes that any operation may give, from the service or the gateway. */
export type HuaweiImsErrorCode =
  | "APIGW.0101"
  | "APIGW.0103"
  | "APIGW.0104"
  | "APIGW.0105"
  | "APIGW.0106"
  | "APIGW.0201"
  | "APIGW.0301"
  | "APIGW.0302"
  | "APIGW.0303"
  | "APIGW.0304"
  | "APIGW.0305"
  | "APIGW.0306"
  | "APIGW.0307"
  | "APIGW.0308"
  | "APIGW.0310"
  | "APIGW.0311"
  | "APIGW.0401"
  | "APIGW.0402"
  | "APIGW.0404"
  | "APIGW.0501"
  | "APIGW.0502"
  | "APIGW.0601"
  | "APIGW.0602"
  | "APIGW.0605"
  | "APIGW.0606"
  | "APIGW.0607"
  | "APIGW.0608"
  | "APIGW.0609"
  | "APIGW.0610"
  | "APIGW.0611"
  | "APIGW.0612"
  | "APIGW.0613"
  | "APIGW.0705"
  | "APIGW.0801"
  | "APIGW.0802";

/** Regions that have a host of their own in the contract; others may exist. */
export type HuaweiImsRegion =
  | "ae-ad-1"
  | "af-north-1"
  | "af-south-1"
  | "ap-southeast-1"
  | "ap-southeast-2"
  | "ap-southeast-3"
  | "ap-southeast-4"
  | "ap-southeast-5"
  | "cn-east-2"
  | "cn-east-3"
  | "cn-east-4"
  | "cn-east-5"
  | "cn-north-1"
  | "cn-north-11"
  | "cn-north-12"
  | "cn-north-2"
  | "cn-north-4"
  | "cn-north-9"
  | "cn-south-1"
  | "cn-south-2"
  | "cn-south-4"
  | "cn-southwest-2"
  | "cn-southwest-3"
  | "eu-west-0"
  | "eu-west-101"
  | "la-north-2"
  | "la-south-2"
  | "me-east-1"
  | "my-kualalumpur-1"
  | "na-mexico-1"
  | "ru-moscow-1"
  | "sa-brazil-1"
  | "tr-west-1";
