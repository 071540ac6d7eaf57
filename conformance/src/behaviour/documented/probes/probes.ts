import type { JsonSchema } from "@facsimile/catalog";

/** A value on either side of one limit of a schema, or at it. */
export interface Probe {
  /** The row that documents the limit: dots lead into objects, `*` is every item. */
  readonly row: string;
  readonly what: string;
  /** The whole value; undefined if it is left out. */
  readonly value: unknown;
}

/** How a value travels: as JSON, as text, or as text of a path or header. */
export type Travel = "json" | "text" | "ascii";

type Members = Readonly<Record<string, unknown>>;
type Numbers = Readonly<Record<"minLength" | "maxLength" | "minItems" | "maxItems" | "minimum" | "maximum", number>>;

// The first of these that a pattern takes is repeated: one that takes two UTF-16 units shows what a length counts.
const letters = ["\u{20000}", "中", "a", "1"];
const odd = [
  "a",
  "Z9",
  "1",
  "-",
  "!",
  "<>",
  "a b",
  " a",
  "a\n",
  "http://x",
  "x:y_z-1",
  "中",
  "!".repeat(8),
  "-".repeat(40),
];
const ofType: Readonly<Record<string, unknown>> = {
  string: "text",
  integer: 7,
  number: 1.5,
  boolean: true,
  null: null,
};

/** Values that keep a schema and values that break it, one step from each limit, however deep. */
export function listProbes(schema: JsonSchema, given: unknown, travel: Travel = "json"): Probe[] {
  const own = [
    ...[...probeType(schema, travel !== "json"), ...probeText(schema, given, travel === "ascii")],
    ...[...probeNumber(schema), ...probeCount(schema, given)],
  ];
  return [
    ...own.map(({ what, value }) => ({ row: "", what, value })),
    ...probeItems(schema, given, travel),
    ...probeMembers(schema, given),
  ];
}

/** A value that keeps the limits of a schema and has all its members; what is given is kept. */
export function completeValue(schema: JsonSchema, given?: unknown): unknown {
  const {
    properties,
    items,
    enum: values,
    minItems = 1,
  } = schema as JsonSchema & { enum?: unknown[] } & Partial<Numbers>;
  const [type] = [schema.type ?? []].flat();
  if (given === null) return given;
  if (properties && (given === undefined || typeof given === "object")) {
    const members = Object.entries(properties).map(([name, one]) => [
      name,
      completeValue(one, (given as Members)?.[name]),
    ]);
    return { ...(given as Members), ...Object.fromEntries(members) };
  }
  if (items && (given === undefined || Array.isArray(given))) {
    const [first, ...others] = (given ?? []) as unknown[];
    return [completeValue(items, first), ...(given ? others : Array(minItems - 1).fill(completeValue(items)))];
  }
  if (given !== undefined) return given;
  if (values) return values[0];
  if (type === "integer" || type === "number") return (schema as unknown as Numbers).minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "array") return [];
  return type === "object" ? {} : textOf(schema, (schema as unknown as Numbers).minLength ?? 1);
}

type Value = Pick<Probe, "what" | "value">;

// Of the types, those that are documented, a fraction, nothing, and one of another type; of text, what it can be read as.
function probeType({ type, enum: values }: JsonSchema & { enum?: unknown[] }, isText: boolean): Value[] {
  const types = [type ?? []].flat();
  const isPlainText = isText && types.every((one) => one === "string" || one === "array");
  const own = types.length > 1 ? types.flatMap((one) => (one in ofType ? [ofType[one]] : [])) : [];
  const numbers = types.some((one) => one === "integer" || one === "number") ? [1.5] : [];
  const json = [...own, ...numbers, null, types.includes("string") ? [] : "text"];
  return [
    ...(isPlainText ? [] : isText ? ["text", 7, 1.5, true] : json).map(name),
    ...(values ?? []).map(name),
    ...(values ? ["no such value", -999].map(name) : []),
  ];
}

function name(value: unknown): Value {
  return { what: JSON.stringify(value), value };
}

function probeText(schema: JsonSchema, given: unknown, isAscii: boolean): Value[] {
  const { minLength, maxLength } = schema as unknown as Partial<Numbers>;
  if (![schema.type].flat().includes("string")) return [];
  const lengths = [...around(minLength), ...around(maxLength)].filter((length) => length >= 0);
  const patterns = schema.pattern ? [...odd, ...(typeof given === "string" ? [given, `${given}\n`] : [])] : [];
  return [
    ...lengths.map((length) => ({ what: `${length} characters`, value: textOf(schema, length, isAscii) })),
    ...patterns.map(name),
  ];
}

// Long texts of several bytes a character would make an address too long.
function textOf({ pattern }: JsonSchema, length: number, isAscii = false): string {
  const fits = (text: string) => pattern === undefined || new RegExp(String(pattern), "u").test(text);
  const texts = letters.slice(isAscii || length > 600 ? 2 : 0).map((letter) => letter.repeat(length));
  return texts.find(fits) ?? "a".repeat(length);
}

function probeNumber(schema: JsonSchema): Value[] {
  const { minimum, maximum } = schema as unknown as Partial<Numbers>;
  return [...around(minimum), ...around(maximum)].map((value) => ({ what: String(value), value }));
}

function probeCount(schema: JsonSchema, given: unknown): Value[] {
  const { minItems, maxItems } = schema as unknown as Partial<Numbers>;
  if (![schema.type].flat().includes("array")) return [];
  const [first] = completeValue(schema, given) as unknown[];
  return [...around(minItems), ...around(maxItems)]
    .filter((count) => count >= 0)
    .map((count) => ({ what: `${count} items`, value: Array(count).fill(first) }));
}

function around(limit: number | undefined): number[] {
  return limit === undefined ? [] : [limit - 1, limit, limit + 1];
}

function probeItems(schema: JsonSchema, given: unknown, travel: Travel): Probe[] {
  if (!schema.items || ![schema.type].flat().includes("array")) return [];
  const [first, ...others] = completeValue(schema, given) as unknown[];
  return listProbes(schema.items, first, travel).map(({ row, what, value }) => ({
    row: join("*", row),
    what,
    value: [value, ...others],
  }));
}

function probeMembers(schema: JsonSchema, given: unknown): Probe[] {
  const each = schema.additionalProperties as JsonSchema | undefined;
  const all = completeValue(schema, given) as Members;
  const members = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, name, one] as const);
  const named = [...members, ...(typeof each === "object" ? [["*", "any", each] as const] : [])];
  return named.flatMap(([row, name, one]) => [
    { row, what: "absent", value: leaveOut(all, name) },
    ...listProbes(one, all[name]).map((probe) => ({
      row: join(row, probe.row),
      what: probe.what,
      value: { ...all, [name]: probe.value },
    })),
  ]);
}

/** The members without one of them. */
export function leaveOut(members: Members, name: string): Members {
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== name));
}

function join(first: string, rest: string): string {
  return rest === "" ? first : `${first}.${rest}`;
}
