import fc from "fast-check";
import { expect, test } from "vitest";
import { createSend, type Field, type Operation } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { createAlibabaRpc } from "../../src/protocols/alibaba-rpc-binding.ts";
import { createAlibabaRpcSha1 } from "../../src/protocols/alibaba-rpc-sha1.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { decodeQuery } from "../../src/wire/encoding.ts";
import { createRecorder, type Recorded } from "../fixtures.ts";
import { fewerRuns, text, visible } from "./arbitraries.ts";
import { AKSKSigner, OpenApiUtil, sendWithPopCore, sha256 } from "./vendors.ts";

// Whole requests of a client: where its signature is over other bytes than it sends, the vendors' own signers show it.
const api = { id: "probe", servers: [{ url: "http://127.0.0.1:8080" }] };
const values = fc.dictionary(
  fc.stringMatching(/^P[A-Za-z0-9]{0,12}$/),
  fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
  { maxKeys: 6, noNullPrototype: true },
);
const token = fc.option(visible, { nil: undefined });
const binding = fc.constantFrom("get", "query", "form");

type Values = Readonly<Record<string, string | readonly string[]>>;

function createOperation(given: Values, more: Partial<Operation<object, unknown, string>>, field: Partial<Field>) {
  const fields = Object.entries(given).map(([name, value]) => {
    const type: Field["type"] = Array.isArray(value) ? "array" : "string";
    return [name, { in: "query", type, ...field }] as const;
  });
  const operation = { operationId: "CopyBox", method: "POST", path: "/", ...more } as const;
  return { ...operation, fields: { ...more.fields, ...Object.fromEntries(fields) } };
}

const rpc = { headers: { "x-acs-action": "CopyBox", "x-acs-version": "1" } };

function signedHeaders({ headers, url }: Recorded): Record<string, string> {
  const { authorization: _, ...rest } = headers;
  return { ...rest, host: url.host };
}

test("ACS3 requests by GET, in the query, with a form and with JSON are signed as @alicloud/openapi-core does", async () => {
  const body = fc.option(fc.dictionary(fc.constantFrom("a", "b"), text, { noNullPrototype: true }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      values,
      binding,
      body,
      visible,
      token,
      async (given, way, json, accessKeySecret, securityToken) => {
        const { fetch, last } = createRecorder();
        const credentials = { accessKeyId: "id", accessKeySecret, ...(securityToken && { securityToken }) };
        const bodyFields = { a: { in: "body", type: "string" }, b: { in: "body", type: "string" } } as const;
        const operation = createOperation(given, { ...rpc, fields: json ? bodyFields : {} }, { style: "repeatList" });
        await createSend(createAlibabaRpc(way), api, { credentials, fetch })(operation, { ...given, ...json });
        const { method, url, body: sent, headers } = last();
        const flat = OpenApiUtil.query(given);
        const isForm = way === "form" && !json;
        expect(Object.fromEntries(decodeQuery(isForm ? sent : url.search))).toEqual(flat);
        expect([method, json && JSON.parse(sent)]).toEqual([way === "get" && !json ? "GET" : "POST", json]);
        const request = { method, pathname: "/", query: isForm ? {} : flat, headers: signedHeaders(last()) };
        const theirs = OpenApiUtil.getAuthorization(request, "ACS3-HMAC-SHA256", sha256(sent), "id", accessKeySecret);
        expect(headers.authorization).toBe(theirs);
        expect(headers["x-acs-security-token"]).toBe(securityToken);
      },
    ),
    fewerRuns,
  );
});

test("RPC-HMAC-SHA1 requests are those of @alicloud/pop-core, and signed as @alicloud/openapi-core does", async () => {
  await fc.assert(
    fc.asyncProperty(values, fc.constantFrom("get", "form"), visible, token, async (given, way, secret, sts) => {
      const keys = { accessKeyId: "id", accessKeySecret: secret, ...(sts && { securityToken: sts }) };
      const theirs = await sendWithPopCore(given, way === "get" ? "GET" : "POST", keys);
      const named = Object.fromEntries(theirs);
      const { fetch, last } = createRecorder();
      const send = createSend(createAlibabaRpcSha1(way), api, {
        credentials: keys,
        fetch,
        clock: () => new Date(String(named.Timestamp)),
        nonce: () => String(named.SignatureNonce),
      });
      await send(createOperation(given, rpc, { style: "repeatList" }), given);
      const ours = decodeQuery(way === "get" ? last().url.search : last().body);
      expect([last().method, ...ours.sort()]).toEqual([way === "get" ? "GET" : "POST", ...theirs.sort()]);
      const { Signature, ...rest } = Object.fromEntries(ours);
      expect(Signature).toBe(OpenApiUtil.getRPCSignature(rest, last().method, secret));
    }),
    fewerRuns,
  );
});

test("SDK-HMAC-SHA256 requests with a project, an account, a token or an unsigned body are signed as @huaweicloud/huaweicloud-sdk-core does", async () => {
  const field = { in: "body", type: "string" } as const;
  const names = fc.array(fc.constantFrom("projectId", "domainId"), { maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(
      values,
      fc.constantFrom("GET", "POST", "PUT", "DELETE"),
      fc.option(text, { nil: undefined }),
      names,
      visible,
      token,
      fc.boolean(),
      async (given, method, body, options, secret, securityToken, isUnsigned) => {
        const { fetch, last } = createRecorder();
        const hasBody = method !== "GET" && body !== undefined;
        const send = createSend(huaweiRest, api, {
          credentials: { accessKeyId: "id", secretAccessKey: secret, ...(securityToken && { securityToken }) },
          fetch,
          ...Object.fromEntries(options.map((option) => [option, `${option}-1`])),
        });
        const headers = isUnsigned ? { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" } : {};
        const operation = createOperation(
          given,
          { method, path: "/v1/a-b", fields: hasBody ? { body: field } : {} },
          {},
        );
        await send(operation, { ...given, ...(hasBody && { body }) }, { headers });
        const { accept: _, "x-sdk-date": date, "x-sdk-content-sha256": hash, ...rest } = signedHeaders(last());
        const special = { "X-Sdk-Date": date, ...(hash !== undefined && { "X-Sdk-Content-Sha256": hash }) };
        const request = {
          method,
          endpoint: "http://127.0.0.1:8080/v1/a-b",
          queryParams: structuredClone(given),
          headers: { ...rest, ...special },
          ...(hasBody && { data: { body } }),
        };
        const theirs = AKSKSigner.sign(request, { getAk: () => "id", getSk: () => secret });
        expect(last().headers.authorization).toBe(theirs.Authorization);
        expect([rest["x-project-id"], rest["x-domain-id"], rest["x-security-token"], hash]).toEqual([
          options.includes("projectId") ? "projectId-1" : undefined,
          options.includes("domainId") ? "domainId-1" : undefined,
          securityToken,
          isUnsigned ? "UNSIGNED-PAYLOAD" : undefined,
        ]);
      },
    ),
    fewerRuns,
  );
});

test("the plain protocol is the binding in the query", async () => {
  const { fetch, requests } = createRecorder();
  const options = { credentials: { accessKeyId: "id", accessKeySecret: "secret" }, fetch };
  const fixed = { ...options, clock: () => new Date(0), nonce: () => "n" };
  const operation = createOperation({ P: "a b" }, rpc, {});
  for (const protocol of [alibabaRpc, createAlibabaRpc("query")])
    await createSend(protocol, api, fixed)(operation, { P: "a b" });
  expect(requests[0]).toEqual(requests[1]);
});
