import { findFirst, findViolation, type Limit, type LimitViolation } from "./constraint.ts";
import { listViolatedPointers, type Rule } from "./rule.ts";

export type { Limit, LimitViolation } from "./constraint.ts";
export type { Rule } from "./rule.ts";

/** What the vendor documents of an operation's input beyond what clients always check. */
export interface OperationLimits {
  readonly fields?: Readonly<Record<string, Limit>>;
  readonly rules?: readonly Rule[];
}

/** What refuses an input. */
export interface InputViolation extends LimitViolation {
  /** What helps. */
  readonly fix: string;
}

/** Tells what the values of a call, by names of fields, break first of what is documented of its operation. */
export type Validate = (
  operationId: string,
  values: Readonly<Record<string, unknown>>,
) => InputViolation | undefined | Promise<InputViolation | undefined>;

/** Creates what finds input that breaks documented limits, by operationId. */
export function createValidation(limits: Readonly<Record<string, OperationLimits>>): Validate {
  return (operationId, values) => {
    const { fields = {}, rules = [] } = limits[operationId] ?? {};
    const given = Object.entries(fields).filter(([name]) => values[name] !== undefined);
    const violation =
      findFirst(given, ([name, limit]) => findViolation(limit, values[name], name)) ??
      findFirst(rules, (rule) => findRuleViolation(rule, values));
    return violation && { ...violation, fix: "change it, or call without `validate`" };
  };
}

function findRuleViolation(rule: Rule, values: object): LimitViolation | undefined {
  const [pointer] = listViolatedPointers(rule, values, (value, limit) => !findViolation(limit, value, ""));
  if (pointer === undefined) return undefined;
  return { field: pointer.slice(1).replaceAll("/", "."), rule: `breaks a rule: ${rule.because.replace(/\.$/, "")}` };
}
