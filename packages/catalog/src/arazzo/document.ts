import type { Waiters } from "@facsimile/spec-schemas/types";
import {
  flowsOf,
  type OpenApiDocument,
  operationsOf,
  type PlacedProblem,
  type ResolvedFlow,
  shapesOf,
} from "../model/index.ts";
import type { Field } from "./fields.ts";
import { type ApiFacts, type WrittenStep, writeStep } from "./step.ts";
import type { PlannedStep, Values } from "./values.ts";
import { failureId, pauseId } from "./wait.ts";

/** The flows of an API as Arazzo documents. */
export interface ArazzoFlows {
  /** By name of the flow. */
  readonly documents: Readonly<Record<string, object>>;
  /** Values that Arazzo cannot express. */
  readonly problems: readonly PlacedProblem[];
}

/** Where, from the documents of flows, the document of the mock's control port is. */
export const controlFile = "mock/control-openapi.json";

/** Writes the flows of a bundled document as Arazzo 1.0.1. The built documents of single operations are their sources. */
export function writeFlows(document: OpenApiDocument): ArazzoFlows {
  const problems: PlacedProblem[] = [];
  const facts: ApiFacts = {
    document,
    operations: new Map(operationsOf(document).map(({ operation }) => [operation.operationId, operation])),
    shapes: shapesOf(document),
    waiters: (document["x-facsimile-waiters"] ?? {}) as Waiters,
  };
  const report = (problem: PlacedProblem) => void problems.push(problem);
  const documents = flowsOf(document).map((flow) => [flow.name, writeFlow(flow, facts, report)] as const);
  return { documents: Object.fromEntries(documents), problems };
}

function writeFlow(flow: ResolvedFlow, facts: ApiFacts, report: Values["report"]): object {
  const { name, file, steps } = flow;
  const planned = new Map<string, PlannedStep>();
  const credentials = credentialsOf(facts.document);
  const values: Values = { steps: planned, inputs: new Map(credentials.map((field) => [field.name, field])), report };
  const written = steps.map((step) => writeStep(flow, step, facts, values, planned));
  const pauses = new Set(written.flatMap(({ pause = [] }) => pause));
  const { title, version } = facts.document.info;
  return {
    arazzo: "1.0.1",
    info: {
      ...{ title: `${title}: ${name}`, version, summary: file.description },
      ...(file.notes !== undefined && { description: file.notes }),
    },
    sourceDescriptions: listSources(written),
    workflows: [
      {
        workflowId: name,
        summary: file.description,
        description:
          "Inputs default to the documentation's examples. A list has one item, because Arazzo has no loops.",
        inputs: writeInputs(values.inputs),
        parameters: credentials.map((field) => ({ name: field.name, in: field.in, value: `$inputs.${field.name}` })),
        steps: written.map(({ body, outputs }) => ({
          ...body,
          ...(outputs.size > 0 && { outputs: Object.fromEntries(outputs) }),
        })),
      },
      ...[...pauses].map(writePause),
      ...(pauses.size > 0 ? [writeFailure()] : []),
    ],
  };
}

// A runner of Arazzo cannot sign, so a header carries what the mock takes unsigned. A `fetch` that signs replaces it.
function credentialsOf({ security = [], components }: OpenApiDocument): Field[] {
  const [required = {}] = security;
  const schemes = components?.securitySchemes ?? {};
  return Object.keys(required).flatMap((id) => {
    const scheme = schemes[id];
    if (!scheme) return [];
    const { name, in: place } = scheme;
    const schema = { type: "string", description: "Credentials. A mock that does not verify signatures takes any." };
    return { name, in: place, schema, isRequired: true, example: "testtoken" };
  });
}

function listSources(steps: readonly WrittenStep[]): object[] {
  const sources = new Map(steps.map(({ source, operation }) => [source, `./${operation.operationId}.json`]));
  if (steps.some(({ pause }) => pause !== undefined)) sources.set("control", `./${controlFile}`);
  return [...sources].map(([name, url]) => ({ name, url, type: "openapi" }));
}

function writeInputs(inputs: ReadonlyMap<string, Field>): object {
  const properties = [...inputs].map(([name, { schema, example }]) => {
    const { type, description } = schema;
    return [
      name,
      { type, ...(description !== undefined && { description }), ...(example !== undefined && { default: example }) },
    ];
  });
  return { type: "object", required: [...inputs.keys()], properties: Object.fromEntries(properties) };
}

// So that a wait takes no real time.
function writePause(seconds: number): object {
  const requestBody = { contentType: "application/json", payload: { milliseconds: seconds * 1000 } };
  return writeControl(pauseId(seconds), `The mock's clock advances by ${seconds} seconds.`, "advanceClock", {
    requestBody,
    successCriteria: [{ condition: "$statusCode == 200" }],
  });
}

function writeFailure(): object {
  return writeControl(failureId, "A step that cannot succeed, since what was waited for has failed.", "getClock", {
    successCriteria: [{ condition: "$statusCode != 200" }],
  });
}

function writeControl(workflowId: string, summary: string, operation: string, step: object): object {
  const stepId = `${workflowId}Step`;
  return { workflowId, summary, steps: [{ stepId, operationId: `$sourceDescriptions.control.${operation}`, ...step }] };
}
