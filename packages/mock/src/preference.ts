/** Which reply a client asks the mock for. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
  readonly scenario?: string;
}

const names = ["code", "example", "scenario"] as const;

/** Reads `Prefer: code=400, example=NoPermission` (RFC 7240); other preferences are ignored, the first of a name counts. */
export function readPreference(header = ""): Preference {
  const found = readAll(header);
  return Object.fromEntries(names.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? ""]] : [])));
}

/** Says which preferences are ignored, as RFC 7240 wants it: one of them may be misspelt. Nothing if there are none. */
export function explainIgnored(header = ""): string | undefined {
  const known: readonly string[] = names;
  const ignored = [...readAll(header).keys()].filter((name) => name !== "" && !known.includes(name));
  if (ignored.length === 0) return undefined;
  return `Prefer: ${ignored.join(", ")} is ignored. Mend: the mock knows ${names.join(", ")}`;
}

/** The value of `Preference-Applied` for preferences that were honoured, empty if there are none. */
export function formatPreference(preference: Preference): string {
  return names
    .flatMap((name) => {
      const value = preference[name];
      if (value === undefined) return [];
      return [`${name}=${/^[\w!#$%&'*+.^`|~-]+$/.test(value) ? value : `"${value}"`}`];
    })
    .join(", ");
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
