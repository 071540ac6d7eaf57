import { withoutEmpty } from "./tables.ts";

/** How a lookup or a waiter polls, as `waiters.yaml` and `lookups.yaml` have it. */
export interface PollFile {
  readonly call: { readonly operation: string; readonly region?: string };
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly targets: string;
  readonly exclude?: { readonly at: string; readonly name: string };
  readonly match?: Readonly<Record<string, string>>;
}

/** A waiter as `waiters.yaml` has it; delays are seconds. */
export interface WaiterFile extends PollFile {
  readonly description: string;
  readonly deprecated?: true;
  /** The operations that start the job. */
  readonly after: readonly string[];
  /** Fields of the call or its response. */
  readonly input: Readonly<Record<string, { readonly optional?: true }>>;
  readonly state: { readonly at: string; readonly values: object };
  readonly notFoundCodes?: { readonly codes: readonly string[] };
  readonly mayBeStale?: { readonly ends: readonly string[]; readonly unchanged: readonly string[] };
  readonly progress?: { readonly at: string; readonly total: number };
  readonly reason?: { readonly at: readonly string[] };
  readonly delays: Readonly<Record<"initial" | "factor" | "max" | "deadline", number>>;
}

/** A polled call, as the runtime's `PolledCall` has it. */
export function callTable({ call: { region }, parameters }: Pick<PollFile, "call" | "parameters">): object {
  return withoutEmpty({ region, parameters });
}

/** A call that is polled for each of several targets, as the runtime's `PolledItems` has it. */
export function itemsTable({ targets, exclude, match, ...file }: PollFile): object {
  const excluded = exclude && { at: exclude.at, name: exclude.name };
  return withoutEmpty({ ...callTable(file), targets, exclude: excluded, match });
}

/** How a poll is read and when the next one is due, as the runtime's `Waiter` has it, in milliseconds. */
export function readingTable({ state, notFoundCodes, mayBeStale, progress, reason, delays }: WaiterFile): object {
  const { initial, factor, max, deadline } = delays;
  return withoutEmpty({
    state: state.at,
    states: state.values,
    notFoundCodes: notFoundCodes?.codes,
    mayBeStale: mayBeStale && { ends: mayBeStale.ends, unchanged: mayBeStale.unchanged },
    progress: progress && { at: progress.at, total: progress.total },
    reason: reason?.at,
    delays: { initial: initial * 1000, factor, max: max * 1000, deadline: deadline * 1000 },
  });
}
