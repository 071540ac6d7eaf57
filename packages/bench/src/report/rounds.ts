import { type Summary, summarise } from "./summary.ts";

/** Something that is measured once per round, in one number or several by name. */
export interface Contestant<Name extends string> {
  readonly name: string;
  measure(): Promise<Readonly<Record<Name, number>>>;
}

/** Measures every contestant once per round, in turn, so that noise of the machine meets them all. */
export async function runRounds<Name extends string>(
  rounds: number,
  contestants: readonly Contestant<Name>[],
): Promise<Map<string, Record<Name, Summary>>> {
  const samples = new Map<string, Readonly<Record<Name, number>>[]>();
  for (let round = 0; round < rounds; round++) {
    // The first one pays for what another left behind.
    const order = contestants.map((_, at) => contestants[(at + round) % contestants.length]);
    for (const contestant of order) {
      if (!contestant) continue;
      const sample = await contestant.measure();
      samples.set(contestant.name, [...(samples.get(contestant.name) ?? []), sample]);
    }
  }
  return new Map([...samples].map(([name, list]) => [name, summariseEach(list)]));
}

function summariseEach<Name extends string>(list: readonly Readonly<Record<Name, number>>[]): Record<Name, Summary> {
  const names = Object.keys(list[0] ?? {}) as Name[];
  const entries = names.map((name) => [name, summarise(list.map((sample) => sample[name]))]);
  return Object.fromEntries(entries) as Record<Name, Summary>;
}
