import { createRequire } from "node:module";
import { queryObject, type SdkCall, type SdkCore } from "./core.ts";

// The packages are CommonJS with a default beside other exports, which import would hide.
const require = createRequire(import.meta.url);

type Construct = new (options: object) => object;
type Send = (...rest: unknown[]) => Promise<unknown>;

const codeAt = "code";

function popCore(method: "GET" | "POST"): SdkCore {
  const Core = require("@alicloud/pop-core").RPCClient as new (options: object) => { request: Send };
  return {
    name: `@alicloud/pop-core ${method}`,
    codeAt,
    differences: [],
    async send({ endpoint, operationId, request, key: { accessKeyId, secret, securityToken } }) {
      const apiVersion = request.headers["x-acs-version"];
      const core = new Core({ endpoint, apiVersion, accessKeyId, accessKeySecret: secret, securityToken });
      const { prefer } = request.headers;
      return core.request(operationId, queryObject(request.query), { method, ...(prefer && { headers: { prefer } }) });
    },
  };
}

interface OpenApi {
  readonly default: new (config: object) => { callApi: Send };
  readonly Config: Construct;
  readonly Params: Construct;
  readonly OpenApiRequest: Construct;
}

function openApi(name: string, { default: Client, Config, Params, OpenApiRequest }: OpenApi, v2: boolean): SdkCore {
  const send = async ({ endpoint, operationId, request, key }: SdkCall): Promise<unknown> => {
    const { accessKeyId, secret: accessKeySecret, securityToken } = key;
    const keys = { accessKeyId, accessKeySecret, ...(securityToken && { securityToken, type: "sts" }) };
    const place = { endpoint: new URL(endpoint).host, protocol: "HTTP" };
    const client = new Client(new Config({ ...keys, ...place, ...(v2 && { signatureAlgorithm: "v2" }) }));
    const wire = { pathname: "/", method: "POST", style: "RPC", reqBodyType: "formData", bodyType: "json" };
    const version = request.headers["x-acs-version"];
    const params = new Params({ action: operationId, version, protocol: "HTTP", authType: "AK", ...wire });
    const { prefer } = request.headers;
    const sent = { query: queryObject(request.query), ...(prefer && { headers: { prefer } }) };
    const response = await client.callApi(params, new OpenApiRequest(sent), {});
    return (response as { body: unknown }).body;
  };
  return {
    name: `${name} ${v2 ? "RPC-SHA1" : "ACS3"}`,
    codeAt,
    send,
    differences: [
      {
        response: "an error with status 200",
        seenAs: "a success",
        reason: "It looks at the status alone and ignores a Code in the body of a 2xx response.",
      },
    ],
  };
}

function loadOpenApiCore(): OpenApi {
  const { default: Client, $OpenApiUtil } = require("@alicloud/openapi-core");
  return { ...$OpenApiUtil, default: Client };
}

/** Every way in which the vendor's cores call an RPC API. */
export const alibabaRpcCores: readonly SdkCore[] = [
  popCore("GET"),
  popCore("POST"),
  ...[false, true].flatMap((v2) => [
    openApi("@alicloud/openapi-core", loadOpenApiCore(), v2),
    openApi("@alicloud/openapi-client", require("@alicloud/openapi-client"), v2),
  ]),
];
