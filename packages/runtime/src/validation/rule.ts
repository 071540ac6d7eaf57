import { readPointer } from "../wire/index.ts";
import type { Limit } from "./constraint.ts";

/** A rule between fields, which JSON Schema cannot say; pointers lead into the flat input of a request or the body of a response. */
export interface Rule<Condition = Limit> {
  readonly because: string;
  /** If every pointer of `when` exists and obeys, those of `then` must. */
  readonly implies?: Readonly<Record<"when" | "then", Readonly<Record<string, Condition>>>>;
  /** Values that must not all be the same. */
  readonly differ?: readonly string[];
  /** All or none. */
  readonly together?: readonly string[];
  /** What must be there if the key is. */
  readonly requires?: Readonly<Record<string, readonly string[]>>;
}

/** The pointers to the fields by which values break a rule. */
export function listViolatedPointers<Condition>(
  { implies, differ = [], together = [], requires = {} }: Rule<Condition>,
  values: unknown,
  obeys: (value: unknown, condition: Condition) => boolean,
): string[] {
  const read = (pointer: string) => readPointer(values, pointer);
  const isAbsent = (pointer: string) => read(pointer) === undefined;
  const listViolated = (conditions: Readonly<Record<string, Condition>>) =>
    Object.keys(conditions).filter(
      (pointer) => isAbsent(pointer) || !obeys(read(pointer), conditions[pointer] as Condition),
    );
  const [first, ...others] = differ.map((pointer) => JSON.stringify(read(pointer)));
  const absent = together.filter(isAbsent);
  return [
    ...(implies && listViolated(implies.when).length === 0 ? listViolated(implies.then) : []),
    ...(first !== undefined && others.every((other) => other === first) ? differ.slice(-1) : []),
    ...(absent.length < together.length ? absent : []),
    ...Object.entries(requires).flatMap(([pointer, needed]) => (isAbsent(pointer) ? [] : needed.filter(isAbsent))),
  ];
}
