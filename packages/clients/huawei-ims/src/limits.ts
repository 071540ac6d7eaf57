// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of Huawei Cloud Image Management Service (IMS): lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation({
  CopyImageInRegion: {
    fields: {
      name: {
        minLength: 1,
        maxLength: 128,
        pattern: "^[A-Za-z0-9_.\\u4e00-\\u9fff-](?:[A-Za-z0-9_. \\u4e00-\\u9fff-]*[A-Za-z0-9_.\\u4e00-\\u9fff-])?$",
        words: "hold only letters, digits, Chinese characters, hyphens, dots, underscores and, but not at either end, spaces",
      },
      description: { maxLength: 1024, pattern: "^[^\\r\\n<>]*$", words: "not hold line breaks, < or >" },
    },
  },
  CopyImageCrossRegion: {
    fields: {
      name: {
        minLength: 1,
        maxLength: 128,
        pattern: "^[A-Za-z0-9_.\\u4e00-\\u9fff-](?:[A-Za-z0-9_. \\u4e00-\\u9fff-]*[A-Za-z0-9_.\\u4e00-\\u9fff-])?$",
        words: "hold only letters, digits, Chinese characters, hyphens, dots, underscores and, but not at either end, spaces",
      },
      description: { maxLength: 1024, pattern: "^[^\\r\\n<>]*$", words: "not hold line breaks, < or >" },
    },
  },
  ListImages: {
    fields: {
      __imagetype: { enum: ["gold", "private", "shared", "market"] },
      visibility: { enum: ["public", "private", "shared"] },
      member_status: { enum: ["accepted", "rejected", "pending"] },
      status: { enum: ["queued", "saving", "deleted", "killed", "active"] },
      __isregistered: { enum: ["true", "false"] },
      created_at: {
        pattern: "^(gt|gte|lt|lte|eq|neq):[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z| [0-9]{2}:[0-9]{2}:[0-9]{2})$",
        words: "be an operator (gt, gte, lt, lte, eq or neq), a colon and a UTC time, such as gt:2018-10-28T10:00:00Z",
      },
      updated_at: {
        pattern: "^(gt|gte|lt|lte|eq|neq):[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z| [0-9]{2}:[0-9]{2}:[0-9]{2})$",
        words: "be an operator (gt, gte, lt, lte, eq or neq), a colon and a UTC time, such as gt:2018-10-28T10:00:00Z",
      },
      __os_type: { enum: ["Linux", "Windows", "Other"] },
      __os_bit: { enum: ["32", "64"] },
      __platform: {
        enum: [
          "Windows",
          "Ubuntu",
          "RedHat",
          "SUSE",
          "CentOS",
          "Debian",
          "OpenSUSE",
          "Oracle Linux",
          "Fedora",
          "Other",
          "CoreOS",
          "EulerOS",
          "Huawei Cloud EulerOS",
        ],
      },
      architecture: { enum: ["x86", "arm"] },
      virtual_env_type: { enum: ["FusionCompute", "Ironic", "DataImage"] },
      disk_format: { enum: ["vhd", "zvhd", "raw", "qcow2", "zvhd2", "iso"] },
      min_disk: { minimum: 1, maximum: 1024 },
      sort_key: { enum: ["created_at", "name", "container_format", "disk_format", "status", "id", "size"] },
      sort_dir: { enum: ["asc", "desc"] },
    },
    rules: [
      {
        because: "Whether a shared image was accepted is only known for shared images.",
        implies: { when: { "/member_status": {} }, then: { "/visibility": { const: "shared" } } },
      },
    ],
  },
});
