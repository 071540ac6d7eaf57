import { type HttpHandler, HttpResponse, http } from "msw";
import { listHosts } from "../contract/index.ts";
import { createMockFetch, type MockFetchOptions } from "./fetch.ts";

/** MSW handlers that response every request to the hosts of the APIs as the mock does; one list shares one state. */
export function mockHandlers(options: MockFetchOptions): HttpHandler[] {
  const mockFetch = createMockFetch(options);
  const templates = [...new Set(options.apis.flatMap(listHosts))];
  return templates.map((template) =>
    http.all(toPattern(template), ({ request }) => mockFetch(request).catch(toNetworkError)),
  );
}

// MSW turns what a handler throws into a 500 with a stack trace.
function toNetworkError(error: Error): Response {
  if ((error.cause as { code?: string } | undefined)?.code === "ECONNRESET") return HttpResponse.error();
  throw error;
}

// MSW shows a pattern the URL without its query.
function toPattern(template: string): RegExp {
  const host = template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^./]+");
  return new RegExp(`^https?://${host}(:\\d+)?(/|$)`, "i");
}
