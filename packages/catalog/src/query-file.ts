import type { Problem } from "./problem.ts";

/** JSON Pointer, list of them, constant or new id: where a value of a question comes from. */
export type Template = string | readonly string[] | { readonly const: unknown } | { readonly fresh: "uuid" };

/** A question to an operation, as `waiters.yaml` and `lookups.yaml` ask it. */
export interface QueryFile {
  readonly call: { readonly operation: string; readonly region?: string };
  readonly parameters: Readonly<Record<string, Template>>;
  readonly targets: string;
  readonly exclude?: { readonly at: string; readonly name: string };
  readonly match?: Readonly<Record<string, string>>;
}

/** `waiters.yaml`: by name. */
export type Waiters = Readonly<Record<string, WaiterFile>>;

export interface WaiterFile extends QueryFile {
  readonly description: string;
  readonly notes?: string;
  readonly deprecated?: true;
  readonly after: readonly string[];
  readonly input: Readonly<Record<string, InputSource>>;
  readonly state: { readonly at: string; readonly values: Readonly<Record<string, "pending" | "success" | "failure">> };
  readonly notFoundCodes?: { readonly codes: readonly string[] };
  readonly mayBeStale?: { readonly ends: readonly string[]; readonly unchanged: readonly string[] };
  readonly progress?: { readonly at: string; readonly total: number };
  readonly reason?: { readonly at: readonly string[] };
  /** Seconds. */
  readonly delays: Readonly<Record<"initial" | "factor" | "max" | "deadline", number>>;
}

/** Whose field an input of a waiter is: it has the same name and type there. */
export interface InputSource {
  readonly of: string;
  readonly in: "input" | "response";
  readonly optional?: true;
}

/** `lookups.yaml`: by operationId of the call in doubt. */
export type Lookups = Readonly<Record<string, LookupFile | { readonly because: string }>>;

export interface LookupFile extends QueryFile {
  /** `skew` in seconds. */
  readonly createdAt?: { readonly at: string; readonly skew: number };
  readonly markers?: Readonly<Record<string, string>>;
  readonly fulfilled?: { readonly noItems: true } | { readonly at: string; readonly values: readonly string[] };
}

/** What is wrong at a place of a file. */
export type Fault = Pick<Problem, "message" | "mend"> & { readonly at: string };

/** A name that nothing knows, as a fault. */
export function unknownName(at: string, what: string, name: string, known: Iterable<string>): Fault {
  const mend = [...known].join(", ");
  return { at, message: `there is no ${what} ${name}`, mend: mend ? `write one of ${mend}` : "remove it" };
}
