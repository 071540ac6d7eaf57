import type { Contract } from "@facsimile/catalog";
import { change, type InputField, type Request } from "./fields.ts";
import { completeValue } from "./probes.ts";

type Rule = Contract["rules"][number];

/** Requests that keep and break each rule between fields: its fields present, absent, equal, and with the values that it names. */
export function probeRules(fields: readonly InputField[], base: Request, rules: readonly Rule[]) {
  return rules
    .filter((rule) => rule.in === "request")
    .flatMap((rule) => {
      const names = pointersOf(rule).map((pointer) => pointer.slice(1));
      const own = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
      const same = own.map(({ name, place }) => (base[place] as Readonly<Record<string, unknown>>)?.[name])[0];
      const requests = own.reduce<Request[]>(
        (all, { name, place, schema }) =>
          all.flatMap((request) =>
            [undefined, completeValue(schema), namedValue(rule, name), ...(rule.differ ? [same] : [])].map((value) =>
              change(request, place, name, value),
            ),
          ),
        [base],
      );
      return requests.map((request) => ({ row: names[0] ?? "", what: `the rule of ${names.join(" and ")}`, request }));
    });
}

function conditionsOf({ implies }: Rule) {
  const { when, then } = (implies ?? {}) as Readonly<
    Record<"when" | "then", Readonly<Record<string, { const?: unknown }>>>
  >;
  return { ...when, ...then };
}

/** The members of the request or the response that a rule is about. */
export function pointersOf(rule: Rule): string[] {
  const { differ = [], together = [], requires = {} } = rule;
  return [
    ...[...Object.keys(conditionsOf(rule)), ...differ, ...together],
    ...Object.entries(requires).flatMap(([name, others]) => [name, ...(others as string[])]),
  ];
}

function namedValue(rule: Rule, name: string): unknown {
  return conditionsOf(rule)[`/${name}`]?.const;
}
