import type { Rule } from "../document.ts";
import { changeField, type Field, valueAt } from "./field.ts";
import { sampleOf } from "./limits.ts";
import type { CheckedOperation } from "./operation.ts";
import type { RequestValues } from "./request.ts";

/** Fields with the values that they get; undefined leaves one out. */
export type Changes = readonly (readonly [field: Field, value: unknown])[];

/** Changes of a request that break a rule between its fields, in each way in which it can be broken. */
export function listRuleBreaks(operation: CheckedOperation, fields: readonly Field[], base: RequestValues): Changes[] {
  const rules = (operation.shape.raw["x-facsimile-rules"] ?? []) as readonly Rule[];
  const find = (pointer: string) => fields.filter(({ path }) => pointer === `/${path[0]}`);
  // Documented values are more likely to be taken than made-up ones.
  const give = (field: Field, condition: object = {}): Changes[number] => {
    const known = [base, ...operation.cases.map(({ request }) => request)].map((values) => valueAt(values, field));
    const isMet = Object.keys(condition).length === 0;
    return [
      field,
      (isMet ? known.find((value) => value !== undefined) : undefined) ?? sampleOf({ ...field.schema, ...condition }),
    ];
  };
  const leaveOut = (field: Field): Changes[number] => [field, undefined];
  return rules
    .filter((rule) => rule.in === "request")
    .flatMap(({ differ = [], together = [], requires = {}, implies }): Changes[] => {
      const [first, ...others] = differ.flatMap(find);
      const same = first && give(first);
      const premise = Object.entries(implies?.when ?? {}).flatMap(([pointer, schema]) =>
        find(pointer).map((field) => give(field, schema)),
      );
      const all = together.flatMap(find);
      return [
        ...(same ? [[same, ...others.map((field) => [field, same[1]] as const)]] : []),
        ...all.map((one) => all.map((field) => (field === one ? give(field) : leaveOut(field)))),
        ...Object.entries(requires).flatMap(([pointer, needed]) =>
          needed.flatMap(find).map((absent) => [...find(pointer).map((field) => give(field)), leaveOut(absent)]),
        ),
        ...Object.keys(implies?.then ?? {})
          .flatMap(find)
          .map((absent) => [...premise, leaveOut(absent)]),
      ];
    })
    .filter((changes) => changes.length > 1);
}

/** A request with all the changes. */
export function applyChanges(base: RequestValues, changes: Changes): RequestValues {
  return changes.reduce((values, [field, value]) => changeField(values, field, value), base);
}
