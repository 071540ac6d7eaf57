import { createHash, createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { decodeQuery, type Pair } from "../../src/wire/encoding.ts";

// The vendors' own cores sign the same random requests; their modules are CommonJS.
const require = createRequire(import.meta.url);

/** The parts of the vendors' cores that sign. */
export const { OpenApiUtil } = require("@alicloud/openapi-core");
export const { AKSKSigner } = require("@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner");
const { RPCClient } = require("@alicloud/pop-core");

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
export const hmacSha256 = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
export const hmacSha1 = (key: string, text: string) => createHmac("sha1", key).update(text).digest("base64");

/** Parameters that @alicloud/pop-core adds. */
export const popCoreParameters =
  "Format SignatureMethod SignatureNonce SignatureVersion Timestamp AccessKeyId Version Action Signature SecurityToken".split(
    " ",
  );

interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/** What @alicloud/pop-core would send: its transport is replaced by one that keeps it. */
export async function sendWithPopCore(values: object, method: string, keys: Keys): Promise<Pair[]> {
  const httpx = createRequire(require.resolve("@alicloud/pop-core"))("httpx");
  const { request, read } = httpx;
  let sent = "";
  httpx.request = async (url: string, options: { data?: string }) => {
    sent = method === "POST" ? (options.data ?? "") : new URL(url).search;
    return { req: { getHeaders: () => ({}) }, headers: {} };
  };
  httpx.read = async () => "{}";
  try {
    const client = new RPCClient({ endpoint: "http://127.0.0.1", apiVersion: "1", ...keys });
    await client.request("CopyBox", values, { method, formatParams: false });
  } finally {
    Object.assign(httpx, { request, read });
  }
  return decodeQuery(sent);
}
