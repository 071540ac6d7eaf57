import { type OpenApiDocument, type Parameter, resolve, type Schema } from "../document.ts";
import type { Violation } from "../violation.ts";

/** Why a text could not be read. */
export type Misreading = Pick<Violation, "kind" | "keyword" | "rule" | "fix">;

/** What a parameter's texts mean. */
export type Parsed = { readonly value: unknown } | Misreading;

/** Of two values, it is unknown which one counts. */
export const repeated: Misreading = { kind: "invalid", keyword: "single", rule: "must be sent once" };

/** A parser for the texts that a parameter was sent as: one, or a list's. */
export function createParser(document: OpenApiDocument, parameter: Parameter) {
  const { type, items } = resolve<Schema>(document, parameter.schema ?? {});
  const isList = parameter["x-facsimile-style"] === "repeatList" || [type].flat().includes("array");
  const itemTypes = [resolve<Schema>(document, items ?? {}).type].flat();
  const types = [type].flat();
  return (texts: readonly string[]): Parsed => {
    if (isList) return { value: texts.map((text) => parseText(text, itemTypes)) };
    if (texts.length > 1) return repeated;
    return { value: parseText(texts[0] ?? "", types) };
  };
}

// Text that does not fit the type stays text, for the schema to refuse.
function parseText(text: string, types: readonly unknown[]): unknown {
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  const isNumeric = types.includes("integer") || types.includes("number");
  return isNumeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Parses the one text of a parameter that holds JSON. */
export function parseJson(texts: readonly string[]): Parsed {
  if (texts.length > 1) return repeated;
  try {
    return { value: JSON.parse(texts[0] ?? "") };
  } catch {
    return { kind: "malformed", keyword: "json", rule: "must be JSON text" };
  }
}
