import type { Waiter, Waiters } from "@facsimile/spec-schemas/types";
import type {
  FlowCall,
  FlowWait,
  OpenApiDocument,
  OpenApiOperation,
  OperationShape,
  ResolvedFlow,
} from "../model/index.ts";
import { successOf } from "./criteria.ts";
import { fieldsOf } from "./fields.ts";
import { writeRequest } from "./request.ts";
import type { PlannedStep, Values } from "./values.ts";
import { templatesOf, writeOutcome } from "./wait.ts";

/** What the contract says of the operations and waiters of an API. */
export interface ApiFacts {
  readonly document: OpenApiDocument;
  readonly operations: ReadonlyMap<string, OpenApiOperation>;
  readonly shapes: ReadonlyMap<string, OperationShape>;
  readonly waiters: Waiters;
}

/** A step as Arazzo writes it. */
export interface WrittenStep {
  /** Name of the document of its operation. Each client has its own, so that it can have its own server. */
  readonly source: string;
  readonly operation: OpenApiOperation;
  readonly body: object;
  /** What later steps take of its response, known once they are written. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Seconds between two polls. */
  readonly pause?: number;
}

/** Writes one step of a flow, and adds it to those that later steps may refer to. */
export function writeStep(
  flow: ResolvedFlow,
  step: FlowCall | FlowWait,
  facts: ApiFacts,
  values: Values,
  known: Map<string, PlannedStep>,
): WrittenStep {
  const waiter = step.kind === "wait" ? (facts.waiters[step.waiter] as Waiter) : undefined;
  const id = step.kind === "call" ? step.operation : String(waiter?.call.operation);
  const operation = facts.operations.get(id) as OpenApiOperation;
  const shape = facts.shapes.get(id) as OperationShape;
  const item = waiter?.match ? `${shape.pagination?.items}/0` : "";
  const outputs = new Map<string, string>();
  const planned: PlannedStep = { step, operation, fields: fieldsOf(facts.document, operation), item, outputs };
  const source = step.client === undefined ? id : `${step.client}_${id}`;
  const at = `${flow.name}.steps.${step.name}.input`;
  const success = successOf(operation);
  const { document } = facts;
  const templates = step.kind === "call" ? step.input : templatesOf(step, waiter as Waiter, document);
  const request = writeRequest(at, planned, templates, values);
  const outcome =
    step.kind === "call"
      ? { successCriteria: success }
      : writeOutcome({ at, flow: flow.name, step, waiter: waiter as Waiter, document, shape, success }, values);
  known.set(step.name, planned);
  return {
    ...{ source, operation, outputs, ...(waiter && { pause: waiter.delays.max }) },
    body: { stepId: step.name, operationId: `$sourceDescriptions.${source}.${id}`, ...request, ...outcome },
  };
}
