import type { Flow, FlowStep, Flows, InputTemplate, Waiters } from "@facsimile/spec-schemas/types";
import {
  type FlowCall,
  type FlowWait,
  itemsOf,
  type JsonSchema,
  lookupsOf,
  type OpenApiDocument,
  type OperationShape,
  type PlacedProblem,
  resolve,
  resolveFlows,
  shapesOf,
  unknownName,
  unknownNames,
} from "../model/index.ts";
import { itemOf } from "./polled-items.ts";
import { waiterInputs } from "./waiters.ts";

interface Contract {
  readonly document: OpenApiDocument;
  readonly shapes: ReadonlyMap<string, OperationShape>;
  readonly waiters: Waiters;
}

/** What pointers may lead to: the schema of each step that was made, by name. */
type Scope = Record<string, JsonSchema>;

/** Reports every name and pointer in the flows that the bundled contract does not have. */
export function checkFlows(flows: Flows, document: OpenApiDocument): PlacedProblem[] {
  const waiters = (document["x-facsimile-waiters"] ?? {}) as Waiters;
  const contract = { document, shapes: shapesOf(document), waiters };
  return Object.entries(flows).flatMap(([name, flow]) => {
    const unknown = Object.entries(flow.steps).flatMap(([step, each]) =>
      nameProblems(`${name}.steps.${step}`, each, flow, contract),
    );
    return unknown.length > 0 ? unknown : stepProblems(name, flow, contract);
  });
}

function nameProblems(
  at: string,
  { call, wait, client, lookup }: FlowStep,
  { clients = {} }: Flow,
  { shapes, waiters }: Contract,
): PlacedProblem[] {
  const names = Object.keys(clients);
  return [
    ...unknownNames(`${at}.call`, "operation", [call ?? []].flat(), shapes.keys()),
    ...unknownNames(`${at}.wait`, "waiter", [wait ?? []].flat(), Object.keys(waiters)),
    ...unknownNames(`${at}.client`, "client", [client ?? []].flat(), names),
    ...unknownNames(`${at}.lookup`, "client", [lookup ?? []].flat(), names),
    ...(names.length > 0 && client === undefined
      ? [{ at, message: "the step names no client", fix: `add client: ${names.join(" or ")}` }]
      : []),
    ...(call !== undefined && wait !== undefined
      ? [{ at, message: "the step both calls and waits", fix: "make two steps of it" }]
      : []),
  ];
}

function stepProblems(name: string, flow: Flow, contract: Contract): PlacedProblem[] {
  const [resolved] = resolveFlows({ [name]: flow }, contract.document);
  const scope: Scope = {};
  const known = new Map((resolved?.steps ?? []).map((step) => [step.name, step]));
  const inputs: Record<string, JsonSchema> = {};
  return Object.entries(flow.steps).flatMap(([key, { wait }]) => {
    const at = `${name}.steps.${key}`;
    const step = known.get(key);
    if (!step) {
      const { after } = contract.waiters[wait ?? ""] as Waiters[string];
      return [{ at, message: `no earlier step calls ${after.join(" or ")}`, fix: `add a step that does` }];
    }
    const problems =
      step.kind === "call"
        ? callProblems(at, step, { scope, inputs }, contract)
        : waitProblems(at, step, { scope, inputs }, contract);
    scope[step.name] = step.kind === "call" ? shapeOfCall(step, contract) : shapeOfWait(step, contract);
    return problems;
  });
}

interface Known {
  readonly scope: Scope;
  /** The flow's input, as far as earlier steps have named it. */
  readonly inputs: Record<string, JsonSchema>;
}

function callProblems(at: string, step: FlowCall, known: Known, { document, shapes }: Contract): PlacedProblem[] {
  const { inputs, required } = shapes.get(step.operation) as OperationShape;
  const fields = Object.keys(inputs);
  const fix = "leave it out";
  return [
    ...required
      .filter((field) => !(field in step.input))
      .map((field) => ({ at: `${at}.input`, message: `${step.operation} requires ${field}`, fix: `add ${field}` })),
    ...Object.entries(step.input).flatMap(([field, template]) => {
      const place = `${at}.input.${field}`;
      if (!fields.includes(field)) return [unknownName(place, `field of ${step.operation}`, field, fields)];
      if (isSecret(document, inputs[field] ?? {}))
        return [{ at: place, message: `${field} of ${step.operation} is a secret, and a state is stored`, fix }];
      return templateProblems(place, template, inputs[field] ?? {}, known, document);
    }),
  ];
}

function isSecret(document: OpenApiDocument, schema: JsonSchema, depth = 0): boolean {
  const { format, properties = {}, items } = resolve<JsonSchema>(document, schema);
  const inner = [...Object.values(properties), ...(items ? [items] : [])];
  // A schema may contain itself.
  return format === "password" || (depth < 8 && inner.some((each) => isSecret(document, each, depth + 1)));
}

function waitProblems(at: string, step: FlowWait, known: Known, { document, waiters }: Contract): PlacedProblem[] {
  const waiter = waiters[step.waiter] as Waiters[string];
  const schemas = waiterInputs(waiter, document);
  return Object.entries(step.input).flatMap(([field, pointers]) => {
    const place = `${at}.input.${field}`;
    const source = waiter.input[field];
    if (!source) return [unknownName(place, `field of the waiter ${step.waiter}`, field, Object.keys(waiter.input))];
    if (pointers.length === 0)
      return [{ at, message: `nothing says where ${field} comes from`, fix: `add input: { ${field}: … }` }];
    const problems = pointers.map((pointer) => templateProblems(place, pointer, schemas[field] ?? {}, known, document));
    // What a waiter says of itself is right if one source has it; what the flow says has to be right.
    const isOptional = source.optional && problems.length === 1;
    return isOptional ? [] : (problems[0] ?? []);
  });
}

function templateProblems(
  at: string,
  template: InputTemplate,
  schema: JsonSchema,
  { scope, inputs }: Known,
  document: OpenApiDocument,
): PlacedProblem[] {
  if (Array.isArray(template)) {
    const item = itemsOf(document, schema) ?? {};
    return template.flatMap((each) => templateProblems(at, each, item, { scope, inputs }, document));
  }
  if (typeof template !== "string") return [];
  const [first = "", ...steps] = template.split("/").slice(1);
  if (first !== "input") {
    const found = walk(document, scope[first], steps);
    return found ? [] : [unknownPointer(at, template, first, scope)];
  }
  const [field = "", ...rest] = steps;
  if (field === "" || rest.length > 0)
    return [{ at, message: `${template} is not a field of the flow's input`, fix: "write /input/<field>" }];
  const before = inputs[field];
  inputs[field] = schema;
  return before === undefined || isSameType(document, before, schema)
    ? []
    : [{ at, message: `${template} has another type in an earlier step`, fix: "give it another name" }];
}

function unknownPointer(at: string, pointer: string, first: string, scope: Scope): PlacedProblem {
  const known = Object.keys(scope).flatMap((step) => [`/${step}/input`, `/${step}/response`]);
  return Object.hasOwn(scope, first)
    ? { at, message: `unknown pointer ${pointer}`, fix: `write what /${first} has` }
    : unknownName(at, "pointer", pointer, ["/input", ...known]);
}

function isSameType(document: OpenApiDocument, one: JsonSchema, other: JsonSchema): boolean {
  return String(resolve<JsonSchema>(document, one).type) === String(resolve<JsonSchema>(document, other).type);
}

// Unlike the pointers of waiters, these lead into lists too.
function walk(document: OpenApiDocument, schema: JsonSchema | undefined, steps: readonly string[]) {
  return steps.reduce<JsonSchema | undefined>((outer, step) => {
    if (!outer) return undefined;
    const { properties = {}, items } = resolve<JsonSchema>(document, outer);
    return /^\d+$/.test(step) && items ? items : Object.hasOwn(properties, step) ? properties[step] : undefined;
  }, schema);
}

function shapeOfCall({ operation }: FlowCall, { shapes, document }: Contract): JsonSchema {
  const { inputs, response = {} } = shapes.get(operation) as OperationShape;
  const lookup = lookupsOf(document).get(operation);
  const polled = lookup && shapes.get(lookup.call.operation);
  const items = (polled && itemOf(lookup, polled)) ?? {};
  return { properties: { input: { properties: inputs }, response, items: { items } } };
}

function shapeOfWait({ waiter: name }: FlowWait, { shapes, document, waiters }: Contract): JsonSchema {
  const waiter = waiters[name] as Waiters[string];
  const item = itemOf(waiter, shapes.get(waiter.call.operation) as OperationShape) ?? {};
  const schemas = waiterInputs(waiter, document);
  const target = schemas[waiter.targets.slice(1)] ?? {};
  const isMany = resolve<JsonSchema>(document, target).type === "array";
  const response = isMany ? { properties: { items: { items: item }, missing: { items: { type: "string" } } } } : item;
  return { properties: { input: { properties: schemas as Record<string, JsonSchema> }, response } };
}
