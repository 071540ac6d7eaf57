/** Smallest, middle and largest of some samples. */
export interface Summary {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly samples: number;
}

/** Summarises samples. Throws a RangeError for none. */
export function summarise(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) throw new RangeError("there is nothing to summarise");
  return { min, median: quantile(sorted, 0.5), max, samples: sorted.length };
}

/** The value below which a share of sorted samples lies, between two of them where it falls between. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}
