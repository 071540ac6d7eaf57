import Client, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";

export async function copy(credentials, query) {
  const client = new Client(new Config({ ...credentials, endpoint: "ens.aliyuncs.com" }));
  const wire = { pathname: "/", method: "POST", style: "RPC", reqBodyType: "formData", bodyType: "json" };
  const params = new Params({ action: "CopySnapshot", version: "2017-11-10", authType: "AK", ...wire });
  const { body } = await client.callApi(params, new OpenApiRequest({ query }), {});
  return body.AllocationId;
}
