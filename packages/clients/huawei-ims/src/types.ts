// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

/** State of the job: waiting to start, running, done, failed. */
export type JobStatus = "INIT" | "RUNNING" | "SUCCESS" | "FAIL";

/** State of a job that another one started. */
export interface SubJobResult {
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
}

/** Input of `CopyImageInRegion`. */
export interface CopyImageInRegionInput {
  /** Image to copy. */
  image_id: string;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
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
  description?: string | undefined;
  /**
   * Key to encrypt the copy with; it has to differ from the key of the source image.
   * Default `""`.
   */
  cmk_id?: string | undefined;
  /**
   * Enterprise project of the copy, `0` for the default one, else a UUID.
   * Default `"0"`.
   * Source: huawei-api-explorer, otc-ims-docs.
   */
  enterprise_project_id?: string | undefined;
}

/** Response of `CopyImageInRegion`: the job was submitted. */
export interface CopyImageInRegionOutput {
  /**
   * Id of the job.
   * Source: huawei-api-explorer, otc-ims-docs.
   */
  job_id: string;
}

/** Input of `CopyImageCrossRegion`. */
export interface CopyImageCrossRegionInput {
  /** Image to copy. */
  image_id: string;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
  /**
   * Name of the copy. Letters, digits, Chinese characters, `-`, `.`, `_` and, but not at either end, spaces.
   * 1 to 128 characters. Pattern `^[A-Za-z0-9_.\u4e00-\u9fff-](?:[A-Za-z0-9_. \u4e00-\u9fff-]*[A-Za-z0-9_.\u4e00-\u9fff-])?$`.
   * Inferred from: huawei-ims-zh, otc-ims-docs.
   */
  name: string;
  /**
   * Description of the copy.
   * At most 1024 characters. Pattern `^[^\r\n<>]*$`.
   * Default `""`.
   */
  description?: string | undefined;
  /** Region to copy to; not that of the image. */
  region: string;
  /** Name of the project to copy to, in that region. */
  project_name: string;
  /** Agency of the identity service that lets the image service act for you. */
  agency_name: string;
  /** Vault for the backup; an image of a whole server needs it. */
  vault_id?: string | undefined;
}

/** Response of `CopyImageCrossRegion`: the job was submitted. */
export interface CopyImageCrossRegionOutput {
  /** Id of the job. */
  job_id: string;
}

/** Input of `ShowJobProgress`. */
export interface ShowJobProgressInput {
  /** Job, as returned by the call that started it. */
  job_id: string;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ShowJobProgress`: the state of the job. */
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
    sub_jobs_result?: SubJobResult[];
  };
}

/** Input of `ShowJob`. */
export interface ShowJobInput {
  /** Project that the job runs in. */
  project_id?: string | undefined;
  /** Job, as returned by the call that started it. */
  job_id: string;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ShowJob`: the state of the job. */
export interface ShowJobOutput {
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
    /** What became of each image, for a job on several. */
    results?: {
      /** The image. */
      image_id?: string;
      /** Project that it was for. */
      project_id?: string;
      /** What became of it; printed as `success`, in lower case. */
      status?: string;
    }[];
    /** Ids of the jobs that this one started. */
    sub_jobs_list?: string[];
    /** State of the jobs that this one started. */
    sub_jobs_result?: SubJobResult[];
    /** Code of a failure on the way. */
    error_code?: string;
    /** Text of a failure on the way. */
    error?: string;
    /** Code of a failure while something was added. */
    addition_error_code?: string;
    /** Text of a failure while something was added. */
    addition_error_msg?: string;
    /** Code of an alarm. */
    alarm_code?: string;
  };
}

/** Input of `ListImages`. */
export interface ListImagesInput {
  /** Only images of this type: public (`gold`), private, shared, or from the market. */
  __imagetype?: "gold" | "private" | "shared" | "market" | undefined;
  /** Only public, private or shared images. */
  visibility?: "public" | "private" | "shared" | undefined;
  /** Only images shared with the caller that it has accepted, rejected, or not yet decided on; needs `visibility` to be `shared`. */
  member_status?: "accepted" | "rejected" | "pending" | undefined;
  /** Only images in this state. */
  status?: "queued" | "saving" | "deleted" | "killed" | "active" | undefined;
  /** Only this image. */
  id?: string | undefined;
  /** Only images of exactly this name. */
  name?: string | undefined;
  /** Only images of this tenant. */
  owner?: string | undefined;
  /** Only images that are protected, or not. */
  protected?: boolean | undefined;
  /**
   * Only images that are ready to use; other values are for administrators.
   * Default `"true"`.
   */
  __isregistered?: "true" | "false" | undefined;
  /** Only images with this tag. */
  tag?: string | undefined;
  /**
   * Only images of this enterprise project: `0` for the default one, a UUID, or `all_granted_eps` for every one that the caller may see.
   * Default `"0"`.
   */
  enterprise_project_id?: string | undefined;
  /**
   * Only images made before, at or after a time: an operator, a colon and the UTC time, such as `gt:2018-10-28T10:00:00Z`.
   * Pattern `^(gt|gte|lt|lte|eq|neq):[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z| [0-9]{2}:[0-9]{2}:[0-9]{2})$`.
   */
  created_at?: string | undefined;
  /**
   * Only images changed before, at or after a time, in the form of `created_at`.
   * Pattern `^(gt|gte|lt|lte|eq|neq):[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z| [0-9]{2}:[0-9]{2}:[0-9]{2})$`.
   */
  updated_at?: string | undefined;
  /** Only images with this type of operating system. */
  __os_type?: "Linux" | "Windows" | "Other" | undefined;
  /** Only images of 32 or 64 bits. */
  __os_bit?: "32" | "64" | undefined;
  /** Only images with this operating system. */
  __platform?: "Windows" | "Ubuntu" | "RedHat" | "SUSE" | "CentOS" | "Debian" | "OpenSUSE" | "Oracle Linux" | "Fedora" | "Other" | "CoreOS" | "EulerOS" | "Huawei Cloud EulerOS" | undefined;
  /** Only images for this architecture. */
  architecture?: "x86" | "arm" | undefined;
  /** Only images for servers (`FusionCompute`), for bare metal (`Ironic`) or of data disks (`DataImage`). */
  virtual_env_type?: "FusionCompute" | "Ironic" | "DataImage" | undefined;
  /** Only images of this format. */
  disk_format?: "vhd" | "zvhd" | "raw" | "qcow2" | "zvhd2" | "iso" | undefined;
  /** Only images in this container, `bare`. */
  container_format?: string | undefined;
  /**
   * Only images that need this size of disk, GB.
   * 1 to 1024.
   */
  min_disk?: number | undefined;
  /** Only images that need this size of memory, MB. */
  min_ram?: number | undefined;
  /** Only public images that run on this flavor of server. */
  flavor_id?: string | undefined;
  /** `true`: only images for servers with dense storage. */
  __support_diskintensive?: string | undefined;
  /** `true`: only images for high performance. */
  __support_highperformance?: string | undefined;
  /** `true`: only images for KVM. */
  __support_kvm?: string | undefined;
  /** Only images for this type of GPU under KVM; not together with `__support_xen` or `__support_kvm`. */
  __support_kvm_gpu_type?: string | undefined;
  /** `true`: only images for Infiniband under KVM; not together with `__support_xen`. */
  __support_kvm_infiniband?: string | undefined;
  /** `true`: only images for servers with very large memory. */
  __support_largememory?: string | undefined;
  /** `true`: only images for Xen. */
  __support_xen?: string | undefined;
  /** Only images for this type of GPU under Xen; not together with `__support_xen` or `__support_kvm`. */
  __support_xen_gpu_type?: string | undefined;
  /** `true`: only images for HANA under Xen; not together with `__support_xen` or `__support_kvm`. */
  __support_xen_hana?: string | undefined;
  /**
   * What to sort by.
   * Default `"created_at"`.
   */
  sort_key?: "created_at" | "name" | "container_format" | "disk_format" | "status" | "id" | "size" | undefined;
  /**
   * Up or down.
   * Default `"desc"`.
   */
  sort_dir?: "asc" | "desc" | undefined;
  /**
   * Images a page.
   * Default `500`.
   */
  limit?: number | undefined;
  /** Image to go on from, by its id. */
  marker?: string | undefined;
  /**
   * Only images encrypted with this key.
   * Source: huawei-ims-zh.
   */
  __system__cmkid?: string | undefined;
  /**
   * Only images of whole servers, or only others.
   * Source: huawei-ims-zh.
   */
  __whole_image?: boolean | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ListImages`: one page of images. */
export interface ListImagesOutput {
  /** The images of this page. */
  images: {
    /** Image. */
    id: string;
    /**
     * Its name.
     * 1 to 128 characters.
     */
    name: string;
    /**
     * Its description.
     * At most 1024 characters.
     */
    __description?: string;
    /** State of the image: `queued` waits for its file, `saving` gets it, `active` can be used, `killed` failed, `deleted` is gone. */
    status: "queued" | "saving" | "deleted" | "killed" | "active";
    /** Who sees it. */
    visibility: "private" | "public" | "shared";
    /** Tenant that owns it. */
    owner: string;
    /** Whether it is protected from being deleted. */
    protected: boolean;
    /** Its tags. */
    tags: string[];
    /** When it was made, UTC, such as `2018-09-06T14:03:27Z`. */
    created_at: string;
    /** When it was last changed, UTC. */
    updated_at: string;
    /** When it became ready to use, UTC. */
    active_at?: string;
    /** Type: public (`gold`), private, shared, or from the market. */
    __imagetype: "gold" | "private" | "shared" | "market";
    /** Whether it is ready to use, `true` or `false` as text. */
    __isregistered: "true" | "false";
    /** Where its file is kept. */
    __image_source_type: "uds" | "swift";
    /** Size of its file in bytes, as text. */
    __image_size?: string;
    /** Enterprise project that it is in, `0` or absent for the default one. */
    enterprise_project_id?: string;
    /** Key that it is encrypted with. */
    __system__cmkid?: string;
    /** What it was made of; empty for public images. */
    __data_origin?: string;
    /** Image that it was made of; empty for public images and those made from a file. */
    __originalimagename?: string;
    /** Backup that it was made of. */
    __backup_id?: string;
    /** `file` if it was imported. */
    __root_origin?: string;
    /** Type of its operating system. */
    __os_type: "Linux" | "Windows" | "Other";
    /** Version of its operating system. */
    __os_version?: string;
    /** Bits of its operating system, as text. */
    __os_bit?: "32" | "64";
    /** Its operating system. */
    __platform?: "Windows" | "Ubuntu" | "RedHat" | "SUSE" | "CentOS" | "Debian" | "OpenSUSE" | "Oracle Linux" | "Fedora" | "Other" | "CoreOS" | "EulerOS" | "Huawei Cloud EulerOS";
    /** What it supports besides, as JSON text. */
    __os_feature_list?: string;
    /** For servers (`FusionCompute`), for bare metal (`Ironic`) or of a data disk (`DataImage`). */
    virtual_env_type: "FusionCompute" | "Ironic" | "DataImage";
    /** Its format. */
    disk_format?: string;
    /** Its container. */
    container_format: string;
    /** How servers boot from it. */
    hw_firmware_type?: "bios" | "uefi";
    /** Whether network cards may have several queues, as text. */
    hw_vif_multiqueue_enabled?: string;
    /**
     * Disk that it needs, GB.
     * 1 to 1024.
     */
    min_disk: number;
    /** Memory that it needs, MB. */
    min_ram: number;
    /** Most memory that it supports, MB, as text. */
    max_ram?: string;
    /** Seconds that a server may take to shut down, 60 to 300, as text; 60 if absent. */
    os_shutdown_timeout?: string;
    /** Address of the image. */
    self: string;
    /** Address of its file. */
    file?: string;
    /** Address of its schema. */
    schema?: string;
    /** Not in use. */
    checksum?: string;
    /** Not in use. */
    size?: number;
    /** Not in use; printed as null. */
    virtual_size?: number | null;
    /** Name that is shown to others. */
    __image_displayname?: string;
    /** Mark of an image that costs money. */
    __account_code?: string;
    /** Product of the market that it belongs to. */
    __productcode?: string;
    /** Whether it was taken off the market, as text. */
    __is_offshelved?: string;
    /** Whether it may go to the market. */
    __system_support_market?: boolean;
    /** Whether it can be loaded late, as text. */
    __lazyloading?: string;
    /** Slot of the system disk; not in use. */
    __sequence_num?: string;
    /** Agents that it supports, with commas between: `hss` for security, `ces` for monitoring. */
    __support_agent_list?: string;
    /** Whether it is for AMD, as text. */
    __support_amd?: string;
    /** Whether it is for ARM, as text. */
    __support_arm?: "true" | "false";
    /** `true` if Cloud-Init can not put in a password or key. */
    __support_fc_inject?: "true" | "false";
    /** `true` if it is for servers with dense storage. */
    __support_diskintensive?: string;
    /** `true` if it is for high performance. */
    __support_highperformance?: string;
    /** `true` if it is for very large memory. */
    __support_largememory?: string;
    /** `true` if it is for KVM. */
    __support_kvm?: string;
    /** Type of GPU that it is for under KVM. */
    __support_kvm_gpu_type?: string;
    /** `true` if it is for Infiniband under KVM. */
    __support_kvm_infiniband?: string;
    /** `true` if it supports SR-IOV. */
    __support_kvm_hi1822_hisriov?: string;
    /** `true` if it supports Virtio-net. */
    __support_kvm_hi1822_hivirtionet?: string;
    /** `true` if it is for Xen. */
    __support_xen?: string;
    /** Type of GPU that it is for under Xen. */
    __support_xen_gpu_type?: string;
    /** `true` if it is for HANA under Xen. */
    __support_xen_hana?: string;
    /**
     * Type of FPGA that it is for under KVM.
     * Inferred from: huawei-api-explorer.
     */
    __support_kvm_fpga_type?: string;
  }[];
}

/** Input of `waitForJob`: `{ ...input, ...data }` of `copyImageInRegion` or `copyImageCrossRegion` fits. */
export interface WaitForJobInput {
  /**
   * Id of the job.
   * Source: huawei-api-explorer, otc-ims-docs.
   */
  job_id: string;
}

/** Input of `waitForProjectJob`: `{ ...input, ...data }` of `copyImageInRegion` or `copyImageCrossRegion` fits. */
export interface WaitForProjectJobInput {
  project_id?: string | undefined;
  /**
   * Id of the job.
   * Source: huawei-api-explorer, otc-ims-docs.
   */
  job_id: string;
}

/** Input of `waitForImage`: give each field, because no call has all of them. */
export interface WaitForImageInput {
  /** Image. */
  id: string;
}

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
