import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials";
import { HcClient } from "@huaweicloud/huaweicloud-sdk-core/HcClient";
import { DefaultHttpClient } from "@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient";

export async function copy(keys, logger, image, data) {
  const endpoints = ["https://ims.cn-north-4.myhuaweicloud.com"];
  const credential = new BasicCredentials().withAk(keys.accessKeyId).withSk(keys.secretAccessKey);
  const http = new DefaultHttpClient({ logger }, endpoints);
  const client = new HcClient(http, { logger }).withEndpoints(endpoints).withCredential(credential);
  const json = { contentType: "application/json", pathParams: {}, queryParams: {}, headers: {} };
  return client.sendRequest({ method: "POST", url: `/v1/cloudimages/${image}/copy`, ...json, data });
}
