import { pointerSegments } from "@hyperjump/json-pointer";
import { type Operation, type Rule, type Schema, valueAt } from "./document.ts";
import { within } from "./place.ts";
import type { CompileSchema } from "./schema.ts";
import type { Violation } from "./violation.ts";

type Conditions = Readonly<Record<string, Schema>>;

/** Lists what a tree of values breaks. */
export type CheckRules = (values: unknown) => Violation[];

/** The pointers at which a tree of values breaks a rule. */
type FindBroken = (values: unknown) => readonly string[];

/** Compiles the rules of an operation for its requests or its responses; `placeOf` says where a field travels. */
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

function compileRule(rule: Rule, compile: CompileSchema, placeOf: (name: string) => Violation["in"]): CheckRules {
  const { keyword, findBroken } = compileKind(rule, compile);
  const kind = keyword === "together" || keyword === "requires" ? "missing" : "invalid";
  return (values) =>
    findBroken(values).map((pointer) => {
      const [name = "", ...rest] = pointerSegments(pointer);
      return { kind, in: placeOf(name), name: [name, ...rest].join("."), keyword, rule: rule.because };
    });
}

function compileKind(rule: Rule, compile: CompileSchema): { keyword: string; findBroken: FindBroken } {
  if (rule.implies) return { keyword: "implies", findBroken: compileImplication(rule.implies, compile) };
  if (rule.differ) return { keyword: "differ", findBroken: compileDifference(rule.differ) };
  if (rule.together) return { keyword: "together", findBroken: compileTogether(rule.together) };
  if (rule.requires) return { keyword: "requires", findBroken: compileRequirement(rule.requires) };
  throw new Error("its kind is unknown. Fix: write it as implies, differ, together or requires");
}

function compileImplication(implies: NonNullable<Rule["implies"]>, compile: CompileSchema): FindBroken {
  const premises = compileConditions(implies.when, compile);
  const conclusions = compileConditions(implies.then, compile);
  return (values) => {
    if (!premises.every(({ holds }) => holds(values))) return [];
    return conclusions.filter(({ holds }) => !holds(values)).map(({ pointer }) => pointer);
  };
}

function compileDifference(pointers: readonly string[]): FindBroken {
  return (values) => {
    const [first, ...others] = pointers.map((pointer) => JSON.stringify(valueAt(values, pointer)));
    return first !== undefined && others.every((other) => other === first) ? pointers.slice(-1) : [];
  };
}

function compileTogether(pointers: readonly string[]): FindBroken {
  return (values) => {
    const absent = pointers.filter((pointer) => valueAt(values, pointer) === undefined);
    return absent.length < pointers.length ? absent : [];
  };
}

function compileRequirement(requires: NonNullable<Rule["requires"]>): FindBroken {
  return (values) =>
    Object.entries(requires)
      .filter(([pointer]) => valueAt(values, pointer) !== undefined)
      .flatMap(([, needed]) => needed.filter((pointer) => valueAt(values, pointer) === undefined));
}

function compileConditions(conditions: Conditions, compile: CompileSchema) {
  return Object.entries(conditions).map(([pointer, schema]) => {
    const check = compile(schema);
    const holds = (values: unknown): boolean => {
      const value = valueAt(values, pointer);
      return value !== undefined && check(value).length === 0;
    };
    return { pointer, holds };
  });
}
