import { readPointer } from "../wire/json.ts";
import { findViolation, type Limit } from "./constraint.ts";

type Conditions = Readonly<Record<string, Limit>>;

/** A rule between the fields of an input, in the words of `x-facsimile-rules`; pointers lead into the flat input. */
export interface Rule {
  readonly because: string;
  /** If every pointer of `when` exists and obeys, those of `then` must. */
  readonly implies?: { readonly when: Conditions; readonly then: Conditions };
  /** Values that must not all be the same. */
  readonly differ?: readonly string[];
  /** All or none. */
  readonly together?: readonly string[];
  /** What must be there if the key is. */
  readonly requires?: Readonly<Record<string, readonly string[]>>;
}

/** The pointer to the first field by which an input breaks a rule, or undefined. */
export function findRulePointer(
  { implies, differ = [], together = [], requires = {} }: Rule,
  input: unknown,
): string | undefined {
  const isThere = (pointer: string) => readPointer(input, pointer) !== undefined;
  const isAbsent = (pointer: string) => !isThere(pointer);
  const isBroken = ([pointer, limit]: [string, Limit]) =>
    isAbsent(pointer) || findViolation(limit, readPointer(input, pointer), "") !== undefined;
  const [first, ...others] = differ.map((pointer) => JSON.stringify(readPointer(input, pointer)));

  if (implies && !Object.entries(implies.when).some(isBroken)) return Object.entries(implies.then).find(isBroken)?.[0];
  if (first !== undefined && others.every((other) => other === first)) return differ.at(-1);
  if (together.some(isThere)) return together.find(isAbsent);
  return Object.entries(requires).flatMap(([pointer, needed]) => (isThere(pointer) ? needed.filter(isAbsent) : []))[0];
}
