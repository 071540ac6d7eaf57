// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of Huawei Cloud Identity and Access Management (IAM): lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation({
  KeystoneCreateUserTokenByPassword: {
    fields: {
      auth: {
        required: ["identity", "scope"],
        properties: {
          identity: {
            type: "object",
            required: ["methods", "password"],
            properties: {
              methods: { type: "array", minItems: 1, maxItems: 1, items: { type: "string", enum: ["password"] } },
              password: {
                type: "object",
                required: ["user"],
                properties: {
                  user: {
                    type: "object",
                    required: ["domain", "name", "password"],
                    properties: {
                      name: { type: "string" },
                      password: { type: "string" },
                      domain: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
                    },
                  },
                },
              },
            },
          },
          scope: {
            type: "object",
            properties: {
              domain: { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } },
              project: { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } },
            },
          },
        },
      },
    },
  },
  KeystoneListProjects: {
    fields: { page: { minimum: 1 }, per_page: { minimum: 1, maximum: 5000 } },
    rules: [{ because: "A page has a number and a size.", together: ["/page", "/per_page"] }],
  },
});
