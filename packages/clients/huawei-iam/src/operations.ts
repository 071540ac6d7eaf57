// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

import type { Api, Operation } from "@facsimile/runtime";
import type {
  KeystoneCreateUserTokenByPasswordErrorCode,
  KeystoneListProjectsErrorCode,
} from "./error-codes.ts";
import type {
  KeystoneCreateUserTokenByPasswordInput,
  KeystoneCreateUserTokenByPasswordOutput,
  KeystoneListProjectsInput,
  KeystoneListProjectsOutput,
} from "./types.ts";

/** Hosts of Huawei Cloud Identity and Access Management (IAM), and how its codes decide about a retry. */
export const api: Api = {
  id: "huawei-iam",
  servers: [
    { url: "https://iam.myhuaweicloud.com" },
    { url: "https://iam.{region}.myhuaweicloud.com" },
    { url: "https://iam.eu-west-101.myhuaweicloud.eu", regions: ["eu-west-101"] },
  ],
  anonymous: true,
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

/** Gives a token for a user's name and password. */
export const keystoneCreateUserTokenByPassword: Operation<KeystoneCreateUserTokenByPasswordInput, KeystoneCreateUserTokenByPasswordOutput, KeystoneCreateUserTokenByPasswordErrorCode> = {
  operationId: "KeystoneCreateUserTokenByPassword",
  method: "POST",
  path: "/v3/auth/tokens",
  fields: { nocatalog: { in: "query", type: "string" }, auth: { in: "body", type: "object", required: true } },
  secrets: ["/auth/identity/password/user/password"],
  evidence: ["token{}"],
  resultHeaders: ["X-Subject-Token"],
  anonymous: true,
  repeatable: true,
};

/** Lists the projects of the account. */
export const keystoneListProjects: Operation<KeystoneListProjectsInput, KeystoneListProjectsOutput, KeystoneListProjectsErrorCode> = {
  operationId: "KeystoneListProjects",
  method: "GET",
  path: "/v3/projects",
  fields: {
    domain_id: { in: "query", type: "string" },
    name: { in: "query", type: "string" },
    parent_id: { in: "query", type: "string" },
    enabled: { in: "query", type: "boolean" },
    is_domain: { in: "query", type: "boolean" },
    page: { in: "query", type: "integer" },
    per_page: { in: "query", type: "integer" },
    "X-Domain-Id": { in: "header", type: "string" },
  },
  evidence: ["links{}", "projects[{}]"],
  repeatable: true,
  pagination: { kind: "page", page: "page", size: "per_page", items: "/projects" },
};
