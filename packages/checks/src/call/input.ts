import { requireName } from "../request/index.ts";
import type { InputField } from "../tables/index.ts";

/** A field and its value as text, in the order of a command line. */
export type FieldText = readonly [name: string, text: string];

/**
 * Reads texts as the input of an operation, each by the type of its field: a list is a repeated field or JSON, an object is JSON. Throws a
 * TypeError, one line with its fix, for an unknown field and a text that is not of its type; no message repeats a value.
 */
export function readInput(fields: readonly InputField[], texts: readonly FieldText[]): Record<string, unknown> {
  const names = [...new Set(texts.map(([name]) => name))];
  checkNames(fields, names);
  const entries = names.map((name) => {
    const field = fields.find((one) => one.name === name) as InputField;
    return [
      name,
      readTexts(
        field,
        texts.filter(([other]) => other === name).map(([, text]) => text),
      ),
    ];
  });
  return Object.fromEntries(entries);
}

/** Throws a TypeError for a name that the operation does not have, with the one that was probably meant. */
export function checkNames(fields: readonly InputField[], names: readonly string[]): void {
  const known = Object.fromEntries(fields.map((field) => [field.name, field]));
  for (const name of names) requireName("field", name, known);
}

function readTexts({ name, type, items }: InputField, texts: readonly string[]): unknown {
  const types = [type].flat();
  const [text = ""] = texts;
  if (types.includes("array") && !(texts.length === 1 && text.trimStart().startsWith("[")))
    return texts.map((one) => readText(name, [items ?? "string"], one));
  if (texts.length > 1) throw new TypeError(`field ${name} is given twice. Fix: give it once; it is not a list`);
  return readText(name, types, text);
}

function readText(name: string, types: readonly string[], text: string): unknown {
  if (types.includes("string")) return text;
  const value = parse(text);
  if (types.includes(typeOf(value)) || (types.includes("number") && typeof value === "number")) return value;
  const isJson = types.includes("object") || types.includes("array");
  throw new TypeError(
    `field ${name} is not of type ${types.join(" or ")}. Fix: ${isJson ? "write it as JSON" : `give ${examples[types[0] ?? ""] ?? "such a value"}`}`,
  );
}

const examples: Readonly<Record<string, string>> = {
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
