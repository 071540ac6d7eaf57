import { expect, test } from "vitest";
import { createSend } from "../../src/index.ts";
import { createAlibabaRpcSha1 } from "../../src/protocols/alibaba-rpc-sha1.ts";
import { decodeQuery, type Pair } from "../../src/wire/encoding.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "../fixtures.ts";
import { readVectors } from "../vectors.ts";

interface RpcCase {
  name: string;
  method: string;
  parameters: Pair[];
  signature: string;
}

const input = {
  SnapshotId: "sp-bp1c0doj0taqyzzl0001",
  DestinationRegionIds: ["cn-hangzhou-26", "cn-hangzhou-27"],
  DestinationSnapshotName: "testSnapshotName",
  DestinationSnapshotDescription: "It's a test (copy)*~ 中文",
};
const recorded = readVectors<RpcCase>("rpc-signing/rpc-hmac-sha1").cases.filter(({ parameters }) =>
  parameters.some(([name, value]) => name === "Action" && value === "CopySnapshot"),
);

test.each(recorded)(
  "the client sends what the vendor's SDK recorded: $name",
  async ({ method, parameters, signature }) => {
    const values = new Map(parameters);
    const { fetch, last } = createRecorder();
    const send = createSend(createAlibabaRpcSha1(method === "GET" ? "get" : "form"), ens, {
      credentials: alibabaKeys,
      fetch,
      clock: () => new Date(String(values.get("Timestamp"))),
      nonce: () => String(values.get("SignatureNonce")),
    });
    await send(copySnapshot, input);
    const sent = decodeQuery(method === "GET" ? last().url.search : last().body);
    expect([last().method, ...sent.sort()]).toEqual([method, ...[...parameters, ["Signature", signature]].sort()]);
  },
);

test("parameters travel in a form, so that key and token are in no URL", async () => {
  const { fetch, last } = createRecorder();
  const credentials = { ...alibabaKeys, securityToken: "sts-token/+=" };
  await createSend(createAlibabaRpcSha1(), ens, { credentials, fetch })(copySnapshot, input);
  expect([last().method, last().url.href]).toEqual(["POST", "https://ens.aliyuncs.com/"]);
  expect(last().headers).toEqual({ accept: "application/json", "content-type": "application/x-www-form-urlencoded" });
  expect(Object.fromEntries(decodeQuery(last().body))).toMatchObject({
    Action: "CopySnapshot",
    Version: "2017-11-10",
    SecurityToken: "sts-token/+=",
  });
});

test("parameters may travel in the query, by GET or by POST", async () => {
  const { fetch, requests } = createRecorder();
  for (const binding of ["get", "query"] as const)
    await createSend(createAlibabaRpcSha1(binding), ens, { credentials: alibabaKeys, fetch })(copySnapshot, input);
  expect(requests.map(({ method, body, url }) => [method, body, url.searchParams.get("Action")])).toEqual([
    ["GET", "", "CopySnapshot"],
    ["POST", "", "CopySnapshot"],
  ]);
});

test("what a request has of the signature's own parameters is replaced, and a body of its own stays", async () => {
  const url = new URL("https://ens.aliyuncs.com/?Signature=x&Action=Drop&SecurityToken=y&toString=kept");
  const headers = { "x-acs-action": "CopySnapshot", "x-acs-version": "1", authorization: "x" };
  const request = { method: "POST", url, headers, body: "{}" };
  const context = { date: new Date(0), nonce: () => "n" };
  const signed = await createAlibabaRpcSha1("get").sign(request, alibabaKeys, context);
  const { Signature, ...parameters } = Object.fromEntries(signed.url.searchParams);
  expect([signed.method, signed.body, signed.headers]).toEqual(["POST", "{}", {}]);
  expect(parameters).toEqual({
    toString: "kept",
    Action: "CopySnapshot",
    Version: "1",
    Format: "JSON",
    AccessKeyId: "testid",
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: "n",
    Timestamp: "1970-01-01T00:00:00Z",
  });
  expect(Signature).toMatch(/^[\w+/]{27}=$/);
});
