import { createRequire } from "node:module";
import type { Call } from "../client-under-test.ts";
import type { SampleCall } from "../sample-call.ts";

// The packages are CommonJS with a default beside other exports, which import would hide.
const require = createRequire(import.meta.url);

type Construct = new (...options: object[]) => Record<string, (...rest: unknown[]) => Promise<unknown>>;

/** Prepares one vendor's client for a call, made once and reused as its documentation shows. */
type CreateVendor = (sample: SampleCall, endpoint: string) => Call;

const createPopCore: CreateVendor = ({ credentials, action, version, query }, endpoint) => {
  const Core = require("@alicloud/pop-core").RPCClient as Construct;
  const core = new Core({ ...credentials, endpoint, apiVersion: version });
  return async () => core.request?.(action, query, { method: "POST" });
};

function createOpenApi(load: () => Readonly<Record<string, Construct>>): CreateVendor {
  return ({ credentials, action, version, query }, endpoint) => {
    const { default: Client, Config, Params, OpenApiRequest } = load();
    if (!Client || !Config || !Params || !OpenApiRequest) throw new Error("a client of another version");
    const client = new Client(new Config({ ...credentials, endpoint: new URL(endpoint).host, protocol: "HTTP" }));
    const wire = { pathname: "/", method: "POST", style: "RPC", reqBodyType: "formData", bodyType: "json" };
    const params = new Params({ action, version, protocol: "HTTP", authType: "AK", ...wire } as object);
    return async () => client.callApi?.(params, new OpenApiRequest({ query } as object), {});
  };
}

const ignore = () => {};
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

const createHuaweiCore: CreateVendor = ({ credentials, path, body }, endpoint) => {
  // Through its parts: the package's builder needs a module that it does not declare.
  const part = (name: string) => require(`@huaweicloud/huaweicloud-sdk-core/${name}`);
  const { HcClient } = part("HcClient");
  const { DefaultHttpClient } = part("http/DefaultHttpClient");
  const { BasicCredentials } = part("auth/BasicCredentials");
  const credential = new BasicCredentials().withAk(credentials.accessKeyId).withSk(credentials.secretAccessKey);
  const http = new DefaultHttpClient({ logger }, [endpoint]);
  const client = new HcClient(http, { logger }).withEndpoints([endpoint]).withCredential(credential);
  const json = { contentType: "application/json", pathParams: {}, queryParams: {}, headers: {} };
  return async () => client.sendRequest({ method: "POST", url: path, ...json, data: body });
};

/** The vendors' clients by package. */
export const vendors: Readonly<Record<string, CreateVendor>> = {
  "@alicloud/pop-core": createPopCore,
  "@alicloud/openapi-core": createOpenApi(() => {
    const { default: Client, $OpenApiUtil } = require("@alicloud/openapi-core");
    return { ...$OpenApiUtil, default: Client };
  }),
  "@alicloud/openapi-client": createOpenApi(() => require("@alicloud/openapi-client")),
  "@huaweicloud/huaweicloud-sdk-core": createHuaweiCore,
};
