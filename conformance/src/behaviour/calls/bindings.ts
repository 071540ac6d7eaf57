import { testToken } from "@facsimile/mock";
import { createAlibabaRpc } from "@facsimile/runtime/alibaba-rpc-binding";
import { createAlibabaRpcSha1 } from "@facsimile/runtime/alibaba-rpc-sha1";
import { type ApiUnderTest, testCredentials } from "../../api-under-test.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { checkCall } from "../cases/index.ts";
import { listCases } from "../cases.ts";

/** A way in which a client can send its calls: the options that choose it. */
interface Way {
  readonly way: string;
  readonly options: object;
}

const forms = ["get", "query", "form"] as const;

// What the clients of a protocol may be told beside its default.
const protocols: Readonly<Record<string, readonly Way[]>> = {
  "alibaba-rpc": forms.flatMap((binding) => [
    { way: `ACS3, ${binding}`, options: { protocol: createAlibabaRpc(binding) } },
    { way: `RPC-SHA1, ${binding}`, options: { protocol: createAlibabaRpcSha1(binding) } },
  ]),
  "huawei-rest": [{ way: "a token", options: { credentials: { token: testToken } } }],
};

/** A temporary key, as a mock takes it. */
export const temporaryKey = { "sts-id": { secret: "sts-secret", securityToken: "sts-token/+=" } };

/** A mock that verifies takes the calls of every case, in every binding, and the client reads what it responds. */
export const bindings: Behaviour = {
  name: "bindings",
  async run(api, operation) {
    const mock = { endpoint: "https://mock.invalid", fetch: api.createMock({ keys: temporaryKey }) };
    const findings = createFindings(operation);
    const calls = listBindings(api).flatMap((way) => listCases(api, operation).map((tested) => ({ ...way, tested })));
    for (const { way, options, tested } of calls) {
      const found = await checkCall(tested, mock, options);
      findings.add(found.map((each) => ({ ...each, place: `${each.place}, sent with ${way}` })));
    }
    return findings.list();
  },
};

/** Every way to call an API, each with a key of the account and with a temporary one. */
export function listBindings(api: ApiUnderTest): Way[] {
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
