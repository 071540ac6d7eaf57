import type { Protocol, WireRequest } from "../wire/index.ts";
import { type AlibabaRpcCredentials, alibabaRpc } from "./alibaba-rpc.ts";

/** Where the parameters of a call travel: by GET in the query, by POST in the query, or by POST in a form. */
export type AlibabaRpcBinding = "get" | "query" | "form";

/** Alibaba Cloud's RPC style with ACS3-HMAC-SHA256 signatures, its parameters elsewhere than in the query of a POST. */
export function createAlibabaRpc(binding: AlibabaRpcBinding): Protocol<AlibabaRpcCredentials> {
  return {
    ...alibabaRpc,
    sign(request, credentials, context) {
      const query = request.url.search.slice(1);
      return alibabaRpc.sign(bindParameters(request, chooseBinding(request, binding), query), credentials, context);
    },
  };
}

/** The binding of a request: with a body of its own its parameters stay in the query. */
export function chooseBinding({ body }: WireRequest, binding: AlibabaRpcBinding): AlibabaRpcBinding {
  return body === undefined ? binding : "query";
}

/** The request with its encoded parameters where the binding has them. */
export function bindParameters(request: WireRequest, binding: AlibabaRpcBinding, parameters: string): WireRequest {
  const url = new URL(request.url);
  url.search = binding === "form" ? "" : parameters;
  const method = binding === "get" ? "GET" : "POST";
  if (binding !== "form") return { ...request, method, url };
  const headers = { ...request.headers, "content-type": "application/x-www-form-urlencoded" };
  return { method, url, headers, body: parameters };
}
