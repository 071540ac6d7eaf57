/** Which reply a client asks the mock for. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
  readonly scenario?: string;
}

/** Reads `Prefer: code=400, example=NoPermission` (RFC 7240); other preferences are ignored, the first of a name counts. */
export function readPreference(header = ""): Preference {
  const found = new Map<string, string>();
  for (const entry of header.split(",")) {
    const [preference = ""] = entry.split(";");
    const [name = "", value = ""] = preference.split("=").map((part) => part.trim());
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value.replace(/^"|"$/g, ""));
  }
  const [code, example, scenario] = ["code", "example", "scenario"].map((name) => found.get(name));
  return {
    ...(code !== undefined && { code }),
    ...(example !== undefined && { example }),
    ...(scenario !== undefined && { scenario }),
  };
}
