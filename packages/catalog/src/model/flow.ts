import type { Flow, Flows, InputTemplate, Lookup, NoLookup, Waiter, Waiters } from "@facsimile/spec-schemas/types";
import { type OpenApiDocument, operationsOf } from "./document.ts";

/** A call of a flow. */
export interface FlowCall {
  readonly kind: "call";
  readonly name: string;
  readonly operation: string;
  /** The client that calls; undefined if the flow has only one. */
  readonly client?: string;
  /** The client that looks up what became of the call. */
  readonly lookup?: string;
  /** By field; pointers begin with `/input` or with the name of an earlier step. */
  readonly input: Readonly<Record<string, InputTemplate>>;
}

/** A wait of a flow. */
export interface FlowWait {
  readonly kind: "wait";
  readonly name: string;
  readonly waiter: string;
  readonly client?: string;
  /** The step that starts what the wait is for. */
  readonly after: string;
  /** Pointers by field of the waiter's input, the first one that leads to a value counts. No pointer: the field cannot be known. */
  readonly input: Readonly<Record<string, readonly string[]>>;
}

/** A flow whose waits have all that waiters.yaml says. */
export interface ResolvedFlow {
  readonly name: string;
  readonly file: Flow;
  readonly steps: readonly (FlowCall | FlowWait)[];
}

/** The flows of a bundled document, each wait with the input that its waiter takes. */
export function flowsOf(document: OpenApiDocument): ResolvedFlow[] {
  return resolveFlows((document["x-facsimile-flows"] ?? {}) as Flows, document);
}

/** The look-ups of a bundled document, by the operation that they are about. */
export function lookupsOf(document: OpenApiDocument): ReadonlyMap<string, Lookup> {
  return new Map(
    operationsOf(document).flatMap(({ operation }) => {
      const lookup = operation["x-facsimile-lookup"] as Lookup | NoLookup | undefined;
      return lookup && "call" in lookup ? [[operation.operationId, lookup] as const] : [];
    }),
  );
}

/** Resolves flows of correct names; unknown ones are passed over. */
export function resolveFlows(flows: Flows, document: OpenApiDocument): ResolvedFlow[] {
  const waiters = (document["x-facsimile-waiters"] ?? {}) as Waiters;
  const lookups = lookupsOf(document);
  return Object.entries(flows).map(([name, file]) => {
    const calls: FlowCall[] = [];
    const steps = Object.entries(file.steps).flatMap(([step, written]): (FlowCall | FlowWait)[] => {
      const { call, wait = "", client, lookup, input = {} } = written;
      const common = { name: step, ...(client !== undefined && { client }) };
      if (call !== undefined) {
        calls.push({ kind: "call", ...common, operation: call, ...(lookup && { lookup }), input });
        return calls.slice(-1);
      }
      const waiter = waiters[wait];
      const after = calls.findLast(({ operation }) => waiter?.after.includes(operation));
      if (!waiter || !after) return [];
      const sources = findSources(waiter, after, calls, lookups);
      const given = Object.entries(input).map(([field, at]) => [field, [String(at), ...(sources[field] ?? [])]]);
      const all = { ...sources, ...Object.fromEntries(given) };
      return [{ kind: "wait", ...common, waiter: wait, after: after.name, input: all }];
    });
    return { name, file, steps };
  });
}

// A field of the call that the wait is for, by the same name; or of what the look-up of a lost call finds.
function findSources(
  { input, after: names }: Waiter,
  after: FlowCall,
  calls: readonly FlowCall[],
  lookups: ReadonlyMap<string, Lookup>,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(input).map(([field, { of, in: place }]) => {
      if (place !== "item") {
        const source = names.includes(of) ? after : (calls.findLast(({ operation }) => operation === of) ?? after);
        return [field, [`/${source.name}/${place}/${field}`]];
      }
      const isFound = lookups.get(after.operation)?.call.operation === of;
      return [field, isFound ? [`/${after.name}/items/0/${field}`] : []];
    }),
  );
}
