import type { Schema } from "../document.ts";
import { createSchemaCompiler } from "../schema.ts";
import type { Partly } from "./change.ts";
import type { OperationShape, ParameterShape } from "./contract.ts";
import { formatNormalForm } from "./normal-form.ts";
import type { Pair, StructuralChange } from "./structure.ts";
import { listValues } from "./values.ts";

/** A schema of both versions, and which side has to accept it. */
export interface Location {
  readonly place: string;
  readonly side: "request" | "response";
  readonly base: Schema;
  readonly head: Schema;
}

/**
 * Says what a change that `redocly diff` reported means: nothing where the values have shown it already, `equivalent` where both
 * schemas are the same in normal form, else what redocly says, with a counter-example for a break.
 */
export function classifyStructural(
  { base, head }: Pair,
  change: StructuralChange,
  locations: readonly Location[],
  shown: readonly Partly[],
): Partly[] {
  const { rule, message, impact } = change;
  const steps = change.base ?? change.head ?? [];
  const root = placeOf(change.base ? base : head, steps);
  const path = dataPath(steps);
  const place = path ? `${root} ${path}` : root;
  if (impact === "patch") return [{ place, rule, message, impact: "note" }];
  if (impact === "major" && shown.some((other) => other.impact === "break" && isNear(other.place, place))) return [];
  const location = steps.includes("schema") ? locations.find((other) => other.place === root) : undefined;
  if (location && areEquivalent(location, path))
    return [{ place, rule, impact: "equivalent", message: `${message} Both accept the same values.` }];
  if (impact === "minor") return [{ place, rule, message, impact: "addition" }];
  return [{ place, rule, impact: "break", message, counterExample: sampleOf(base, change, steps) }];
}

const isNear = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

// Of what the place holds, so that a change beside it does not count.
function areEquivalent({ base, head }: Location, path: string): boolean {
  const steps = path ? path.split(".") : [];
  const [one, other] = [schemaAt(base, steps), schemaAt(head, steps)];
  return one !== undefined && other !== undefined && formatNormalForm(one) === formatNormalForm(other);
}

function schemaAt(schema: Schema | undefined, [step, ...rest]: readonly string[]): Schema | undefined {
  if (step === undefined || !schema) return schema;
  const { properties = {}, items } = schema as { properties?: Record<string, Schema>; items?: Schema };
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] ?? []) as Schema[]);
  const inParts = parts.map((part) => schemaAt(part, [step, ...rest])).find((found) => found !== undefined);
  return schemaAt(step === "*" ? items : properties[step], rest) ?? inParts;
}

function placeOf({ parameters }: OperationShape, [kind = "operation", key = "", ...rest]: readonly string[]): string {
  if (kind === "parameters") {
    const parameter = parameters[Number(key)];
    return parameter ? `request ${parameter.in} ${parameter.name}` : "request";
  }
  if (kind === "requestBody") return "request body";
  if (kind !== "responses") return kind;
  if (rest[0] === "headers") return `response ${key} header ${rest[1]}`;
  return rest.includes("content") ? `response ${key} body` : `response ${key}`;
}

// From the steps of a schema to those of a value.
function dataPath(steps: readonly string[]): string {
  const start = steps.indexOf("schema");
  const inner = start < 0 ? [] : steps.slice(start + 1);
  const path: string[] = [];
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === "properties" && at + 1 < inner.length) path.push(String(inner[++at]));
    else if (inner[at] === "items") path.push("*");
  }
  return path.join(".");
}

// A request that only the base accepts, or a part of a response that only the base has.
function sampleOf({ parameters, raw }: OperationShape, { base }: StructuralChange, steps: readonly string[]): object {
  const [kind = "", key = ""] = steps;
  if (kind === "parameters") {
    const named = base ? parameters[Number(key)] : undefined;
    const others = parameters.filter((parameter) => parameter.required && parameter !== named);
    // One that became required, or that is new, is left out; one that was removed is given.
    return { request: toRequest(steps.at(-1) === "required" || !named ? others : [...others, named]) };
  }
  if (kind === "requestBody") return { request: toRequest(parameters.filter(({ required }) => required)) };
  const stated = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], raw);
  return kind === "responses"
    ? { response: { status: key, ...(stated !== undefined && { base: stated }) } }
    : { base: stated ?? kind };
}

function toRequest(parameters: readonly ParameterShape[]): Record<string, Record<string, unknown>> {
  const request: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, schema } of parameters)
    request[place] = { ...request[place], [name]: findValid(schema) };
  return request;
}

function findValid(schema: Schema): unknown {
  const compile = createSchemaCompiler({ paths: {} });
  const isValid = (part: Schema, value: unknown) => compile(part)(value).length === 0;
  return listValues(schema, isValid).find((value) => isValid(schema, value));
}
