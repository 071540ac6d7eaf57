import type { JsonSchema } from "@facsimile/catalog";

/** The parts of a schema that become a type's comment: what it is, its limits, where that comes from. */
export function describe(schema: JsonSchema): { description?: string } {
  const { description } = schema;
  const lines = [description, limits(schema), standard(schema), evidence(schema)].filter((line) => line);
  return lines.length > 0 ? { description: lines.join("\n") } : {};
}

function limits(schema: JsonSchema): string {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern } = schema;
  return [
    range(minLength, maxLength, "characters"),
    range(minItems, maxItems, "items"),
    range(minimum, maximum, ""),
    pattern ? `Pattern \`${pattern}\`.` : "",
  ]
    .filter((part) => part)
    .join(" ");
}

function range(from: unknown, to: unknown, unit: string): string {
  if (from === undefined && to === undefined) return "";
  const text = from === undefined ? `At most ${to}` : to === undefined ? `At least ${from}` : `${from} to ${to}`;
  return `${text} ${unit}`.trimEnd().concat(".");
}

function standard({ default: value }: JsonSchema): string {
  return value === undefined ? "" : `Default \`${JSON.stringify(value)}\`.`;
}

function evidence(schema: JsonSchema): string {
  const { provenance, sources } = (schema["x-facsimile-evidence"] ?? {}) as { provenance?: string; sources?: string[] };
  if (!sources) return "";
  return `${provenance === "documented" ? "Source" : provenance === "inferred" ? "Inferred from" : "Assumed after"}: ${sources.join(", ")}.`;
}
