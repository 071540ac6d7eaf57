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

export interface Make extends Ref {
  readonly each?: string;
  readonly gone?: string;
  readonly unless?: readonly { readonly values: object; readonly example?: string }[];
  readonly source?: Ref;
  readonly values?: object;
  readonly add?: object;
  readonly remove?: object;
  readonly track?: string;
}

export interface ScenarioOperation {
  readonly evidence: string;
  readonly fresh?: object;
  readonly make?: readonly Make[];
  readonly query?: Ref & {
    readonly where?: Readonly<Record<string, string | { readonly value?: string }>>;
    readonly sort?: { readonly key: string; readonly direction: string };
    readonly size?: number | string;
  };
  readonly answer?: unknown;
  readonly partly?: unknown;
}

export interface Scenario {
  readonly steps?: Readonly<Record<string, readonly { readonly for?: number }[]>>;
  readonly others?: string;
  /** The case that answers an operation or, where none is documented, the violation that is answered by its row. */
  readonly refuse?: Readonly<Record<string, string | { readonly violation: string }>>;
}

/** Calls of a client one after the other, and what each shows: `plays.yaml`. */
export interface Play {
  readonly title: string;
  readonly scenario: string;
  readonly calls: readonly PlayedCall[];
}

/** One call of a play. */
export interface PlayedCall {
  /** Seconds that pass before. */
  readonly after?: number;
  readonly call: string;
  /** Input; `{name}` is what an earlier call kept. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** Values of the answer by the name that later calls use, and their places. */
  readonly keep?: Readonly<Record<string, string>>;
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
