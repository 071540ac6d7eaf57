// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of Alibaba Cloud Elastic Desktop Service (ECD): lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation({
  CopyImage: {
    fields: {
      DestinationImageName: {
        minLength: 2,
        maxLength: 128,
        pattern: "^\\p{L}[\\p{L}\\p{N}:_-]*$",
        words: "begin with a letter and hold only letters of any script, digits, colons, underscores and hyphens",
      },
      DestinationDescription: {
        minLength: 2,
        maxLength: 256,
        pattern: "^(?!https?://)",
        words: "not begin with http:// or https://",
      },
    },
    rules: [
      {
        because: "An image is copied to another region, never to its own.",
        differ: ["/RegionId", "/DestinationRegionId"],
      },
    ],
  },
  DeleteImages: { fields: { ImageId: { minItems: 1, maxItems: 100 } } },
  DescribeImages: {
    fields: {
      ImageType: { enum: ["SYSTEM", "CUSTOM"] },
      ImageStatus: { enum: ["Creating", "Available", "CreateFailed"] },
      OsType: { enum: ["Linux", "Windows"] },
      ProtocolType: { enum: ["HDX", "ASP"] },
      SessionType: { enum: ["SINGLE_SESSION", "MULTIPLE_SESSION"] },
      MaxResults: { maximum: 100 },
    },
  },
  DescribeRegions: { fields: { AcceptLanguage: { enum: ["zh", "en"] } } },
  ModifyImagePermission: { fields: { AddAccount: { maxItems: 20 } } },
});
