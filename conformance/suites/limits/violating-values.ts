import { type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";

/** A value that breaks one limit of a schema, and how. */
export interface BrokenValue {
  readonly what: string;
  readonly value: unknown;
}

type Numbers = Readonly<Record<string, number | undefined>>;

/** From a value that keeps a schema, values that break each of its limits, however deep; types only where they can be told apart. */
export function breakValue(
  document: OpenApiDocument,
  reference: JsonSchema,
  given: unknown,
  isJson: boolean,
): BrokenValue[] {
  const schema = resolve<JsonSchema>(document, reference);
  const types = [schema.type ?? []].flat();
  const own = { what: "of another type", value: types.includes("string") ? [] : "seven" };
  const isTold = isJson || types.includes("integer") || types.includes("number");
  return [
    ...(isTold && types.length > 0 ? [own] : []),
    ...breakText(schema),
    ...breakNumber(schema),
    ...breakList(document, schema, given, isJson),
    ...breakMembers(document, schema, given),
  ];
}

/** A value that keeps the limits of a plain schema. */
export function sampleOf(document: OpenApiDocument, reference: JsonSchema): unknown {
  const { type, enum: values, minimum } = resolve<JsonSchema>(document, reference);
  if (Array.isArray(values)) return values[0];
  return type === "integer" || type === "number" ? (minimum ?? 1) : "x";
}

// What a header can carry comes first.
const odd = ["!", "<>", "http://x", "-", "!".repeat(8), "!".repeat(40), "http://x.example/", "\n\n", "中"];

function breakText(schema: JsonSchema): BrokenValue[] {
  const { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER } = schema as Numbers;
  const { enum: values, pattern, type } = schema;
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  const wrong = pattern && odd.find((text) => fits(text) && !new RegExp(String(pattern), "u").test(text));
  return [
    ...("maxLength" in schema ? [{ what: "too long", value: "x".repeat(maxLength + 1) }] : []),
    ...(minLength > 0 ? [{ what: "too short", value: "x".repeat(minLength - 1) }] : []),
    ...(pattern ? [{ what: "of another pattern", value: wrong }] : []),
    ...(values === undefined
      ? []
      : [{ what: "none of the values", value: type === "integer" ? -999 : "no such value" }]),
  ];
}

function breakNumber(schema: JsonSchema): BrokenValue[] {
  const { minimum, maximum } = schema as Numbers;
  return [
    ...(maximum === undefined ? [] : [{ what: "too large", value: maximum + 1 }]),
    ...(minimum === undefined ? [] : [{ what: "too small", value: minimum - 1 }]),
  ];
}

function breakList(document: OpenApiDocument, schema: JsonSchema, given: unknown, isJson: boolean): BrokenValue[] {
  const { minItems, maxItems } = schema as Numbers;
  const items = schema.items as JsonSchema | undefined;
  if (!items) return [];
  const [first = sampleOf(document, items), ...others] = [given ?? []].flat();
  return [
    ...(maxItems ? [{ what: "too many", value: Array(maxItems + 1).fill(first) }] : []),
    ...(minItems ? [{ what: "too few", value: Array(minItems - 1).fill(first) }] : []),
    ...breakValue(document, items, first, isJson).map(({ what, value }) => ({
      what: `an item ${what}`,
      value: [value, ...others],
    })),
  ];
}

// Objects travel as JSON.
function breakMembers(document: OpenApiDocument, schema: JsonSchema, given: unknown): BrokenValue[] {
  const { properties = {}, required = [] } = schema;
  const members = (given ?? {}) as Record<string, unknown>;
  return Object.entries(properties).flatMap(([name, property]) => {
    const missing = required.includes(name) ? [{ what: "missing", value: undefined }] : [];
    return [...missing, ...breakValue(document, property, members[name], true)].map(({ what, value }) => {
      const { [name]: _old, ...others } = members;
      return { what: `${name} ${what}`, value: value === undefined ? others : { ...others, [name]: value } };
    });
  });
}
