import { listViolatedPointers } from "@facsimile/runtime/rule";
import { pointerSegments } from "@hyperjump/json-pointer";
import type { Operation, Rule, Schema } from "./document.ts";
import { within } from "./place.ts";
import type { CompileSchema } from "./schema.ts";
import type { Violation } from "./violation.ts";

/** Lists what a tree of values breaks. */
export type CheckRules = (values: unknown) => Violation[];

const kinds = ["implies", "differ", "together", "requires"] as const;

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
  const keyword = kinds.find((kind) => rule[kind]);
  if (!keyword) throw new Error("its kind is unknown. Fix: write it as implies, differ, together or requires");
  const kind = keyword === "together" || keyword === "requires" ? "missing" : "invalid";
  const conditions = Object.values(rule.implies ?? {}).flatMap((schemas) => Object.values(schemas));
  const checks = new Map(conditions.map((schema) => [schema, compile(schema)]));
  const obeys = (value: unknown, schema: Schema) => checks.get(schema)?.(value).length === 0;
  return (values) =>
    listViolatedPointers(rule, values, obeys).map((pointer) => {
      const [name = "", ...rest] = pointerSegments(pointer);
      return { kind, in: placeOf(name), name: [name, ...rest].join("."), keyword, rule: rule.because };
    });
}
