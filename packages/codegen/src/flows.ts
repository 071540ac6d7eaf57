import type { FlowCall, FlowWait, Lookup } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { print, printKey } from "./literal.ts";
import type { ApiModel, FlowInput, FlowModel } from "./model/index.ts";
import { lookupName, printLookup, resultType, waitResultTypes } from "./waiters.ts";

/** Prints the flows of a client as functions; undefined for an API without any. */
export function printFlows(model: ApiModel): string | undefined {
  const { flows, name } = model;
  if (flows.length === 0) return undefined;
  const calls = flows.flatMap(({ steps }) => steps.filter((step) => step.kind === "call"));
  const lookups = [...new Set(calls.map(({ operation }) => operation))].filter(
    (operation) => operation in model.lookups,
  );
  const own = lookups.filter((operation) => !(operation in model.lookupsElsewhere));
  const elsewhere = lookups.filter((operation) => operation in model.lookupsElsewhere);
  const polled = elsewhere.map((operation) => lowerFirst(model.lookupsElsewhere[operation]?.call.operation ?? ""));
  const waited = flows.some(({ steps }) => steps.some((step) => step.kind === "wait" && isMany(step, model)));
  return [
    ...printImport(own.map(lookupName), "./lookups.ts"),
    ...printImport(polled, "./operations.ts"),
    ...(waited || elsewhere.length > 0
      ? [
          `import type { ${[...(elsewhere.length > 0 ? ["Lookup"] : []), ...(waited ? ["Waited"] : [])].join(", ")} } from "@facsimile/runtime";`,
        ]
      : []),
    'import { type Flow, type FlowOptions, runFlow } from "@facsimile/runtime/flow";',
    `import type { ${name}Client } from "./client.ts";`,
    `import type { ${listTypes(model).join(", ")} } from "./types.ts";\n`,
    ...elsewhere.map((operation) => printElsewhere(operation, model)),
    ...flows.map((flow) => printFlow(flow, model)),
  ].join("\n");
}

function printImport(names: readonly string[], from: string): string[] {
  return names.length > 0 ? [`import { ${[...new Set(names)].sort().join(", ")} } from "${from}";`] : [];
}

function printElsewhere(operation: string, { lookupsElsewhere, operations }: ApiModel): string {
  return printLookup(operation, lookupsElsewhere[operation] as Lookup, operations).replace("export const", "const");
}

function printFlow(flow: FlowModel, model: ApiModel): string {
  const { name, method } = flow;
  const clients = Object.entries(flow.file.clients ?? {});
  const type = `${model.name}Client<boolean>`;
  const given =
    clients.length === 0
      ? `client: ${type}`
      : `clients: {\n${clients.map(([client, text]) => `    /** ${text} */\n    readonly ${client}: ${type};\n`).join("")}  }`;
  return `/** Input of \`${method}\`. */
export interface ${name}FlowInput {
${flow.inputs.map(printInput).join("")}}

/** What each step of \`${method}\` resolved to. */
export interface ${name}FlowResult {
${flow.steps.map((step) => printResult(step, flow, model)).join("")}}

/** Options of \`${method}\`. */
export type ${name}FlowOptions = FlowOptions<${printCalls(flow, model)}, ${printMarkers(flow, model)}>;

/** The steps of \`${method}\`. */
export const ${method}Flow: Flow = {
  name: "${model.id}/${name}",
  steps: [
${flow.steps.map((step) => printStep(step, flow, model)).join("")}  ],
};

/**
 * Resolves when ${lowerFirst(flow.file.description)}
${(flow.file.notes ?? "")
  .split("\n")
  .filter((line) => line)
  .map((line) => ` * ${line}\n`)
  .join("")} * Steps: ${flow.steps.map(describeStep).join(", ")}.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function ${method}(
  ${given},
  input: ${name}FlowInput,
  options: ${name}FlowOptions,
): Promise<${name}FlowResult> {
  return runFlow(${method}Flow, ${clients.length === 0 ? "{ client }" : "clients"}, input, options);
}
`;
}

function describeStep(step: FlowCall | FlowWait): string {
  return `\`${step.name}\` ${step.kind === "call" ? `calls \`${step.operation}\`` : `is \`waitFor${step.waiter}\``}`;
}

function printInput({ name, required, operation, field, isItem }: FlowInput): string {
  const type = `${operation}Input[${JSON.stringify(field)}]`;
  const whose = operation.startsWith("WaitFor") ? `\`${lowerFirst(operation)}\`` : `\`${operation}\``;
  return `  /** \`${field}\` of ${whose}. */
  readonly ${printKey(name)}${required ? "" : "?"}: ${isItem ? `NonNullable<${type}>[number]` : type};
`;
}

function printResult(step: FlowCall | FlowWait, flow: FlowModel, model: ApiModel): string {
  if (step.kind === "call")
    return `  /** Of \`${step.operation}\`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly ${step.name}: ${step.operation}Output | undefined;
`;
  const waiter = model.waiters.find(({ name }) => name === step.waiter);
  const type = waiter ? resultType(waiter) : "unknown";
  return isSkipped(step, flow, model)
    ? `  /** Of \`waitFor${step.waiter}\`; undefined if the response of its call was lost. */\n  readonly ${step.name}: ${type} | undefined;\n`
    : `  /** Of \`waitFor${step.waiter}\`. */\n  readonly ${step.name}: ${type};\n`;
}

function printStep(step: FlowCall | FlowWait, flow: FlowModel, model: ApiModel): string {
  const { name, client = "client", input } = step;
  if (step.kind === "wait") {
    const waiter = model.waiters.find((each) => each.name === step.waiter);
    const data = {
      ...{ name, client, wait: step.waiter, after: step.after, input },
      ...(waiter?.file.mayBeStale && { baseline: true }),
      ...(isSkipped(step, flow, model) && { skipIfFound: true }),
    };
    return `    ${print(data, "    ")},\n`;
  }
  const operation = model.operations.find(({ operationId }) => operationId === step.operation);
  const lookup = lookupOf(step.operation, model);
  const data = {
    ...{ name, client, call: step.operation, input },
    ...(operation?.repeatable && { reads: true }),
    ...(step.lookup && { lookupClient: step.lookup }),
    ...(lookup?.response && { found: lookup.response }),
  };
  const constant = step.operation in model.lookups ? `      lookup: ${lookupName(step.operation)},\n` : "";
  const members = Object.entries(data).map(([key, value]) => `      ${key}: ${print(value, "      ")},\n`);
  return `    {\n${members.join("")}${constant}    },\n`;
}

function lookupOf(operation: string, { lookups, lookupsElsewhere }: ApiModel): Lookup | undefined {
  const lookup = lookupsElsewhere[operation] ?? lookups[operation];
  return lookup && "call" in lookup ? lookup : undefined;
}

/** Whether a wait needs what a look-up of its call cannot show. A later step then waits for what the look-up found. */
function isSkipped(step: FlowWait, { steps }: FlowModel, model: ApiModel): boolean {
  const call = steps.find((each) => each.kind === "call" && each.name === step.after);
  const lookup = call?.kind === "call" ? lookupOf(call.operation, model) : undefined;
  const waiter = model.waiters.find(({ name }) => name === step.waiter);
  if (!lookup?.markers) return false;
  return Object.entries(step.input).some(([field, pointers]) => {
    const [, , place, member = ""] = pointers.length === 1 ? (pointers[0] ?? "").split("/") : [];
    return place === "response" && !waiter?.file.input[field]?.optional && !(member in (lookup.response ?? {}));
  });
}

function isMany(step: FlowWait, { waiters }: ApiModel): boolean {
  return waiters.some((waiter) => waiter.name === step.waiter && waiter.isMany);
}

function printCalls({ steps }: FlowModel, { operations }: ApiModel): string {
  const calls = steps.flatMap((step) => {
    const isRead = operations.some(
      (each) => step.kind === "call" && each.operationId === step.operation && each.repeatable,
    );
    return step.kind === "call" && !isRead ? [`readonly ${step.name}: ${step.operation}Output`] : [];
  });
  return calls.length > 0 ? `{ ${calls.join("; ")} }` : "Record<never, never>";
}

function printMarkers({ steps }: FlowModel, model: ApiModel): string {
  const markers = steps.flatMap((step) => {
    const names = step.kind === "call" ? Object.keys(lookupOf(step.operation, model)?.markers ?? {}) : [];
    const usable = names.filter((name) => step.kind === "call" && name in step.input);
    return usable.length > 0
      ? [`readonly ${step.name}: ${usable.map((name) => JSON.stringify(name)).join(" | ")}`]
      : [];
  });
  return markers.length > 0 ? `{ ${markers.join("; ")} }` : "Record<never, never>";
}

function listTypes(model: ApiModel): string[] {
  const steps = model.flows.flatMap((flow) => flow.steps);
  return [
    ...new Set([
      ...model.flows.flatMap(({ inputs }) => inputs.map(({ operation }) => `${operation}Input`)),
      ...steps.flatMap((step) =>
        step.kind === "call" ? [`${step.operation}Output`] : waitResultTypes(step.waiter, model),
      ),
    ]),
  ].sort();
}
