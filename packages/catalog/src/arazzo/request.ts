import type { InputTemplate } from "@facsimile/spec-schemas/types";
import type { FlowCall, FlowWait } from "../model/index.ts";
import type { Field } from "./fields.ts";
import { type PlannedStep, readTemplate, type Value, type Values } from "./values.ts";

/** The request of a step as Arazzo writes it. */
export interface StepRequest {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly value: unknown }[];
  readonly requestBody?: { readonly contentType: string; readonly payload: object };
}

/** Writes the request of a step: constants, what the template of each field says, and what an option of the client sets. */
export function writeRequest(
  at: string,
  { step, fields }: PlannedStep,
  templates: Readonly<Record<string, InputTemplate>>,
  values: Values,
): StepRequest {
  const given = [...fields.values()].flatMap((field) => {
    const read = readField(`${at}.${field.name}`, field, templates[field.name], step, values);
    return read && read.length > 0 ? [{ field, values: read }] : [];
  });
  const body = given.filter(({ field }) => field.in === "body");
  const payload = Object.fromEntries(body.map(({ field, values: read }) => [field.name, writeBody(field, read)]));
  return {
    parameters: given
      .filter(({ field }) => field.in !== "body")
      .flatMap(({ field, values: read }) => writeParameters(field, read)),
    ...(body.length > 0 && { requestBody: { contentType: "application/json", payload } }),
  };
}

function readField(
  at: string,
  field: Field,
  template: InputTemplate | undefined,
  { client = "client" }: FlowCall | FlowWait,
  values: Values,
): readonly Value[] | undefined {
  if (field.constant !== undefined) return [{ literal: field.constant }];
  const read = template === undefined ? undefined : readTemplate(at, template, field, values);
  if (read || !field.isRequired || field.option === undefined) return read;
  return readTemplate(at, `/input/${client}_${field.option}`, field, values);
}

function writeParameters({ name, in: place, list }: Field, values: readonly Value[]) {
  if (list === "json") return [{ name, in: place, value: `[${values.map(writeJsonText).join(",")}]` }];
  if (list === "repeat")
    return values.map((value, index) => ({ name: `${name}.${index + 1}`, in: place, value: writeValue(value) }));
  return values.map((value) => ({ name, in: place, value: writeValue(value) }));
}

function writeBody({ list }: Field, values: readonly Value[]): unknown {
  const written = values.map(writeValue);
  return list ? written : written[0];
}

function writeValue(value: Value): unknown {
  if ("members" in value)
    return Object.fromEntries(Object.entries(value.members).map(([name, member]) => [name, writeValue(member)]));
  return "expression" in value ? value.expression : value.literal;
}

function writeJsonText(value: Value): string {
  return "expression" in value ? `"{${value.expression}}"` : JSON.stringify(writeValue(value));
}
