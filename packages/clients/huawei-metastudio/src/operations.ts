// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  CreateAssetByReplicationInfoErrorCode,
  ListAssetsErrorCode,
  ShowAssetErrorCode,
  ShowAssetReplicationInfoErrorCode,
} from "./error-codes.ts";
import type {
  CreateAssetByReplicationInfoInput,
  CreateAssetByReplicationInfoOutput,
  ListAssetsInput,
  ListAssetsOutput,
  ShowAssetInput,
  ShowAssetOutput,
  ShowAssetReplicationInfoInput,
  ShowAssetReplicationInfoOutput,
} from "./types.ts";

/** Hosts of Huawei Cloud MetaStudio, and how its codes decide about a retry. */
export const api: Api = {
  id: "huawei-metastudio",
  servers: [{ url: "https://metastudio.{region}.myhuaweicloud.com" }],
  codes: {
    "APIGW.0301": "reauthenticate",
    "APIGW.0303": "reauthenticate",
    "APIGW.0305": "reauthenticate",
    "APIGW.0307": "reauthenticate",
    "APIGW.0308": "throttle",
    "APIGW.0311": "reauthenticate",
  },
  texts: { "APIGW.0301": { "signature expired": "redate", "failed to reach the limit": "never" } },
};

/** Copies an asset of another region into this one. */
export const createAssetByReplicationInfo: Operation<CreateAssetByReplicationInfoInput, CreateAssetByReplicationInfoOutput, CreateAssetByReplicationInfoErrorCode> = {
  operationId: "CreateAssetByReplicationInfo",
  method: "POST",
  path: "/v1/{project_id}/digital-assets-by-replication-info",
  fields: {
    project_id: { in: "path", type: "string", required: true, option: "projectId" },
    "X-App-UserId": { in: "header", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    asset_id: { in: "body", type: "string" },
    asset_info: { in: "body", type: "string" },
    encryption_info: { in: "body", type: "object" },
    expire_time: { in: "body", type: "integer" },
  },
  empty: true,
  lookup: "ListAssets",
};

/** Shows what another region needs to copy an asset. */
export const showAssetReplicationInfo: Operation<ShowAssetReplicationInfoInput, ShowAssetReplicationInfoOutput, ShowAssetReplicationInfoErrorCode> = {
  operationId: "ShowAssetReplicationInfo",
  method: "GET",
  path: "/v1/{project_id}/digital-assets/{asset_id}/replication-info",
  fields: {
    project_id: { in: "path", type: "string", required: true, option: "projectId" },
    asset_id: { in: "path", type: "string", required: true },
    "X-App-UserId": { in: "header", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  evidence: ["asset_id|asset_info|encryption_info{}"],
  repeatable: true,
};

/** Shows an asset with its files. */
export const showAsset: Operation<ShowAssetInput, ShowAssetOutput, ShowAssetErrorCode> = {
  operationId: "ShowAsset",
  method: "GET",
  path: "/v1/{project_id}/digital-assets/{asset_id}",
  fields: {
    project_id: { in: "path", type: "string", required: true, option: "projectId" },
    asset_id: { in: "path", type: "string", required: true },
    "X-App-UserId": { in: "header", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
  },
  evidence: ["asset_id|asset_name|asset_description|asset_type|asset_state|create_time|files[{}]"],
  repeatable: true,
};

/** Lists assets. */
export const listAssets: Operation<ListAssetsInput, ListAssetsOutput, ListAssetsErrorCode> = {
  operationId: "ListAssets",
  method: "GET",
  path: "/v1/{project_id}/digital-assets",
  fields: {
    project_id: { in: "path", type: "string", required: true, option: "projectId" },
    "X-App-UserId": { in: "header", type: "string" },
    "X-Project-Id": { in: "header", type: "string", option: "projectId" },
    limit: { in: "query", type: "integer" },
    offset: { in: "query", type: "integer" },
    name: { in: "query", type: "string" },
    tag: { in: "query", type: "string" },
    tag_combination_type: { in: "query", type: "string" },
    start_time: { in: "query", type: "string" },
    end_time: { in: "query", type: "string" },
    asset_type: { in: "query", type: "string" },
    sort_key: { in: "query", type: "string" },
    sort_dir: { in: "query", type: "string" },
    asset_source: { in: "query", type: "string" },
    asset_state: { in: "query", type: "string" },
    style_id: { in: "query", type: "string" },
    accurate_query_field: { in: "query", type: "array", items: "string" },
    asset_id: { in: "query", type: "array", items: "string" },
    sex: { in: "query", type: "string" },
    language: { in: "query", type: "string" },
    system_property: { in: "query", type: "string" },
    action_editable: { in: "query", type: "boolean" },
    is_with_action_library: { in: "query", type: "boolean" },
    is_movable: { in: "query", type: "boolean" },
    voice_provider: { in: "query", type: "string" },
    role: { in: "query", type: "string" },
    is_realtime_voice: { in: "query", type: "boolean" },
    human_model_2d_version: { in: "query", type: "string" },
    include_device_name: { in: "query", type: "string" },
    exclude_device_name: { in: "query", type: "string" },
    supported_service: { in: "query", type: "string" },
    app_user_id: { in: "query", type: "string" },
  },
  evidence: ["assets[{}]|count=0"],
  repeatable: true,
  pagination: { kind: "offset", offset: "offset", limit: "limit", items: "/assets", total: "/count" },
};
