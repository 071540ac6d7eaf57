import { testKey } from "@facsimile/mock";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../api-under-test.ts";
import { findSuccess } from "../expected-outcome.ts";
import { clientInput } from "../wire-request.ts";
import { type Behaviour, createFindings } from "./behaviour.ts";
import { endpoint } from "./mock-under-test.ts";

// Both pages ask for every header that the request is made of; what transports add is not the client's to sign.
const pages: Readonly<Record<string, string>> = {
  "alibaba-rpc": "https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature",
  "huawei-rest": "https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html",
};
const unsigned = ["accept", "authorization"];
// Sent in the place of a signature.
const token = "X-Auth-Token";

/** The client signs every header that it sends, and a mock that verifies takes the call. */
export const signedCalls: Behaviour = {
  name: "signed calls",
  run: async (api, operation) => {
    const source = `the signature's page (${pages[api.folder.protocol.id]})`;
    const { sent, refusal } = await callVerified(api, operation);
    const authorization = sent.get("authorization");
    const findings = createFindings(operation);
    if (authorization === null) {
      if (operation.contract.http.anonymous) findings.add([]);
      return findings.list();
    }
    const expected = [...sent.keys(), "host"].filter((name) => !unsigned.includes(name)).sort();
    const [, names = ""] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
    const compared = [
      { place: "header authorization, SignedHeaders", expected: expected.join(";"), seen: names },
      {
        place: "header authorization, Credential",
        expected: testKey.accessKeyId,
        seen: /(?:Credential|Access)=(\w+)/.exec(authorization)?.[1],
      },
      ...api.folder.protocol.headers.map(({ name }) => ({
        place: `header ${name} of the protocol`,
        expected: true,
        seen: sent.has(name) || name === token,
      })),
      { place: "a mock that verifies", expected: "accepts the call", seen: refusal ?? "accepts the call" },
    ];
    for (const one of compared) findings.compare({ source, ...one });
    return findings.list();
  },
};

async function callVerified(api: ApiUnderTest, { method, cases, document }: OperationUnderTest) {
  const mock = api.createMock({ stateful: false });
  let sent = new Headers();
  let refusal: string | undefined;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent = new Headers(init?.headers);
    const response = await mock(input, init);
    if (response.headers.get("x-facsimile-source") === "contract") refusal = await response.clone().text();
    return response;
  };
  const example = findSuccess(document, cases);
  const client = api.createClient({ endpoint, fetch, retry: false, credentials: testCredentials(api) });
  await client[method]?.(example ? clientInput(example) : {}).catch(() => undefined);
  return { sent, refusal };
}
