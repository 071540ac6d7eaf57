import { type Operation, pointerSteps, type Schema, valueAt } from "./document.ts";
import { within } from "./place.ts";
import type { CompileSchema } from "./schema.ts";
import type { Violation } from "./violation.ts";

type Conditions = Readonly<Record<string, Schema>>;

/** A rule between fields, which JSON Schema cannot say: if every pointer of `when` exists and obeys, those of `then` must. */
export interface Rule {
  readonly because: string;
  readonly in: "request" | "response";
  readonly implies: { readonly when: Conditions; readonly then: Conditions };
}

/** Lists what a tree of values breaks. */
export type CheckRules = (values: unknown) => Violation[];

/** Compiles the rules of an operation for its requests or its answers; `placeOf` says where a field travels. */
export function compileRules(
  { "x-facsimile-rules": rules = [] }: Operation,
  side: Rule["in"],
  compile: CompileSchema,
  placeOf: (name: string) => Violation["in"],
): CheckRules {
  const checks = rules
    .filter((rule) => rule.in === side)
    .map((rule) => within(`rule "${rule.because}"`, () => compileRule(rule, compile, placeOf)));
  return (values) => checks.flatMap((check) => check(values));
}

function compileRule(
  { because, implies }: Rule,
  compile: CompileSchema,
  placeOf: (name: string) => Violation["in"],
): CheckRules {
  if (!implies) throw new Error("its kind is unknown. Mend: write it as implies");
  const premises = compileConditions(implies.when, compile);
  const conclusions = compileConditions(implies.then, compile);
  return (values) => {
    if (!premises.every(({ holds }) => holds(values))) return [];
    const broken = conclusions.filter(({ holds }) => !holds(values));
    return broken.map(({ steps: [name = "", ...rest] }) => ({
      kind: "invalid",
      in: placeOf(name),
      name: [name, ...rest].join("."),
      keyword: "implies",
      rule: because,
    }));
  };
}

function compileConditions(conditions: Conditions, compile: CompileSchema) {
  return Object.entries(conditions).map(([pointer, schema]) => {
    const check = compile(schema);
    const holds = (values: unknown): boolean => {
      const value = valueAt(values, pointer);
      return value !== undefined && check(value).length === 0;
    };
    return { steps: pointerSteps(pointer), holds };
  });
}
