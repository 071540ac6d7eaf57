/** Parsed JSON, or the text itself where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether a parsed value is an object or an array. */
export function isStructured(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
