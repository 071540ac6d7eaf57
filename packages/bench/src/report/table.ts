import type { Summary } from "./summary.ts";

/** One line of a comparison: what was measured, or why it was not. */
export interface Row {
  readonly name: string;
  readonly value?: Summary;
  readonly note?: string;
}

/** What a row has to keep: its median or, with `than`, the ratio to another row's. */
export interface Target {
  readonly row: string;
  readonly than?: string;
  readonly limit: "≤" | "<" | "≥";
  readonly bound: number;
}

/** A comparison of one quantity, side by side. */
export interface Table {
  readonly title: string;
  readonly unit: string;
  /** The row that the others are divided by. */
  readonly reference?: string;
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
}

/** A target with what was measured; without a value it could not be checked. */
export interface Verdict extends Target {
  readonly title: string;
  readonly unit: string;
  readonly value?: number;
  readonly met?: boolean;
}

/** Holds the rows of a table against its targets. */
export function checkTargets({ title, unit, rows, targets }: Table): Verdict[] {
  const medians = new Map(rows.map(({ name, value }) => [name, value?.median]));
  return targets.map((target) => {
    const value = compareMedians(target, medians);
    const about = { ...target, title, unit: target.than ? "×" : unit };
    return value === undefined ? about : { ...about, value, met: keeps(value, target) };
  });
}

function compareMedians({ row, than }: Target, medians: ReadonlyMap<string, number | undefined>): number | undefined {
  const own = medians.get(row);
  if (than === undefined || own === undefined) return own;
  const other = medians.get(than);
  return other === undefined ? undefined : own / other;
}

function keeps(value: number, { limit, bound }: Target): boolean {
  if (limit === "≥") return value >= bound;
  return limit === "≤" ? value <= bound : value < bound;
}

/** The rows of what rounds found for each name in one quantity. */
export function toRows<Quantity extends string>(
  names: readonly string[],
  found: ReadonlyMap<string, Readonly<Record<Quantity, Summary>>>,
  quantity: Quantity,
): Row[] {
  return names.map((name) => {
    const value = found.get(name)?.[quantity];
    return value ? { name, value } : { name };
  });
}
