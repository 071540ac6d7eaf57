import type { IncomingMessage } from "node:http";
import { type MockResponse, problemResponse } from "../contract/index.ts";

/**
 * Brings the forms of a request target to path and query (RFC 9112, 3.2): the host of an absolute target wins over `Host`. Responds to what
 * is meant for the server as a whole, to a target of another form, and to a request with two hosts.
 */
export function readTarget(request: IncomingMessage): MockResponse | undefined {
  const { method, url = "", rawHeaders } = request;
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length > 1) return problemResponse(400, "The request has two hosts", "Fix: send one Host header.");
  if (method === "OPTIONS" && url === "*") return { status: 204, headers: {}, body: "" };
  if (url.startsWith("/")) return undefined;
  const [, authority = "", rest = ""] = /^https?:\/\/([^/?#]*)([^#]*)/i.exec(url) ?? [];
  if (!URL.canParse(`http://${authority}`))
    return problemResponse(400, "The target is unusable", "Fix: send a path such as /apis, or http://HOST/PATH.");
  request.headers.host = authority.replace(/^.*@/, "");
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
  return undefined;
}
