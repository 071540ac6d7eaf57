/** Parsed JSON, or the text itself where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a JSON Pointer without escapes leads to, or undefined. */
export function readPointer(value: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce((at, step) => (isStructured(at) && Object.hasOwn(at, step) ? at[step] : undefined), value);
}

/** Whether a parsed value is an object or an array. */
export function isStructured(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
