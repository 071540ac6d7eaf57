import type { Schema } from "../document.ts";
import type { CheckedOperation } from "./operation.ts";
import { type Place, places, type RequestValues } from "./request.ts";

/** A field of a request or a part of one: an item of a list, a member of an object. */
export interface Field {
  readonly place: Place;
  /** Its name, and the steps into its value. */
  readonly path: readonly [name: string, ...steps: string[]];
  readonly schema: Schema;
  readonly required: boolean;
  /** It travels as JSON text. */
  readonly isJson?: boolean;
}

/** The parameters and the members of the body that a caller chooses. */
export function listFields({ shape: { parameters, body } }: CheckedOperation): Field[] {
  const schema: Schema = Object.values(body?.content ?? {})[0] ?? {};
  const isChosen = (parameter: (typeof parameters)[number]) =>
    parameter.schema.const === undefined && places.some((place) => place === parameter.in);
  return [
    ...parameters.filter(isChosen).map(({ in: place, name, required, schema: own, raw }) => ({
      ...{ place: place as Place, path: [name] as const, required },
      isJson: "content" in raw || raw["x-facsimile-style"] === "json",
      // What the JSON text of a parameter holds.
      schema: (own.contentSchema as Schema | undefined) ?? own,
    })),
    ...listMembers(schema).map(([name, own, required]) => ({
      ...{ place: "body" as const, path: [name] as const, schema: own, required },
    })),
  ];
}

/** A field and every part of it of which the request holds the whole: of a list, its first item. */
export function listParts(field: Field, values: RequestValues): Field[] {
  const { place, path, schema } = field;
  const value = valueAt(values, field);
  const part = (step: string, own: Schema, required: boolean): Field[] =>
    listParts({ place, path: [...path, step], schema: own, required }, values);
  if (Array.isArray(value)) return [field, ...(schema.items && value.length > 0 ? part("0", schema.items, false) : [])];
  if (typeof value !== "object" || value === null) return [field];
  return [field, ...listMembers(schema).flatMap(([name, own, required]) => part(name, own, required))];
}

function listMembers({ properties = {}, required = [] }: Schema): [string, Schema, boolean][] {
  const needed = required as readonly string[];
  return Object.entries(properties as Readonly<Record<string, Schema>>).map(([name, schema]) => [
    name,
    schema,
    needed.includes(name),
  ]);
}

/** The value of a field in a request. */
export function valueAt(values: RequestValues, { place, path }: Pick<Field, "place" | "path">): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], values[place]);
}

/** A request with another value in one field; without the field if the value is undefined. */
export function changeField(
  values: RequestValues,
  { place, path }: Pick<Field, "place" | "path">,
  value: unknown,
): RequestValues {
  return { ...values, [place]: changeAt(values[place] ?? {}, path, value) };
}

function changeAt(whole: unknown, [step = "", ...steps]: readonly string[], value: unknown): unknown {
  const changed = steps.length === 0 ? value : changeAt(Object(whole)[step], steps, value);
  if (Array.isArray(whole)) return whole.map((item, at) => (String(at) === step ? changed : item));
  const { [step]: _old, ...others } = Object(whole);
  return changed === undefined ? others : { ...others, [step]: changed };
}
