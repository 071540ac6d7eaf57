// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  CopyImageInRegionErrorCode,
  CopyImageInRegionInput,
  CopyImageInRegionOutput,
  ShowJobProgressErrorCode,
  ShowJobProgressInput,
  ShowJobProgressOutput,
} from "./types.ts";

/** Hosts of Huawei Cloud Image Management Service (IMS). */
export const api: Api = {
  id: "huawei-ims",
  servers: [
    {
      url: "https://ims.{region}.myhuaweicloud.com",
      regions: [
        "ae-ad-1",
        "af-north-1",
        "af-south-1",
        "ap-southeast-1",
        "ap-southeast-2",
        "ap-southeast-3",
        "ap-southeast-4",
        "ap-southeast-5",
        "cn-east-2",
        "cn-east-3",
        "cn-east-4",
        "cn-east-5",
        "cn-north-1",
        "cn-north-11",
        "cn-north-12",
        "cn-north-2",
        "cn-north-4",
        "cn-north-9",
        "cn-south-1",
        "cn-south-2",
        "cn-south-4",
        "cn-southwest-2",
        "cn-southwest-3",
        "eu-west-0",
        "eu-west-101",
        "la-north-2",
        "la-south-2",
        "me-east-1",
        "my-kualalumpur-1",
        "na-mexico-1",
        "ru-moscow-1",
        "sa-brazil-1",
        "tr-west-1",
      ],
    },
  ],
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
};
