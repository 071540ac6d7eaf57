// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  CopyImageCrossRegionErrorCode,
  CopyImageInRegionErrorCode,
  ListImagesErrorCode,
  ShowJobErrorCode,
  ShowJobProgressErrorCode,
} from "./error-codes.ts";
import type {
  CopyImageCrossRegionInput,
  CopyImageCrossRegionOutput,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  ListImagesInput,
  ListImagesOutput,
  ShowJobInput,
  ShowJobOutput,
  ShowJobProgressInput,
  ShowJobProgressOutput,
} from "./types.ts";

/** Hosts of Huawei Cloud Image Management Service (IMS), and how its codes decide about a retry. */
export const api: Api = {
  id: "huawei-ims",
  servers: [
    { url: "https://ims.{region}.myhuaweicloud.com" },
    { url: "https://ims.eu-west-101.myhuaweicloud.eu", regions: ["eu-west-101"] },
  ],
  codes: {
    "APIGW.0301": "reauthenticate",
    "APIGW.0303": "reauthenticate",
    "APIGW.0305": "reauthenticate",
    "APIGW.0307": "reauthenticate",
    "APIGW.0308": "throttle",
    "APIGW.0311": "reauthenticate",
    "IMG.0014": "backoff",
    "IMG.0060": "throttle",
    "IMG.0061": "backoff",
    "IMG.0187": "throttle",
  },
  texts: { "APIGW.0301": { "signature expired": "redate", "failed to reach the limit": "never" } },
};

/** Copies a private image within its region. */
export const copyImageInRegion: Operation<CopyImageInRegionInput, CopyImageInRegionOutput, CopyImageInRegionErrorCode> = {
  operationId: "CopyImageInRegion",
  method: "POST",
  path: "/v1/cloudimages/{image_id}/copy",
  fields: {
    image_id: { in: "path", type: "string", required: true },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    name: { in: "body", type: "string", required: true },
    description: { in: "body", type: "string" },
    cmk_id: { in: "body", type: "string" },
    enterprise_project_id: { in: "body", type: "string" },
  },
  evidence: ["job_id"],
  lookup: "ListImages",
};

/** Copies a private image to another region. */
export const copyImageCrossRegion: Operation<CopyImageCrossRegionInput, CopyImageCrossRegionOutput, CopyImageCrossRegionErrorCode> = {
  operationId: "CopyImageCrossRegion",
  method: "POST",
  path: "/v1/cloudimages/{image_id}/cross_region_copy",
  fields: {
    image_id: { in: "path", type: "string", required: true },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    name: { in: "body", type: "string", required: true },
    description: { in: "body", type: "string" },
    region: { in: "body", type: "string", required: true },
    project_name: { in: "body", type: "string", required: true },
    agency_name: { in: "body", type: "string", required: true },
    vault_id: { in: "body", type: "string" },
  },
  evidence: ["job_id"],
};

/** Shows the state of a job. */
export const showJobProgress: Operation<ShowJobProgressInput, ShowJobProgressOutput, ShowJobProgressErrorCode> = {
  operationId: "ShowJobProgress",
  method: "GET",
  path: "/v1/cloudimages/job/{job_id}",
  fields: {
    job_id: { in: "path", type: "string", required: true },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  evidence: ["job_id", "job_type", "status", "begin_time", "end_time", "error_code?"],
  repeatable: true,
};

/** Shows the state of a job. */
export const showJob: Operation<ShowJobInput, ShowJobOutput, ShowJobErrorCode> = {
  operationId: "ShowJob",
  method: "GET",
  path: "/v1/{project_id}/jobs/{job_id}",
  fields: {
    project_id: { in: "path", type: "string", required: true, option: "projectId" },
    job_id: { in: "path", type: "string", required: true },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  evidence: ["job_id", "job_type", "status", "begin_time", "end_time", "error_code?"],
  repeatable: true,
};

/** Lists images. */
export const listImages: Operation<ListImagesInput, ListImagesOutput, ListImagesErrorCode> = {
  operationId: "ListImages",
  method: "GET",
  path: "/v2/cloudimages",
  fields: {
    __imagetype: { in: "query", type: "string" },
    visibility: { in: "query", type: "string" },
    member_status: { in: "query", type: "string" },
    status: { in: "query", type: "string" },
    id: { in: "query", type: "string" },
    name: { in: "query", type: "string" },
    owner: { in: "query", type: "string" },
    protected: { in: "query", type: "boolean" },
    __isregistered: { in: "query", type: "string" },
    tag: { in: "query", type: "string" },
    enterprise_project_id: { in: "query", type: "string" },
    created_at: { in: "query", type: "string" },
    updated_at: { in: "query", type: "string" },
    __os_type: { in: "query", type: "string" },
    __os_bit: { in: "query", type: "string" },
    __platform: { in: "query", type: "string" },
    architecture: { in: "query", type: "string" },
    virtual_env_type: { in: "query", type: "string" },
    disk_format: { in: "query", type: "string" },
    container_format: { in: "query", type: "string" },
    min_disk: { in: "query", type: "integer" },
    min_ram: { in: "query", type: "integer" },
    flavor_id: { in: "query", type: "string" },
    __support_diskintensive: { in: "query", type: "string" },
    __support_highperformance: { in: "query", type: "string" },
    __support_kvm: { in: "query", type: "string" },
    __support_kvm_gpu_type: { in: "query", type: "string" },
    __support_kvm_infiniband: { in: "query", type: "string" },
    __support_largememory: { in: "query", type: "string" },
    __support_xen: { in: "query", type: "string" },
    __support_xen_gpu_type: { in: "query", type: "string" },
    __support_xen_hana: { in: "query", type: "string" },
    sort_key: { in: "query", type: "string" },
    sort_dir: { in: "query", type: "string" },
    limit: { in: "query", type: "integer" },
    marker: { in: "query", type: "string" },
    __system__cmkid: { in: "query", type: "string" },
    __whole_image: { in: "query", type: "boolean" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  evidence: ["images[{}]"],
  repeatable: true,
  pagination: { kind: "marker", marker: "marker", limit: "limit", items: "/images", next: "/id" },
};
