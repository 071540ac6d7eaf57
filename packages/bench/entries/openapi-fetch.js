import createClient from "openapi-fetch";

export async function copy(headers, query) {
  const client = createClient({ baseUrl: "https://ens.aliyuncs.com" });
  const { data, error } = await client.POST("/", { headers, params: { query } });
  return error ? error.Code : data.AllocationId;
}
