import { expect, test, vi } from "vitest";
import type { Protocol } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { findCase } from "../vectors.ts";

// Types and other tests see node:crypto, which is synchronous; a forgotten await shows only here.
vi.mock("#platform", () => import("../../src/platform/platform-web.ts"));

function sign<Credentials>(protocol: Protocol<Credentials>, file: string, name: string, credentials: Credentials) {
  const { request } = findCase(file, name);
  const headers = Object.fromEntries(new Headers(request.headers));
  const date = String(request.headers["x-acs-date"] ?? request.headers["X-Sdk-Date"]);
  const context = {
    date: new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:")),
    nonce: () => String(request.headers["x-acs-signature-nonce"]),
  };
  return protocol.sign(
    { method: request.method, url: new URL(request.url), headers, body: request.body },
    credentials,
    context,
  );
}

test("ACS3 signs the same with WebCrypto", async () => {
  const file = "signing/acs3-hmac-sha256";
  const keys = { accessKeyId: "testid", accessKeySecret: "testsecret" };
  const { headers } = await sign(alibabaRpc, file, "copy-snapshot-pinned", keys);
  expect(headers.authorization).toBe(findCase(file, "copy-snapshot-pinned").authorization);
});

test("SDK-HMAC signs the same with WebCrypto", async () => {
  const file = "signing/sdk-hmac-sha256";
  const { credentials, authorization } = findCase(file, "vpc-list-published");
  const keys = { accessKeyId: credentials.accessKeyId, secretAccessKey: credentials.secret };
  const { headers } = await sign(huaweiRest, file, "vpc-list-published", keys);
  expect(headers.authorization).toBe(authorization);
});
