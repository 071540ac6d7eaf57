// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of Huawei Cloud KooPhone: lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation({
  BatchBackupInstances: { fields: { instance_ids: { maxItems: 100, items: { maxLength: 32 } } } },
  BatchPrepareInstances: { fields: { user_id: { maxLength: 32 }, instance_ids: { maxItems: 100, items: { maxLength: 100 } } } },
  ShowProgress: { fields: { user_id: { maxLength: 32 }, instance_id: { maxLength: 32 } } },
  ListInstances: {
    fields: {
      page_no: { minimum: 1 },
      page_size: { minimum: 1, maximum: 200 },
      instance_id: { maxLength: 32 },
      instance_name: { maxLength: 128 },
      query_start_time: {
        maxLength: 32,
        pattern: "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$",
        words: "be a UTC time such as 2023-08-15 14:30:45",
      },
      query_end_time: {
        maxLength: 32,
        pattern: "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$",
        words: "be a UTC time such as 2023-08-15 14:30:45",
      },
      pool_scene_tag: { maxLength: 32 },
      order: { maxLength: 32 },
      order_by: { maxLength: 32 },
      pool_name: { maxLength: 128 },
    },
  },
});
