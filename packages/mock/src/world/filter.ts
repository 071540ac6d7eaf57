import type { FilterData, Manner } from "./data.ts";

/** Whether the value of a resource fits what a caller asks for. */
export type Fits = (value: unknown, wanted: unknown) => boolean;

/** A filter in full. */
export interface Filter {
  readonly value: string;
  readonly fits: Fits;
}

/** Compiles a filter; the input for which it is meant follows with each question. */
export function compileFilter(data: FilterData): Filter {
  const { value = "", by, except } = typeof data === "string" ? { value: data, by: "equal" as const } : data;
  const fits = manners[by];
  return { value, fits: except === undefined ? fits : (held, wanted) => wanted === except || fits(held, wanted) };
}

const manners: Record<Manner, Fits> = {
  equal: (value, wanted) => value !== undefined && String(value) === String(wanted),
  among: (value, wanted) => readList(wanted).includes(String(value)),
  part: (value, wanted) => String(value ?? "").includes(String(wanted)),
  has: (value, wanted) => Array.isArray(value) && value.includes(wanted),
  "has-part": (value, wanted) => Array.isArray(value) && value.some((item) => String(item).includes(String(wanted))),
  "ignore-case": (value, wanted) => String(value).toLowerCase() === String(wanted).toLowerCase(),
  moment: (value, wanted) => {
    const [, operator = "", time] = /^(\w+):(.*)$/s.exec(String(wanted)) ?? [];
    return comparisons[operator]?.(readTime(value) - readTime(time)) ?? false;
  },
  from: (value, wanted) => readTime(value) >= readTime(wanted),
  until: (value, wanted) => readTime(value) <= readTime(wanted),
  anything: () => true,
  nothing: () => false,
};

const comparisons: Readonly<Record<string, (difference: number) => boolean>> = {
  gt: (difference) => difference > 0,
  gte: (difference) => difference >= 0,
  lt: (difference) => difference < 0,
  lte: (difference) => difference <= 0,
  eq: (difference) => difference === 0,
  neq: (difference) => difference !== 0,
};

// A list may come as one, as JSON text, or with commas.
function readList(wanted: unknown): string[] {
  if (Array.isArray(wanted)) return wanted.map(String);
  const text = String(wanted);
  return text.startsWith("[") ? (text.match(/[^\s",[\]]+/g) ?? []) : text.split(",").map((item) => item.trim());
}

function readTime(value: unknown): number {
  return Date.parse(String(value).replace(/^(\S+) (\S+)$/, "$1T$2Z"));
}
