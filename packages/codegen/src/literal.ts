/** Prints a value as TypeScript: short things on one line, keys without quotes where they need none. */
export function print(value: unknown, indent = ""): string {
  const flat = printFlat(value);
  if (typeof value !== "object" || value === null || flat.length + indent.length < 110) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${print(item, inner)},\n`)
    : Object.entries(value).map(([key, item]) => `${inner}${printKey(key)}: ${print(item, inner)},\n`);
  return Array.isArray(value) ? `[\n${lines.join("")}${indent}]` : `{\n${lines.join("")}${indent}}`;
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${printKey(key)}: ${printFlat(item)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

/** Prints the name of a member, in quotes if it needs them. */
export function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
