import { InputError } from "../wire/index.ts";
import type { AlibabaRpcCredentials } from "./alibaba-rpc.ts";
import type { HuaweiRestKeys } from "./huawei-rest.ts";

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Options of an Alibaba Cloud client out of the variables of `@alicloud/credentials`; throws an InputError that names the one that is missing. */
export function readAlibabaEnvironment(variables: Variables = findVariables()): { credentials: AlibabaRpcCredentials } {
  const securityToken = variables.ALIBABA_CLOUD_SECURITY_TOKEN;
  return {
    credentials: {
      accessKeyId: need(variables, "ALIBABA_CLOUD_ACCESS_KEY_ID"),
      accessKeySecret: need(variables, "ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
      ...(securityToken && { securityToken }),
    },
  };
}

/** Options of a Huawei Cloud client out of the variables of its SDKs; throws an InputError that names the one that is missing. */
export function readHuaweiEnvironment(variables: Variables = findVariables()): {
  credentials: HuaweiRestKeys;
  projectId?: string;
  domainId?: string;
} {
  const securityToken = variables.HUAWEICLOUD_SDK_SECURITY_TOKEN;
  const { HUAWEICLOUD_SDK_PROJECT_ID: projectId, HUAWEICLOUD_SDK_DOMAIN_ID: domainId } = variables;
  return {
    credentials: {
      accessKeyId: need(variables, "HUAWEICLOUD_SDK_AK"),
      secretAccessKey: need(variables, "HUAWEICLOUD_SDK_SK"),
      ...(securityToken && { securityToken }),
    },
    // Regional services go by the project, global ones by the account; no request has both.
    ...(projectId ? { projectId } : domainId && { domainId }),
  };
}

function need(variables: Variables, name: string): string {
  const value = variables[name];
  if (value) return value;
  throw new InputError("environment", name, "is missing", "set it, or give the option credentials");
}

// Browsers have none.
function findVariables(): Variables {
  return (globalThis as { process?: { env?: Variables } }).process?.env ?? {};
}
