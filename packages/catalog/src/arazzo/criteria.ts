import type { Waiter } from "@facsimile/spec-schemas/types";
import { itemOf } from "../check/index.ts";
import { type JsonSchema, type OpenApiOperation, type OperationShape, schemaAt } from "../model/index.ts";

/** A condition on a response. */
export interface Criterion {
  readonly condition: string;
  readonly context?: string;
  readonly type?: "jsonpath";
}

/** What a response has if the call succeeded. */
export function successOf(operation: OpenApiOperation): Criterion[] {
  const status = Object.keys(operation.responses).find((code) => code.startsWith("2")) ?? "200";
  const members = Object.entries((operation["x-facsimile-success"] ?? {}) as Readonly<Record<string, string>>);
  return [
    { condition: `$statusCode == ${status}` },
    ...members.map(([name, text]) => ({ condition: `$response.body#/${name} == ${JSON.stringify(text)}` })),
  ];
}

/** Whether what a wait polls is in a state of a meaning. What is not listed yet is pending. */
export function stateOf(
  waiter: Waiter,
  meaning: "success" | "pending",
  shape: OperationShape,
  writeInput: (pointer: string) => string,
): Criterion {
  const { state, match } = waiter;
  // Whether an item is listed that failed tells of what is not listed too.
  const wanted = match && meaning === "pending" ? "failure" : meaning;
  const values = Object.keys(state.values).filter((value) => state.values[value] === wanted);
  const { type } = schemaAt(shape.document, itemOf(waiter, shape), state.at) as JsonSchema;
  const isText = [type].flat().includes("string");
  const literals = values.map((value) => (isText ? JSON.stringify(value) : value));
  const anyOf = (left: string) => literals.map((literal) => `${left} == ${literal}`).join(" || ");
  if (!match) return { condition: anyOf(`$response.body#${state.at}`) };
  const matches = Object.entries(match).map(([at, pointer]) => `@${toPath(at)} == ${writeInput(pointer)}`);
  const items = `$..${toPath(shape.pagination?.items ?? "").slice(1)}`;
  const listed = `count(${items}[?${[...matches, `(${anyOf(`@${toPath(state.at)}`)})`].join(" && ")}])`;
  // A filter alone is never true in `redocly respect`.
  const condition = meaning === "success" ? `$[?${listed} > 0]` : `$[?${listed} == 0]`;
  return { context: "$response.body", condition, type: "jsonpath" };
}

function toPath(pointer: string): string {
  return pointer.replaceAll("/", ".");
}
