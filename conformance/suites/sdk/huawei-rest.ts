import { createRequire } from "node:module";
import { queryObject, type SdkCore } from "./core.ts";

const require = createRequire(import.meta.url);
// Through its parts: the package's builder needs a module that it does not declare, and writes into the home folder.
const { HcClient } = require("@huaweicloud/huaweicloud-sdk-core/HcClient");
const { DefaultHttpClient } = require("@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient");
const { BasicCredentials } = require("@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials");

const ignore = () => {};
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** The vendor's core with an access key. */
export const huaweiRestCores: readonly SdkCore[] = [
  {
    name: "@huaweicloud/huaweicloud-sdk-core",
    codeAt: "errorCode",
    differences: [
      {
        response: "without a body",
        seenAs: "an empty object",
        reason: "It keeps the headers of a response only if there is a body.",
      },
      {
        response: "an error with status 200",
        seenAs: "a success",
        reason: "It looks at the status alone and ignores an error_code in the body of a 2xx response.",
      },
    ],
    async send({ endpoint, request, key: { accessKeyId, secret, securityToken } }) {
      const credential = new BasicCredentials().withAk(accessKeyId).withSk(secret);
      if (securityToken !== undefined) credential.withSecurityToken(securityToken);
      const http = new DefaultHttpClient({ logger }, [endpoint]);
      const client = new HcClient(http, { logger }).withEndpoints([endpoint]).withCredential(credential);
      const { "content-type": _type, ...headers } = request.headers;
      const { httpStatusCode: _status, ...value } = await client.sendRequest({
        method: request.method,
        url: request.path,
        contentType: "application/json",
        pathParams: {},
        queryParams: queryObject(request.query),
        headers,
        ...(request.body && { data: JSON.parse(request.body) }),
      });
      return value;
    },
  },
];
