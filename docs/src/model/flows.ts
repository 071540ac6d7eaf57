import {
  type ApiFolder,
  type FlowCall,
  type FlowWait,
  flowsOf,
  type OpenApiDocument,
  type ResolvedFlow,
} from "@facsimile/catalog";
import { methodOf } from "./names.ts";
import type { FlowEntry, FlowStepEntry, OperationEntry } from "./portal.ts";

/** The flows of an API, each with an input that documented requests give it. */
export function readFlows(
  api: ApiFolder,
  document: OpenApiDocument,
  operations: readonly OperationEntry[],
): FlowEntry[] {
  return flowsOf(document).map((flow) => {
    const destination = findDestination(api, flow);
    const input = inputOf(flow, operations);
    const known = regionsOf(document);
    // An example may be of a region that the mock does not know.
    const isUnknown = destination !== undefined && !known.includes(String(input[destination.input]));
    return {
      ...{ name: flow.name, method: methodOf(flow.name), file: `${flow.name}.arazzo.json` },
      ...{ description: flow.file.description, notes: flow.file.notes ?? "" },
      clients: Object.entries(flow.file.clients ?? {}).map(([name, description]) => ({ name, description })),
      ...(destination && { destination }),
      steps: flow.steps.map((step) => readStep(api, step, operations)),
      input: isUnknown ? { ...input, [destination.input]: known[0] } : input,
    };
  });
}

function readStep(
  { waiters }: ApiFolder,
  step: FlowCall | FlowWait,
  operations: readonly OperationEntry[],
): FlowStepEntry {
  const { name, client } = step;
  const common = { name, ...(client !== undefined && { client }) };
  if (step.kind === "call") {
    const { operation, input } = step;
    const summary = operations.find(({ id }) => id === operation)?.summary ?? "";
    return { ...common, kind: "call", operation, method: methodOf(operation), description: summary, input };
  }
  const waiter = waiters[step.waiter];
  const input = Object.entries(step.input).flatMap(([field, [pointer]]) =>
    pointer ? [[field, pointer] as const] : [],
  );
  return {
    ...{ ...common, kind: "wait", operation: waiter?.call.operation ?? "", method: `waitFor${step.waiter}` },
    ...{ description: waiter?.description ?? "", input: Object.fromEntries(input) },
  };
}

/** The input of the flow that names the region of a copy, and the clients of that region: those that do not make the copy. */
function findDestination({ scenarios }: ApiFolder, { file, steps }: ResolvedFlow): FlowEntry["destination"] {
  for (const step of steps) {
    if (step.kind === "wait") continue;
    for (const { region = "" } of scenarios?.operations[step.operation]?.effects ?? []) {
      const [, field = ""] = /^\{input\.(\w+)\}$/.exec(region) ?? [];
      const [, input] = /^\/input\/(.+)$/.exec(String(step.input[field])) ?? [];
      const clients = Object.keys(file.clients ?? {}).filter((client) => client !== step.client);
      if (input !== undefined) return { input, clients };
    }
  }
  return undefined;
}

// Of each call, the documented request that has most fields. What an earlier step needs wins.
function inputOf({ steps }: ResolvedFlow, operations: readonly OperationEntry[]): Record<string, unknown> {
  const calls = steps.filter((step) => step.kind === "call");
  return Object.assign({}, ...calls.toReversed().map((call) => inputOfCall(call, operations)));
}

function inputOfCall({ operation, input }: FlowCall, operations: readonly OperationEntry[]): Record<string, unknown> {
  const requests = operations.find(({ id }) => id === operation)?.inputs ?? [];
  const fullest = requests.toSorted((one, other) => Object.keys(other.input).length - Object.keys(one.input).length);
  const given = fullest[0]?.input ?? {};
  const fields = Object.entries(input).flatMap(([field, template]) => {
    const [, name] = /^\/input\/(.+)$/.exec(String(template)) ?? [];
    return name !== undefined && given[field] !== undefined ? [[name, given[field]] as const] : [];
  });
  return Object.fromEntries(fields);
}

function regionsOf({ servers = [] }: OpenApiDocument): string[] {
  return servers.flatMap((server) => server["x-facsimile-regions"] ?? []);
}
