// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  BatchBackupInstancesErrorCode,
  BatchPrepareInstancesErrorCode,
  ExecuteJobErrorCode,
  ListInstancesErrorCode,
  ShowProgressErrorCode,
} from "./error-codes.ts";
import type {
  BatchBackupInstancesInput,
  BatchBackupInstancesOutput,
  BatchPrepareInstancesInput,
  BatchPrepareInstancesOutput,
  ExecuteJobInput,
  ExecuteJobOutput,
  ListInstancesInput,
  ListInstancesOutput,
  ShowProgressInput,
  ShowProgressOutput,
} from "./types.ts";

/** Hosts of Huawei Cloud KooPhone, and how its codes decide about a retry. */
export const api: Api = {
  id: "huawei-koophone",
  servers: [{ url: "https://koophone.myhuaweicloud.com" }],
  codes: {
    "APIGW.0301": "reauthenticate",
    "APIGW.0303": "reauthenticate",
    "APIGW.0305": "reauthenticate",
    "APIGW.0307": "reauthenticate",
    "APIGW.0308": "throttle",
    "APIGW.0311": "reauthenticate",
    "KOOPHONE.API.0000": "never",
    "KOOPHONE.API.1000": "never",
    "KOOPHONE.API.1001": "never",
    "KOOPHONE.API.1323": "never",
    "KOOPHONE.API.4001": "never",
    "KOOPHONE.API.5002": "never",
    "KOOPHONE.API.5004": "never",
    "KOOPHONE.API.9999": "backoff",
    "KPAPI.2209": "never",
  },
  texts: { "APIGW.0301": { "signature expired": "redate", "failed to reach the limit": "never" } },
};

/** Backs up instances and gives their machines back. */
export const batchBackupInstances: Operation<BatchBackupInstancesInput, BatchBackupInstancesOutput, BatchBackupInstancesErrorCode> = {
  operationId: "BatchBackupInstances",
  method: "POST",
  path: "/v1/instances/backup",
  fields: {
    "x-request-id": { in: "header", type: "string", required: true },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    instance_ids: { in: "body", type: "array", items: "string", required: true },
  },
  success: { error_code: "0" },
  evidence: ["data/task_id|data/cmd_jobs[{}]|error_code"],
  lookup: "ListInstances",
};

/** Restores instances to machines, so that they can be used. */
export const batchPrepareInstances: Operation<BatchPrepareInstancesInput, BatchPrepareInstancesOutput, BatchPrepareInstancesErrorCode> = {
  operationId: "BatchPrepareInstances",
  method: "POST",
  path: "/v1/instances/prepare",
  fields: {
    "x-request-id": { in: "header", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    user_id: { in: "body", type: "string", required: true },
    instance_ids: { in: "body", type: "array", items: "string", required: true },
  },
  success: { error_code: "0" },
  evidence: ["data/status_list[{}]"],
  lookup: "ShowProgress",
};

/** Shows how far the restoring of an instance is. */
export const showProgress: Operation<ShowProgressInput, ShowProgressOutput, ShowProgressErrorCode> = {
  operationId: "ShowProgress",
  method: "POST",
  path: "/v1/instances/prepare-progress",
  fields: {
    "x-request-id": { in: "header", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    user_id: { in: "body", type: "string", required: true },
    instance_id: { in: "body", type: "string", required: true },
  },
  success: { error_code: "0" },
  evidence: ["error_code", "error_msg", "data/status|data/waitingCount"],
  repeatable: true,
};

/** Lists the instances of the account. */
export const listInstances: Operation<ListInstancesInput, ListInstancesOutput, ListInstancesErrorCode> = {
  operationId: "ListInstances",
  method: "GET",
  path: "/v1/instances/batch-query",
  fields: {
    "x-request-id": { in: ["header", "query"], type: "string", required: true },
    page_no: { in: "query", type: "integer", required: true },
    page_size: { in: "query", type: "integer", required: true },
    instance_id: { in: "query", type: "string" },
    instance_name: { in: "query", type: "string" },
    query_start_time: { in: "query", type: "string" },
    query_end_time: { in: "query", type: "string" },
    pool_scene_tag: { in: "query", type: "string" },
    order: { in: "query", type: "string" },
    order_by: { in: "query", type: "string" },
    pool_name: { in: "query", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  success: { error_code: "0" },
  evidence: ["data/result[{}]|data/total_count=0"],
  repeatable: true,
  pagination: { kind: "page", page: "page_no", size: "page_size", items: "/data/result", total: "/data/total_count" },
};

/** Shows the jobs of a task. */
export const executeJob: Operation<ExecuteJobInput, ExecuteJobOutput, ExecuteJobErrorCode> = {
  operationId: "ExecuteJob",
  method: "GET",
  path: "/v1/instances/tasks/{task_id}",
  fields: {
    task_id: { in: "path", type: "string", required: true },
    "x-request-id": { in: "header", type: "string", required: true },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  success: { error_code: "0" },
  evidence: ["data/jobs[{}]"],
  repeatable: true,
};
