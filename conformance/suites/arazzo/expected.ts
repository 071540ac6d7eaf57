import type { FlowCall, FlowWait, InputTemplate } from "@facsimile/catalog";
import { compileOperation, matchPath } from "@facsimile/checks";
import type { JournalEntry } from "@facsimile/mock";
import { expect } from "vitest";
import type { ApiUnderTest } from "../../src/api-under-test.ts";
import type { FlowUnderTest } from "./flow.ts";
import type { ArazzoRun } from "./run.ts";

/** The calls that a step makes, and the fields that the flow gives each of them. */
export interface ExpectedStep {
  readonly operation: string;
  readonly region?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What each step of a flow has to send, worked out from flows.yaml and waiters.yaml alone. */
export function expectSteps(
  api: ApiUnderTest,
  { flow, inputs, regions }: FlowUnderTest,
  run: ArazzoRun,
): ExpectedStep[] {
  const steps = new Map(flow.steps.map((step) => [step.name, step]));
  const waiterOf = (step: FlowWait) => api.folder.waiters[step.waiter] ?? expect.fail(`no waiter ${step.waiter}`);
  const read = (pointer: string): unknown => {
    const [first = "", side = "", ...rest] = pointer.split("/").slice(1);
    if (first === "input") return inputs[side];
    const step = steps.get(first) ?? expect.fail(`no step ${first}`);
    if (side === "response") return valueAt(itemOf(api, step, run.responses.get(first)), rest);
    const [field = ""] = rest;
    const template = step.kind === "call" ? step.input[field] : step.input[field]?.[0];
    return template === undefined ? undefined : fill(template);
  };
  const fill = (template: InputTemplate): unknown => {
    if (typeof template === "string") return read(template);
    if (Array.isArray(template)) return template.map(read);
    return "const" in template ? template.const : expect.any(String);
  };
  const templatesOf = (step: FlowCall | FlowWait): Readonly<Record<string, InputTemplate>> => {
    if (step.kind === "call") return step.input;
    const { parameters, targets } = waiterOf(step);
    const lead = (pointer: string) => {
      const [name = "", ...rest] = (pointer === "/target" ? targets : pointer).slice(1).split("/");
      const led = [step.input[name]?.[0] ?? "/input", ...rest].join("/");
      return pointer === "/target" && Array.isArray(read(led)) ? `${led}/0` : led;
    };
    const leadAll = (template: InputTemplate): InputTemplate =>
      typeof template === "string" ? lead(template) : Array.isArray(template) ? template.map(lead) : template;
    return Object.fromEntries(Object.entries(parameters).map(([field, template]) => [field, leadAll(template)]));
  };
  return flow.steps.map((step) => {
    const given = Object.entries(templatesOf(step)).map(([field, template]) => [field, fill(template)] as const);
    return {
      operation: step.kind === "call" ? step.operation : waiterOf(step).call.operation,
      ...(step.client !== undefined && { region: String(regions[step.client]) }),
      input: Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    };
  });
}

// Of a list, the first item of what was asked for.
function itemOf({ folder, operations }: ApiUnderTest, step: FlowCall | FlowWait, response: unknown): unknown {
  const waiter = step.kind === "wait" ? folder.waiters[step.waiter] : undefined;
  if (!waiter?.match) return response;
  const polled = operations.find(({ operationId }) => operationId === waiter.call.operation);
  const [item] = Object.values(polled?.document.paths ?? {}).flatMap((path) => Object.values(path));
  const { items = "" } = (item?.["x-facsimile-pagination"] ?? {}) as { readonly items?: string };
  return valueAt(response, [...items.split("/").slice(1), "0"]);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], value);
}

/** The calls of a journal as steps: polls of one wait are one step. */
export function readSteps({ operations }: ApiUnderTest, entries: readonly JournalEntry[]): ExpectedStep[] {
  const firsts = entries.filter(({ operation }, at) => operation !== entries[at - 1]?.operation);
  return firsts.map(({ operation = "", region, request }) => {
    const document = operations.find(({ operationId }) => operationId === operation)?.built ?? expect.fail(operation);
    const { readRequest, path } = compileOperation(document);
    const { input } = readRequest(request, matchPath(path, request.path) ?? {});
    return { operation, ...(region !== undefined && { region }), input };
  });
}

/** A given value as the journal shows it: of a list its only item, and without secrets. */
export function asJournal(given: unknown, shown: unknown): unknown {
  if (shown === "***") return shown;
  if (Array.isArray(shown)) return Array.isArray(given) ? given.map((each, at) => asJournal(each, shown[at])) : [given];
  if (typeof shown !== "object" || shown === null || typeof given !== "object" || given === null) return given;
  const members = Object.entries(given).map(([name, value]) => [
    name,
    asJournal(value, (shown as Readonly<Record<string, unknown>>)[name]),
  ]);
  return Object.fromEntries(members);
}
