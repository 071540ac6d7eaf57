import type { Comparison, Filter as FilterData } from "../contract/index.ts";

/** Whether the value of a resource fits. */
export type Fits = (value: unknown) => boolean;

/** A filter: the value that it compares, and what fits the input that a caller gives. */
export interface Filter {
  readonly value: string;
  readonly createFits: (wanted: unknown) => Fits;
}

/** Compiles a filter. */
export function compileFilter(data: FilterData): Filter {
  const { value = "", by, except } = typeof data === "string" ? { value: data, by: "equal" as const } : data;
  const create = manners[by];
  return { value, createFits: (wanted) => (wanted === except ? () => true : create(wanted)) };
}

// A list has many resources and one wanted value, which is read once.
const manners: Record<Comparison, (wanted: unknown) => Fits> = {
  equal: (wanted) => {
    const text = String(wanted);
    return (value) => value !== undefined && String(value) === text;
  },
  in: (wanted) => {
    const texts = new Set(readList(wanted));
    return (value) => texts.has(String(value));
  },
  contains: (wanted) => (value) => String(value ?? "").includes(String(wanted)),
  includes: (wanted) => (value) => Array.isArray(value) && value.includes(wanted),
  "any-contains": (wanted) => (value) =>
    Array.isArray(value) && value.some((item) => String(item).includes(String(wanted))),
  "ignore-case": (wanted) => (value) => String(value).toLowerCase() === String(wanted).toLowerCase(),
  time: (wanted) => {
    const [, operator = "", time] = /^(\w+):(.*)$/s.exec(String(wanted)) ?? [];
    return (value) => comparisons[operator]?.(readTime(value) - readTime(time)) ?? false;
  },
  from: (wanted) => (value) => readTime(value) >= readTime(wanted),
  until: (wanted) => (value) => readTime(value) <= readTime(wanted),
  anything: () => () => true,
  none: () => () => false,
};

const comparisons: Readonly<Record<string, (difference: number) => boolean>> = {
  gt: (difference) => difference > 0,
  gte: (difference) => difference >= 0,
  lt: (difference) => difference < 0,
  lte: (difference) => difference <= 0,
  eq: (difference) => difference === 0,
  neq: (difference) => difference !== 0,
};

/** Reads a list, which may come as one, as JSON text, or with commas. */
export function readList(wanted: unknown): string[] {
  if (Array.isArray(wanted)) return wanted.map(String);
  const text = String(wanted);
  return text.startsWith("[") ? (text.match(/[^\s",[\]]+/g) ?? []) : text.split(",").map((item) => item.trim());
}

function readTime(value: unknown): number {
  return Date.parse(String(value).replace(/^(\S+) (\S+)$/, "$1T$2Z"));
}
