import type { InputTemplate, Waiter } from "@facsimile/spec-schemas/types";
import { waiterInputs } from "../check/index.ts";
import { type FlowWait, type OpenApiDocument, type OperationShape, resolve } from "../model/index.ts";
import { type Criterion, stateOf } from "./criteria.ts";
import { readPointer, type Values } from "./values.ts";

/** The input of each poll, and what identifies its item, with pointers that lead from the flow instead of the waiter. */
export function templatesOf(step: FlowWait, waiter: Waiter, document: OpenApiDocument): Record<string, InputTemplate> {
  const lead = leadFrom(step, waiter, document);
  const translated = Object.entries(waiter.parameters).flatMap(([field, template]): [string, InputTemplate][] => {
    if (Array.isArray(template)) return [[field, template.flatMap((pointer) => lead(pointer) ?? [])]];
    const led = typeof template === "string" ? lead(template) : template;
    return led === undefined ? [] : [[field, led]];
  });
  return Object.fromEntries(translated);
}

/** Where in the flow a pointer of the waiter leads. `/target` is the first item of a list. */
function leadFrom({ input }: FlowWait, waiter: Waiter, document: OpenApiDocument) {
  const schema = waiterInputs(waiter, document)[waiter.targets.slice(1)];
  const isList = schema !== undefined && resolve(document, schema).type === "array";
  return (pointer: string): string | undefined => {
    const [name = "", ...rest] = (pointer === "/target" ? waiter.targets : pointer).split("/").slice(1);
    const [first] = input[name] ?? [];
    return first && [first, ...rest, ...(pointer === "/target" && isList ? ["0"] : [])].join("/");
  };
}

interface Wait {
  readonly at: string;
  readonly flow: string;
  readonly step: FlowWait;
  readonly waiter: Waiter;
  readonly document: OpenApiDocument;
  readonly shape: OperationShape;
  /** What every successful response has. */
  readonly success: readonly Criterion[];
}

/** When a poll ends the wait. Otherwise the step is retried after the mock's clock has advanced. */
export function writeOutcome({ at, flow, step, waiter, document, shape, success }: Wait, values: Values): object {
  const lead = leadFrom(step, waiter, document);
  const read = (pointer: string): string => {
    const value = readPointer(at, lead(pointer) ?? "", { name: "", in: "body", schema: {}, isRequired: true }, values);
    if (!value || "members" in value) return '""';
    return "expression" in value ? `{${value.expression}}` : JSON.stringify(value.literal);
  };
  // The criteria of an action do not see the inputs by their short name.
  const readInAction = (pointer: string) => read(pointer).replace("{$inputs.", `{$workflows.${flow}.inputs.`);
  const pending = stateOf(waiter, "pending", shape, readInAction);
  const { max, deadline } = waiter.delays;
  const retry = { name: "poll", type: "retry", workflowId: pauseId(max), retryLimit: Math.ceil(deadline / max) };
  return {
    successCriteria: [...success, stateOf(waiter, "success", shape, read)],
    // `redocly respect` takes a step that ends after a retry for a success.
    onFailure: [
      { ...retry, criteria: [...success, pending] },
      { name: "failed", type: "goto", workflowId: failureId },
    ],
  };
}

/** The workflow that fails. */
export const failureId = "waitFailed";

/** The workflow that lets the mock's clock advance. */
export function pauseId(seconds: number): string {
  return `advance${seconds}s`;
}
