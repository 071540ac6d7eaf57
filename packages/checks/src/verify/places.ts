import type { CanonicalRequest } from "../canonical-request.ts";

// Of one value; recorded bodies may be of any size.
const most = 5_000;

/** Names the places of a request that hold something, such as `request query Name` or `request body auth.identity`. */
export function placesOfRequest(
  { query, headers, body }: CanonicalRequest,
  pathValues: Readonly<Record<string, string>>,
): string[] {
  return [
    ...Object.keys(pathValues).map((name) => `request path ${name}`),
    ...query.map(([name]) => `request query ${name.replace(/\.\d+$/, "")}`),
    ...Object.keys(headers).map((name) => `request header ${name}`),
    ...placesOfBody("request body", parseJson(body)),
  ];
}

/** Names the members of a body; elements of a list share one place. */
export function placesOfBody(prefix: string, body: unknown): string[] {
  const places = new Set<string>();
  const open: [string, unknown][] = body === undefined ? [] : [[prefix, body]];
  for (let next = open.pop(); next && places.size < most; next = open.pop()) {
    const [place, value] = next;
    places.add(place);
    if (typeof value !== "object" || value === null) continue;
    const separator = place === prefix ? " " : ".";
    for (const [name, member] of Array.isArray(value)
      ? value.map((item) => ["*", item] as const)
      : Object.entries(value))
      open.push([`${place}${separator}${name}`, member]);
  }
  return [...places];
}

/** The parsed JSON of a text; undefined for one that is empty or not JSON. */
export function parseJson(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** The code of an error body of any of the known envelopes. */
export function findCode(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { Code, code, error_code, error } = body as Record<string, unknown>;
  const found = Code ?? error_code ?? code ?? findCode(error);
  return found === undefined || found === null ? undefined : String(found);
}
