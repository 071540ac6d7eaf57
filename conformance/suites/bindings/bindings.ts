import { testToken } from "@facsimile/mock";
import { createAlibabaRpc } from "@facsimile/runtime/alibaba-rpc-binding";
import { createAlibabaRpcSha1 } from "@facsimile/runtime/alibaba-rpc-sha1";
import { testCredentials } from "../../src/api-under-test.ts";
import { api } from "../api-under-test.ts";

/** A way in which a client can send its calls: the options that choose it. */
export interface Way {
  readonly way: string;
  readonly options: object;
}

const bindings = ["get", "query", "form"] as const;

// What the clients of a protocol may be told beside its default.
const protocols: Readonly<Record<string, readonly Way[]>> = {
  "alibaba-rpc": bindings.flatMap((binding) => [
    { way: `ACS3, ${binding}`, options: { protocol: createAlibabaRpc(binding) } },
    { way: `RPC-SHA1, ${binding}`, options: { protocol: createAlibabaRpcSha1(binding) } },
  ]),
  "huawei-rest": [{ way: "a token", options: { credentials: { token: testToken } } }],
};

/** A temporary key, as a mock takes it. */
export const temporaryKey = { "sts-id": { secret: "sts-secret", securityToken: "sts-token/+=" } };

/** Every way to call the API under test, each with a key of the account and with a temporary one. */
export function listBindings(): Way[] {
  const { folder } = api;
  const [id = "", secret = ""] = folder.protocol.credentials;
  const temporary = { [id]: "sts-id", [secret]: "sts-secret", securityToken: "sts-token/+=" };
  const own = [{ way: "by default", options: {} }, ...(protocols[folder.protocol.id] ?? [])];
  return own.flatMap(({ way, options }) => {
    const isToken = "credentials" in options;
    const keyed = { way, options: { credentials: testCredentials(api), ...options } };
    return isToken
      ? [keyed]
      : [keyed, { way: `${way}, temporary key`, options: { ...options, credentials: temporary } }];
  });
}
