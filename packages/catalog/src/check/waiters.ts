import type { Lookup, Lookups, Waiter, Waiters } from "@facsimile/spec-schemas/types";
import {
  type JsonSchema,
  type OpenApiDocument,
  type OperationShape,
  type PlacedProblem,
  schemaAt,
  shapesOf,
  unknownName,
  unknownNames,
} from "../model/index.ts";
import { checkPolledItems, itemOf, itemProblems, pointersIn } from "./polled-items.ts";

type Shapes = ReadonlyMap<string, OperationShape>;

/** Reports every name and pointer in the waiters that the bundled contract does not have. */
export function checkWaiters(waiters: Waiters, document: OpenApiDocument): PlacedProblem[] {
  const shapes = shapesOf(document);
  return Object.entries(waiters).flatMap(([name, waiter]) => {
    const named = [waiter.call.operation, ...waiter.after, ...Object.values(waiter.input).map((source) => source.of)];
    const unknown = unknownNames(name, "operation", [...new Set(named)], shapes.keys());
    return unknown.length > 0 ? unknown : checkWaiter(name, waiter, shapes, document);
  });
}

/** Reports the same for lookups, and lookups of operations that do not exist. */
export function checkLookups(lookups: Lookups, document: OpenApiDocument): PlacedProblem[] {
  const shapes = shapesOf(document);
  return Object.entries(lookups).flatMap(([name, lookup]) => {
    const named = new Set([name, ...("call" in lookup ? [lookup.call.operation] : [])]);
    const unknown = unknownNames(name, "operation", [...named], shapes.keys());
    if (unknown.length > 0 || !("call" in lookup)) return unknown;
    return checkLookup(name, lookup, shapes);
  });
}

/** The schema of every input of a waiter; undefined where the contract has no such field. */
export function waiterInputs(waiter: Waiter, document: OpenApiDocument): Record<string, JsonSchema | undefined> {
  const shapes = shapesOf(document);
  return Object.fromEntries(
    Object.entries(waiter.input).map(([name, source]) => {
      const shape = shapes.get(source.of);
      if (source.in === "input") return [name, shape?.inputs[name]];
      const outer = source.in === "item" ? shape && itemOf({ match: {} }, shape) : shape?.response;
      return [name, schemaAt(document, outer, `/${name}`)];
    }),
  );
}

function checkWaiter(name: string, waiter: Waiter, shapes: Shapes, document: OpenApiDocument): PlacedProblem[] {
  const shape = shapes.get(waiter.call.operation) as OperationShape;
  const found = waiterInputs(waiter, document);
  const missing = Object.entries(waiter.input).filter(([input]) => !found[input] || input === "target");
  const inputs = Object.fromEntries(Object.entries(found).filter((entry): entry is [string, JsonSchema] => !!entry[1]));
  const { state, mayBeStale, progress, reason, notFoundCodes } = waiter;
  const pointers = {
    state: [state.at],
    mayBeStale: mayBeStale?.unchanged ?? [],
    progress: progress ? [progress.at] : [],
    reason: reason?.at ?? [],
  };
  const known = [...shape.codes, ...protocolCodes(document)];
  return [
    ...missing.map(([input, { of, in: place }]) =>
      unknownName(`${name}.input`, `field of the ${place} of ${of}`, input, []),
    ),
    ...checkPolledItems(name, waiter, shape, { inputs, document }),
    ...itemsProblems(name, waiter, pointers, shape),
    ...checkStates(name, waiter, shape),
    ...(notFoundCodes?.codes ?? [])
      .filter((code) => !known.includes(code))
      .map((code) => unknownName(`${name}.notFoundCodes`, "code", code, shape.codes)),
  ];
}

function checkLookup(name: string, lookup: Lookup, shapes: Shapes): PlacedProblem[] {
  const shape = shapes.get(lookup.call.operation) as OperationShape;
  const scope = shapes.get(name) as OperationShape;
  const { createdAt, markers = {}, fulfilled, response = {} } = lookup;
  const pointers = {
    createdAt: createdAt ? [createdAt.at] : [],
    response: Object.values(response).flatMap(pointersIn),
    markers: Object.values(markers),
    fulfilled: fulfilled && "at" in fulfilled ? [fulfilled.at] : [],
  };
  return [
    ...checkPolledItems(name, lookup, shape, scope),
    ...itemsProblems(name, lookup, pointers, shape),
    ...Object.keys(response)
      .filter((member) => !schemaAt(scope.document, scope.response, `/${member}`))
      .map((member) => unknownName(`${name}.response`, `member of the response of ${name}`, member, [])),
    ...unknownNames(`${name}.markers`, `field of ${name}`, Object.keys(markers), Object.keys(scope.inputs)),
  ];
}

function itemsProblems(
  name: string,
  polled: Pick<Waiter, "match">,
  pointers: Readonly<Record<string, readonly string[]>>,
  shape: OperationShape,
): PlacedProblem[] {
  return Object.entries(pointers).flatMap(([key, each]) => itemProblems(`${name}.${key}`, polled, each, shape));
}

// Every state that the contract lists has a meaning, and no other state has one.
function checkStates(name: string, { state, ...polled }: Waiter, shape: OperationShape): PlacedProblem[] {
  const at = `${name}.state.values`;
  const schema = schemaAt(shape.document, itemOf(polled, shape), state.at);
  const listed = (schema?.enum ?? schema?.["x-facsimile-suggestions"]) as readonly unknown[] | undefined;
  if (!schema || !listed) return [];
  const values = listed.map(String);
  const given = Object.keys(state.values);
  const fix = "write whether it is pending, success or failure";
  return [
    ...unknownNames(at, "state", given, values),
    ...values
      .filter((value) => !given.includes(value))
      .map((value) => ({ at, message: `the state ${value} is missing`, fix })),
  ];
}

function protocolCodes(document: OpenApiDocument): string[] {
  return Object.keys((document["x-facsimile-protocol"] as { errors?: object } | undefined)?.errors ?? {});
}
