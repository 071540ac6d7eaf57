// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of Huawei Cloud MetaStudio: lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation({
  CreateAssetByReplicationInfo: {
    fields: {
      project_id: { minLength: 1, maxLength: 64 },
      "X-App-UserId": {
        minLength: 1,
        maxLength: 256,
        pattern: "^[^\\u4e00-\\u9fff]*$",
        words: "not hold Chinese characters",
      },
      asset_id: { minLength: 1, maxLength: 64 },
      asset_info: { minLength: 1, maxLength: 100000 },
      encryption_info: {
        properties: {
          algorithm: { type: "string", minLength: 1, maxLength: 64 },
          key_id: { type: ["string", "integer"], minLength: 1, maxLength: 128 },
          iv: { type: "string", minLength: 1, maxLength: 128 },
        },
      },
      expire_time: { minimum: 0 },
    },
  },
  ShowAssetReplicationInfo: {
    fields: {
      project_id: { minLength: 1, maxLength: 64 },
      asset_id: { minLength: 1, maxLength: 64 },
      "X-App-UserId": {
        minLength: 1,
        maxLength: 256,
        pattern: "^[^\\u4e00-\\u9fff]*$",
        words: "not hold Chinese characters",
      },
    },
  },
  ShowAsset: {
    fields: {
      project_id: { minLength: 1, maxLength: 64 },
      asset_id: { minLength: 1, maxLength: 64 },
      "X-App-UserId": {
        minLength: 1,
        maxLength: 256,
        pattern: "^[^\\u4e00-\\u9fff]*$",
        words: "not hold Chinese characters",
      },
    },
  },
  ListAssets: {
    fields: {
      project_id: { minLength: 1, maxLength: 64 },
      "X-App-UserId": {
        minLength: 1,
        maxLength: 256,
        pattern: "^[^\\u4e00-\\u9fff]*$",
        words: "not hold Chinese characters",
      },
      limit: { minimum: 1, maximum: 100 },
      offset: { minimum: 0, maximum: 2147483647 },
      name: { maxLength: 128 },
      tag: { maxLength: 1024 },
      tag_combination_type: { enum: ["INTERSECTION", "UNION_SET"] },
      start_time: { maxLength: 20 },
      end_time: { maxLength: 20 },
      asset_type: { maxLength: 128 },
      sort_key: { maxLength: 128 },
      sort_dir: { maxLength: 128 },
      asset_source: { enum: ["SYSTEM", "CUSTOMIZATION", "ALL"] },
      asset_state: { maxLength: 512 },
      style_id: { maxLength: 64 },
      accurate_query_field: { maxItems: 100 },
      asset_id: { maxItems: 100, items: { minLength: 1, maxLength: 64 } },
      sex: { minLength: 1, maxLength: 128 },
      language: { minLength: 1, maxLength: 128 },
      system_property: { minLength: 1, maxLength: 1024 },
      voice_provider: { minLength: 1, maxLength: 128 },
      role: { enum: ["SHARER", "SHAREE"] },
      human_model_2d_version: { minLength: 1, maxLength: 128 },
      include_device_name: { minLength: 1, maxLength: 128 },
      exclude_device_name: { minLength: 1, maxLength: 128 },
      supported_service: { enum: ["VIDEO_2D", "LIVE_2D", "CHAT_2D"] },
      app_user_id: {
        minLength: 1,
        maxLength: 256,
        pattern: "^[^\\u4e00-\\u9fff]*$",
        words: "not hold Chinese characters",
      },
    },
  },
});
