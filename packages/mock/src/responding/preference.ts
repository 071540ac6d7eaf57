import type { MockResponse } from "../contract/index.ts";
import { copyStart, maskText } from "../text/index.ts";

/** What a client prefers, as `Prefer` says it. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
  readonly scenario?: string;
  /** Whether the body is generated from the schema. */
  readonly dynamic?: boolean;
}

const names = ["code", "example", "scenario", "dynamic"] as const;

type Name = (typeof names)[number];

/**
 * Reads `Prefer: code=400, example="NoPermission"` (RFC 7240). Other preferences are ignored, the first of a name counts, and a
 * name without a value means true.
 */
export function readPreference(header: string | undefined): Preference {
  if (header === undefined) return {};
  const found = readAll(header);
  const texts = names.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? ""]] : []));
  const { dynamic, ...rest } = Object.fromEntries(texts) as Record<string, string>;
  return { ...rest, ...((dynamic === "" || dynamic === "true") && { dynamic: true }) };
}

/** Tells what became of the preferences, as RFC 7240 wants it: the used ones in a header, the others in the reason. */
export function tellPreference(
  response: MockResponse,
  header: string | undefined,
  used: readonly Name[],
): MockResponse {
  // A problem says itself what could not be honoured.
  if (header === undefined || response.headers["content-type"] === "application/problem+json") return response;
  const applied = formatPreference(readPreference(header), used);
  const reasons = [response.reason, explainIgnored(header, used)].filter((reason) => reason !== undefined);
  return {
    ...response,
    headers: { ...response.headers, ...(applied !== "" && { "preference-applied": applied }) },
    ...(reasons.length > 0 && { reason: reasons.join("; ") }),
  };
}

/** Preferences of these names as they are written, empty if there are none. */
export function formatPreference(preference: Preference, chosen: readonly Name[]): string {
  return chosen
    .flatMap((name) => {
      const value = preference[name];
      if (value === undefined) return [];
      return [`${name}=${/^[\w!#$%&'*+.^`|~-]+$/.test(String(value)) ? value : `"${value}"`}`];
    })
    .join(", ");
}

// A preference that the mock does not know may be misspelt.
function explainIgnored(header: string, used: readonly string[]): string | undefined {
  const known: readonly string[] = names;
  const found = readAll(header);
  const dynamic = found.get("dynamic") ?? "";
  if (!/^(true|false)?$/.test(dynamic))
    return `Prefer: dynamic=${copyStart(maskText(dynamic), 40)} is ignored. Fix: say true or false`;
  const ignored = [...found.keys()].filter((name) => name !== "" && !used.includes(name));
  if (ignored.length === 0) return undefined;
  const fix = ignored.every((name) => known.includes(name))
    ? "prefer a scenario without code, example and dynamic, where the response comes from state"
    : `the mock knows ${names.join(", ")}`;
  return `Prefer: ${ignored.join(", ")} is ignored. Fix: ${fix}`;
}

// Commas and semicolons within quotes belong to the value.
const entries = /(?:[^,"]|"(?:\\.|[^"\\])*"?)+/g;
const preferenceOf = /^(?:[^;"]|"(?:\\.|[^"\\])*"?)*/;

function readAll(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of header.match(entries) ?? []) {
    const [preference = ""] = preferenceOf.exec(entry) ?? [];
    const [, name = "", value = ""] = /^\s*([^=\s]*)\s*=?\s*(.*?)\s*$/s.exec(preference) ?? [];
    const text = value.replace(/^"(.*?)"?$/s, "$1").replace(/\\(.)/gs, "$1");
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), text);
  }
  return found;
}
