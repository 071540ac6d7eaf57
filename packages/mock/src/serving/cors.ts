import type { IncomingMessage } from "node:http";
import type { MockResponse } from "../response.ts";
import { type Callers, isAllowedOrigin } from "./callers.ts";
import type { Handler } from "./server.ts";

/** Lets pages of this machine and of allowed origins call and read every response; other origins get no CORS headers. */
export function withCors(response: Handler, callers: Callers): Handler {
  return async (request, body) => {
    const { origin } = request.headers;
    if (origin === undefined || !isAllowedOrigin(origin, callers)) return response(request, body);
    const given = isPreflight(request) ? respondToPreflight(request) : await response(request, body);
    return { ...given, headers: { ...given.headers, ...readableBy(origin, given) } };
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
