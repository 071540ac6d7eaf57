// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of Alibaba Cloud Edge Node Service (ENS): lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation({
  CopySnapshot: {
    fields: {
      DestinationSnapshotName: {
        minLength: 2,
        maxLength: 128,
        pattern: "^\\p{L}[\\p{L}\\p{N}:_-]*$",
        words: "begin with a letter and hold only letters of any script, digits, colons, underscores and hyphens",
      },
      DestinationSnapshotDescription: {
        minLength: 2,
        maxLength: 256,
        pattern: "^(?!https?://)",
        words: "not begin with http:// or https://",
      },
    },
  },
  CreateSnapshot: {
    fields: {
      SnapshotName: {
        minLength: 2,
        maxLength: 128,
        pattern: "^\\p{L}[\\p{L}\\p{N}:_-]*$",
        words: "begin with a letter and hold only letters of any script, digits, colons, underscores and hyphens",
      },
      Description: {
        minLength: 2,
        maxLength: 256,
        pattern: "^(?!https?://)",
        words: "not begin with http:// or https://",
      },
    },
  },
});
