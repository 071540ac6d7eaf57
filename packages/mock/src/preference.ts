import type { MockAnswer } from "./answer.ts";

/** Which reply a client asks the mock for. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
  readonly scenario?: string;
}

const names = ["code", "example", "scenario"] as const;

type Name = (typeof names)[number];

/** Reads `Prefer: code=400, example=NoPermission` (RFC 7240); other preferences are ignored, the first of a name counts. */
export function readPreference(header = ""): Preference {
  const found = readAll(header);
  return Object.fromEntries(names.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? ""]] : [])));
}

/** Adds to an answer what became of the preferences, as RFC 7240 wants it: those used in its header, the others in its reason. */
export function tellPreference(answer: MockAnswer, header: string | undefined, used: readonly Name[]): MockAnswer {
  // It says itself what could not be honoured.
  if (header === undefined || answer.headers["content-type"] === "application/problem+json") return answer;
  const applied = formatPreference(readPreference(header), used);
  const reasons = [answer.reason, explainIgnored(header, used)].filter((reason) => reason !== undefined);
  return {
    ...answer,
    headers: { ...answer.headers, ...(applied !== "" && { "preference-applied": applied }) },
    ...(reasons.length > 0 && { reason: reasons.join("; ") }),
  };
}

/** Preferences of these names as they are written, empty if there are none. */
export function formatPreference(preference: Preference, chosen: readonly Name[]): string {
  return chosen
    .flatMap((name) => {
      const value = preference[name];
      if (value === undefined) return [];
      return [`${name}=${/^[\w!#$%&'*+.^`|~-]+$/.test(value) ? value : `"${value}"`}`];
    })
    .join(", ");
}

// One that the mock does not know may be misspelt.
function explainIgnored(header: string, used: readonly string[]): string | undefined {
  const known: readonly string[] = names;
  const ignored = [...readAll(header).keys()].filter((name) => name !== "" && !used.includes(name));
  if (ignored.length === 0) return undefined;
  const mend = ignored.every((name) => known.includes(name))
    ? "ask for a scenario without code and example, where the answer lives"
    : `the mock knows ${names.join(", ")}`;
  return `Prefer: ${ignored.join(", ")} is ignored. Mend: ${mend}`;
}

function readAll(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of header.split(",")) {
    const [preference = ""] = entry.split(";");
    const [name = "", value = ""] = preference.split("=").map((part) => part.trim());
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value.replace(/^"|"$/g, ""));
  }
  return found;
}
