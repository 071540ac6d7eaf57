import type { JsonSchema, OpenApiDocument } from "./document.ts";
import { type OperationShape, schemaAt, shapesOf } from "./operation-shape.ts";
import { itemFaults, itemOf, queryFaults, type Scope } from "./query-faults.ts";
import { type Fault, type LookupFile, type Lookups, unknownName, type WaiterFile, type Waiters } from "./query-file.ts";

type Shapes = ReadonlyMap<string, OperationShape>;

/** Reports every name and pointer in the waiters that the bundled contract does not have. */
export function waiterFaults(waiters: Waiters, document: OpenApiDocument): Fault[] {
  const shapes = shapesOf(document);
  return Object.entries(waiters).flatMap(([name, waiter]) => {
    const named = [waiter.call.operation, ...waiter.after, ...Object.values(waiter.input).map((source) => source.of)];
    const strange = unknownOperations(name, named, shapes);
    return strange.length > 0 ? strange : faultsOf(name, waiter, shapes, document);
  });
}

/** Reports the same of look-ups, and calls that there are none of. */
export function lookupFaults(lookups: Lookups, document: OpenApiDocument): Fault[] {
  const shapes = shapesOf(document);
  return Object.entries(lookups).flatMap(([name, lookup]) => {
    const strange = unknownOperations(name, [name, ...("call" in lookup ? [lookup.call.operation] : [])], shapes);
    if (strange.length > 0 || !("call" in lookup)) return strange;
    return lookupFaultsOf(name, lookup, shapes);
  });
}

/** The schema of every input of a waiter, and whether a wait can do without it. */
export function waiterInputs(waiter: WaiterFile, document: OpenApiDocument): Record<string, JsonSchema | undefined> {
  const shapes = shapesOf(document);
  return Object.fromEntries(
    Object.entries(waiter.input).map(([name, source]) => {
      const shape = shapes.get(source.of);
      return [name, source.in === "input" ? shape?.inputs[name] : schemaAt(document, shape?.answer, `/${name}`)];
    }),
  );
}

function faultsOf(name: string, waiter: WaiterFile, shapes: Shapes, document: OpenApiDocument): Fault[] {
  const shape = shapes.get(waiter.call.operation) as OperationShape;
  const found = waiterInputs(waiter, document);
  const missing = Object.entries(waiter.input).filter(([input]) => !found[input] || input === "target");
  const inputs = Object.fromEntries(Object.entries(found).filter((entry): entry is [string, JsonSchema] => !!entry[1]));
  const { state, mayBeStale, progress, reason, notFoundCodes } = waiter;
  const pointers = [
    state.at,
    ...(mayBeStale?.unchanged ?? []),
    ...(progress ? [progress.at] : []),
    ...(reason?.at ?? []),
  ];
  const known = [...shape.codes, ...protocolCodes(document)];
  return [
    ...missing.map(([input, { of, in: place }]) => unknownName(`${name}.input`, `${place} of ${of} named`, input, [])),
    ...queryFaults(name, waiter, shape, { inputs, document }),
    ...itemFaults(name, waiter, pointers, shape),
    ...stateFaults(name, waiter, shape),
    ...(notFoundCodes?.codes ?? [])
      .filter((code) => !known.includes(code))
      .map((code) => unknownName(`${name}.notFoundCodes`, "code", code, shape.codes)),
  ];
}

function lookupFaultsOf(name: string, lookup: LookupFile, shapes: Shapes): Fault[] {
  const shape = shapes.get(lookup.call.operation) as OperationShape;
  const { inputs, document } = shapes.get(name) as OperationShape;
  const scope: Scope = { inputs, document };
  const { createdAt, markers = {}, fulfilled } = lookup;
  const pointers = [
    ...(createdAt ? [createdAt.at] : []),
    ...Object.values(markers),
    ...(fulfilled && "at" in fulfilled ? [fulfilled.at] : []),
  ];
  return [
    ...queryFaults(name, lookup, shape, scope),
    ...itemFaults(name, lookup, pointers, shape),
    ...Object.keys(markers)
      .filter((field) => !Object.hasOwn(inputs, field))
      .map((field) => unknownName(`${name}.markers`, `field of ${name}`, field, Object.keys(inputs))),
  ];
}

// Every value that the contract lists means something to who waits, and nothing else does.
function stateFaults(name: string, { state, ...query }: WaiterFile, shape: OperationShape): Fault[] {
  const schema = schemaAt(shape.document, itemOf(query, shape), state.at);
  const listed = (schema?.enum ?? schema?.["x-facsimile-suggestions"]) as readonly unknown[] | undefined;
  if (!schema || !listed) return [];
  const values = listed.map(String);
  const given = Object.keys(state.values);
  return [
    ...given
      .filter((value) => !values.includes(value))
      .map((value) => unknownName(`${name}.state.values`, "state", value, values)),
    ...values
      .filter((value) => !given.includes(value))
      .map((value) => ({
        at: `${name}.state.values`,
        message: `says nothing of ${value}`,
        mend: "write whether it is pending, success or failure",
      })),
  ];
}

function unknownOperations(at: string, named: readonly string[], shapes: Shapes): Fault[] {
  return [...new Set(named)]
    .filter((operation) => !shapes.has(operation))
    .map((operation) => unknownName(at, "operation", operation, shapes.keys()));
}

function protocolCodes(document: OpenApiDocument): string[] {
  return Object.keys((document["x-facsimile-protocol"] as { errors?: object } | undefined)?.errors ?? {});
}
