import type { IncomingMessage } from "node:http";
import type { MockResponse } from "../contract/index.ts";
import type { SentBody } from "../wire/index.ts";
import { type Access, isAllowedOrigin } from "./access.ts";
import type { Handler } from "./server.ts";

/** Lets pages of this machine and of allowed origins call and read every response; other origins get no CORS headers. */
export function withCors(respond: Handler, access: Access): Handler {
  const respondTo = async (origin: string, request: IncomingMessage, body: SentBody): Promise<MockResponse> => {
    const given = isPreflight(request) ? respondToPreflight(request) : await respond(request, body);
    return { ...given, headers: { ...given.headers, ...readableBy(origin, given) } };
  };
  return (request, body) => {
    const { origin } = request.headers;
    const isForeign = origin === undefined || !isAllowedOrigin(origin, access);
    return isForeign ? respond(request, body) : respondTo(origin, request, body);
  };
}

// A preflight carries no credentials, so it comes before authentication.
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

function respondToPreflight({ headers }: IncomingMessage): MockResponse {
  const { "access-control-request-method": method = "", "access-control-request-headers": names } = headers;
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": method,
      ...(names !== undefined && { "access-control-allow-headers": names }),
      ...(headers["access-control-request-private-network"] && { "access-control-allow-private-network": "true" }),
      "access-control-max-age": "600",
    },
    body: "",
  };
}

function readableBy(origin: string, { status, headers }: MockResponse): Record<string, string> {
  const allowed = { "access-control-allow-origin": origin, vary: "origin" };
  return status === 204 ? allowed : { ...allowed, "access-control-expose-headers": Object.keys(headers).join(", ") };
}
