import type { InputTemplate } from "@facsimile/spec-schemas/types";
import type { FlowCall, FlowWait, OpenApiOperation, PlacedProblem } from "../model/index.ts";
import { type Field, successesOf } from "./fields.ts";

/** A value of a step: an expression that a runner evaluates, the value itself, or an object of values. */
export type Value =
  | { readonly expression: string }
  | { readonly literal: unknown }
  | { readonly members: Readonly<Record<string, Value>> };

/** A step of a flow with the operation that it calls, and where in a response its item is. */
export interface PlannedStep {
  readonly step: FlowCall | FlowWait;
  readonly operation: OpenApiOperation;
  readonly fields: ReadonlyMap<string, Field>;
  /** Names of the values that later steps take of the response, and their expressions. */
  readonly outputs: Map<string, string>;
  /** Pointer to the item that a wait is for; empty for the whole response. */
  readonly item: string;
}

/** What the values of a flow are read from. */
export interface Values {
  /** The steps up to now, by name. */
  readonly steps: ReadonlyMap<string, PlannedStep>;
  /** The inputs of the flow, as they are named. */
  readonly inputs: Map<string, Field>;
  readonly report: (problem: PlacedProblem) => void;
}

/** The values of a template: several for a list. Nothing if the field stays away. */
export function readTemplate(at: string, template: InputTemplate, field: Field, values: Values): Value[] | undefined {
  if (Array.isArray(template)) return template.flatMap((each) => readPointer(at, each, field, values) ?? []);
  if (typeof template === "string") {
    const value = readPointer(at, template, field, values);
    return value && [value];
  }
  // A runner of Arazzo has no random ids. The service only traces calls by them.
  return [{ literal: "const" in template ? template.const : "00000000-0000-4000-8000-000000000000" }];
}

/** The value that a pointer leads to: of a list its first item, since Arazzo has no loops. */
export function readPointer(at: string, pointer: string, field: Field, values: Values): Value | undefined {
  const [first = "", side = "", ...rest] = pointer.split("/").slice(1);
  if (first === "input") return readInput(side, field, values);
  const planned = values.steps.get(first);
  if (!planned) return undefined;
  if (side === "response") return readResponse(at, planned, rest, field, values);
  const [name = ""] = rest;
  const { step } = planned;
  const template = step.kind === "call" ? step.input[name] : step.input[name]?.[0];
  return template === undefined ? undefined : readTemplate(at, template, field, values)?.[0];
}

function readInput(name: string, field: Field, { inputs }: Values): Value {
  if (!inputs.has(name)) inputs.set(name, field);
  return { expression: `$inputs.${name}` };
}

function readResponse(
  at: string,
  planned: PlannedStep,
  steps: readonly string[],
  field: Field,
  values: Values,
): Value | undefined {
  const { step, operation, outputs, item } = planned;
  const { properties } = field.schema;
  // Some runners lose objects.
  if (properties && !field.list) {
    const members = Object.entries(properties).flatMap(([name, schema]): [string, Value][] => {
      const member = { name, in: field.in, schema, isRequired: false };
      const value = readResponse(at, planned, [...steps, name], member, values);
      return value ? [[name, value]] : [];
    });
    return members.length > 0 ? { members: Object.fromEntries(members) } : undefined;
  }
  // The response of a wait for several is their list.
  const inItem = step.kind === "wait" && steps[0] === "items" ? steps.slice(2) : steps;
  const path = [...item.split("/").slice(1), ...inItem, ...(field.list ? ["0"] : [])];
  const unfit = path.find((name) => !/^[\w-]+$/.test(name));
  if (unfit !== undefined) {
    values.report({
      at,
      message: `Arazzo cannot name ${unfit}`,
      fix: "take a value whose name has letters and digits only",
    });
    return undefined;
  }
  if (step.kind === "call" && !field.isRequired && !isDocumented(operation, path)) return undefined;
  const name = inItem.join("_");
  outputs.set(name, `$response.body#/${path.join("/")}`);
  return { expression: `$steps.${step.name}.outputs.${name}` };
}

// A runner fails at a value that is not there.
function isDocumented(operation: OpenApiOperation, path: readonly string[]): boolean {
  const [example] = successesOf(operation);
  const found = path.reduce<unknown>(
    (value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name],
    example?.response.body,
  );
  return found !== undefined;
}
