import { isStructured, isType, type JsonType } from "../wire/index.ts";

/** The part of JSON Schema that documented limits need. */
export interface Limit {
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  /** Lengths count characters, not UTF-16 units. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** What the pattern asks for; continues "must". */
  readonly words?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Limit;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Limit>>;
}

/** A field that breaks a rule. */
export interface LimitViolation {
  /** Such as `auth.scope.project` or `ids[1]`. */
  readonly field: string;
  readonly rule: string;
}

/** The first limit that a value breaks, or undefined. */
export function findViolation(limit: Limit, value: unknown, field: string): LimitViolation | undefined {
  const rule = findRule(limit, value);
  if (rule) return { field, rule };
  return findFirst(listParts(limit, value, field), (part) =>
    part.value === undefined
      ? part.required && { field: part.field, rule: "is required" }
      : findViolation(part.limit, part.value, part.field),
  );
}

/** What is found first for an item of a list. */
export function findFirst<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | false | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

function findRule(limit: Limit, value: unknown): string | undefined {
  const types = [limit.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isType[type](value))) return `must be ${types.join(" or ")}`;
  if (limit.enum && !limit.enum.includes(value)) return `must be one of ${limit.enum.join(", ")}`;
  if ("const" in limit && value !== limit.const) return `must be ${limit.const}`;
  if (typeof value === "number") return findOutside(value, limit.minimum, limit.maximum, ["must be", ""]);
  if (Array.isArray(value)) return findOutside(value.length, limit.minItems, limit.maxItems, ["must have", " items"]);
  return typeof value === "string" ? findTextViolation(limit, value) : undefined;
}

function findTextViolation({ minLength, maxLength, pattern, words }: Limit, value: string): string | undefined {
  const isFit = pattern === undefined || new RegExp(pattern, "u").test(value);
  const outside = findOutside([...value].length, minLength, maxLength, ["must have", " characters"]);
  return outside ?? (isFit ? undefined : `must ${words ?? `match ${pattern}`}`);
}

function findOutside(
  size: number,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  [before, unit]: readonly [string, string],
): string | undefined {
  if (size < least) return `${before} at least ${least}${unit}`;
  return size > most ? `${before} at most ${most}${unit}` : undefined;
}

interface Part {
  readonly limit: Limit;
  readonly value: unknown;
  readonly field: string;
  readonly required?: boolean;
}

function listParts({ items, properties = {}, required = [] }: Limit, value: unknown, field: string): Part[] {
  // A gap of an array travels as null.
  if (Array.isArray(value))
    return items
      ? Array.from(value, (item, at) => ({ limit: items, value: item ?? null, field: `${field}[${at}]` }))
      : [];
  if (!isStructured(value)) return [];
  return [...new Set([...required, ...Object.keys(properties)])].map((name) => ({
    limit: properties[name] ?? {},
    value: value[name],
    field: `${field}.${name}`,
    required: required.includes(name),
  }));
}
