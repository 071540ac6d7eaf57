import type { Problem } from "./problem.ts";

/** `scenarios.yaml` of an API: what lives in a mock, what makes it, how it goes. */
export interface Scenarios {
  readonly kinds: Readonly<Record<string, ScenarioKind>>;
  readonly operations: Readonly<Record<string, ScenarioOperation>>;
  readonly scenarios: Readonly<Record<string, Scenario>>;
}

export interface ScenarioKind {
  readonly initial?: object;
  readonly item: object;
}

export interface Ref {
  readonly kind: string;
  readonly id?: string;
  readonly within?: string;
}

export interface Effect extends Ref {
  readonly forEach?: string;
  readonly notFound?: string;
  readonly refusedWhen?: readonly { readonly values: object; readonly example?: string }[];
  readonly source?: Ref;
  readonly values?: object;
  readonly add?: object;
  readonly remove?: object;
  readonly timeline?: string;
}

export interface ScenarioOperation {
  readonly evidence: string;
  readonly newIds?: object;
  readonly effects?: readonly Effect[];
  readonly list?: Ref & {
    readonly where?: Readonly<Record<string, string | { readonly value?: string }>>;
    readonly sort?: { readonly key: string; readonly direction: string };
    readonly size?: number | string;
  };
  readonly response?: unknown;
  readonly partialResponse?: unknown;
}

export interface Scenario {
  readonly timelines?: Readonly<Record<string, readonly { readonly for?: number }[]>>;
  readonly remaining?: string;
  /** The case that answers an operation or, where none is documented, the violation that is answered by its row. */
  readonly refuse?: Readonly<Record<string, string | { readonly violation: string }>>;
}

/** Calls of a client, one after the other, and what each returns: an entry of `scenario-tests.yaml`. */
export interface ScenarioTest {
  readonly title: string;
  readonly scenario: string;
  readonly steps: readonly ScenarioStep[];
}

/** One call of a scenario test. */
export interface ScenarioStep {
  /** Seconds that pass before. */
  readonly advanceSeconds?: number;
  readonly operation: string;
  /** Input; `{name}` is an output of an earlier call. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Values of the answer by the name that later calls use, and their places. */
  readonly outputs?: Readonly<Record<string, string>>;
  readonly expect?: Readonly<Record<string, unknown>>;
  /** Code of the error that it has to be. */
  readonly error?: string;
  /** The documented case that has to answer, since the mock knows nothing of what is asked. */
  readonly case?: string;
}

/** What is wrong at a place of the file. */
export type Fault = Pick<Problem, "message" | "mend"> & { readonly at: string };

/** A name that nothing knows, as a fault. */
export function unknown(at: string, what: string, name: string, known: Iterable<string>): Fault {
  return { at, message: `there is no ${what} ${name}`, mend: `write one of ${[...known].join(", ")}` };
}
