import { appendFileSync } from "node:fs";
import { isSecretName } from "@facsimile/runtime/secrets";

/** Middleware of a client, as openapi-fetch has it. */
export interface RecordingMiddleware {
  onRequest(context: { readonly id: string; readonly request: Request }): void;
  onError(context: { readonly id: string }): void;
  onResponse(context: { readonly id: string; readonly request: Request; readonly response: Response }): Promise<void>;
}

/**
 * Middleware that appends every call of a client to a file, a line of JSON each, for `facsimile verify`. What it records has no
 * signature, for it sees a call before that is signed; members, parameters and headers whose names tell of a secret are `***`.
 */
export function recordTo(file: string): RecordingMiddleware {
  const sent = new Map<string, Request>();
  return {
    onRequest({ id, request }) {
      sent.set(id, request.clone());
    },
    // What got no response is not recorded, and must not stay in memory.
    onError({ id }) {
      sent.delete(id);
    },
    async onResponse({ id, request, response }) {
      const copy = sent.get(id);
      sent.delete(id);
      const { method, headers } = request;
      const url = new URL(request.url);
      for (const name of url.searchParams.keys()) if (isSecretName(name)) url.searchParams.set(name, "***");
      const line = {
        request: { method, url: url.href, headers: maskHeaders(headers), body: mask(copy ? await copy.text() : "") },
        response: { status: response.status, body: mask(await response.clone().text()) },
      };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
  };
}

function maskHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, isSecretName(name) ? "***" : value]));
}

// Text that is not JSON may hold anything.
function mask(text: string): string {
  if (text === "") return text;
  try {
    const hide = (name: string, value: unknown) => (typeof value === "string" && isSecretName(name) ? "***" : value);
    return JSON.stringify(JSON.parse(text, hide));
  } catch {
    return `*** (${text.length} characters that are not JSON)`;
  }
}
