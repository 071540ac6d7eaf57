import { type CanonicalRequest, matchPath } from "@facsimile/checks";
import type { OperationUnderTest } from "../api-under-test.ts";

/** What a client passes to `fetch`, as it travels. */
export async function readRequest(input: string | URL | Request, init?: RequestInit): Promise<CanonicalRequest> {
  const request = input instanceof Request ? input : new Request(input, init);
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: [...searchParams],
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

/** Of what was sent, the values of the fields that are expected, as text; a list as its items, and `{uuid}` for any new id. */
export function readInput(
  { contract }: Pick<OperationUnderTest, "contract">,
  { path, query, headers, body }: CanonicalRequest,
  wanted: object = {},
): Record<string, unknown> {
  const inPath = matchPath(contract.http.path, path) ?? {};
  const inBody = JSON.parse(body || "{}") as Record<string, unknown>;
  const read = (name: string, isList: boolean) => {
    const inQuery = query.filter(([key]) => key === name || key.startsWith(`${name}.`)).map(([, value]) => value);
    return isList ? inQuery : (inQuery[0] ?? inPath[name] ?? headers[name.toLowerCase()] ?? inBody[name]);
  };
  const fields = Object.entries(wanted).map(([name, value]) => {
    const seen = read(name, Array.isArray(value));
    const isNew = value === "{uuid}" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(seen));
    return [name, isNew ? value : typeof value === "number" ? Number(seen) : seen];
  });
  return Object.fromEntries(fields);
}
