import { InputError } from "./error.ts";
import { type Breach, findBreach, findFirst, type Limit } from "./limit.ts";
import { findBrokenPointer, type Rule } from "./rule.ts";

export type { Limit } from "./limit.ts";
export type { Rule } from "./rule.ts";

/** What the vendor documents of an operation's input beyond what clients always check. */
export interface OperationLimits {
  readonly fields?: Readonly<Record<string, Limit>>;
  readonly rules?: readonly Rule[];
}

/** Throws, or rejects with, an InputError if the values of a call, by names of fields, break what is documented of its operation. */
export type Validate = (operationId: string, values: Readonly<Record<string, unknown>>) => void | Promise<void>;

/** Creates what refuses input that breaks documented limits, by operationId. */
export function createValidation(limits: Readonly<Record<string, OperationLimits>>): Validate {
  return (operationId, values) => {
    const { fields = {}, rules = [] } = limits[operationId] ?? {};
    const given = Object.entries(fields).filter(([name]) => values[name] !== undefined);
    const breach =
      findFirst(given, ([name, limit]) => findBreach(limit, values[name], name)) ??
      findFirst(rules, (rule) => findBrokenRule(rule, values));
    if (!breach) return;
    throw new InputError(operationId, breach.field, breach.rule, "change it, or call without `validate`");
  };
}

function findBrokenRule(rule: Rule, values: object): Breach | undefined {
  const pointer = findBrokenPointer(rule, values);
  if (pointer === undefined) return undefined;
  return { field: pointer.slice(1).replaceAll("/", "."), rule: `breaks a rule: ${rule.because.replace(/\.$/, "")}` };
}
