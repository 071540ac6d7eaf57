import type { Input } from "@facsimile/checks";
import { type Api, type Evidence, type MockDocument, readDocuments } from "../document.ts";
import { compileAction, type Stage } from "./action.ts";
import type { OperationData, ScenarioFile } from "./data.ts";
import type { Pagination } from "./page.ts";
import { compileQuery, describePage } from "./query.ts";
import { compileKind, describeResource, type Kind, type Resource } from "./resource.ts";
import { compileScenarios, type Scenario } from "./scenario.ts";
import { compileTemplate, createScope } from "./template.ts";

/** What a call leads to: a body, or the case that answers instead. */
export type Played = { readonly body: unknown } | { readonly example: string };

/** An operation whose answers live. */
export interface LivingOperation {
  readonly evidence: Evidence;
  readonly status: number;
  /** Nothing if the call means nothing that is known. */
  play(stage: Stage, input: Input, requestId: string): Played | undefined;
}

/** What lives of one API. */
export interface LivingApi {
  readonly isLiving: boolean;
  readonly operations: ReadonlyMap<string, LivingOperation>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly usual: Scenario | undefined;
  readonly meanings: Readonly<Record<string, string>>;
}

/** Compiles what an API's documents say of its jobs and resources; an API whose documents say nothing does not live. */
export function loadLivingApi(api: Api): LivingApi {
  const [first] = readDocuments(api);
  const file: ScenarioFile = first["x-facsimile-scenarios"] ?? { kinds: {}, operations: {}, scenarios: {} };
  const kinds = new Map(Object.entries(file.kinds).map(([name, kind]) => [name, compileKind(name, kind)]));
  const scenarios = compileScenarios(file.scenarios);
  const operations = Object.entries(file.operations).flatMap(([operationId, data]) => {
    const document = api.operations[operationId] as MockDocument | undefined;
    return document ? [[operationId, compileLivingOperation(data, kinds, document)] as const] : [];
  });
  return {
    isLiving: first["x-facsimile-scenarios"] !== undefined,
    operations: new Map(operations),
    scenarios,
    usual: scenarios.get("success"),
    meanings: Object.fromEntries(Object.entries(file.scenarios).map(([name, { description }]) => [name, description])),
  };
}

interface OperationFacts {
  readonly parameters?: readonly { readonly name?: string; readonly schema?: { readonly default?: unknown } }[];
  readonly responses: Readonly<Record<string, object>>;
  readonly "x-facsimile-pagination"?: Pagination;
}

function compileLivingOperation(
  data: OperationData,
  kinds: ReadonlyMap<string, Kind>,
  document: MockDocument,
): LivingOperation {
  const [facts] = Object.values(document.paths).flatMap((item) => Object.values(item)) as unknown as OperationFacts[];
  const { parameters = [], responses = {}, "x-facsimile-pagination": pagination } = facts ?? {};
  const defaults = Object.fromEntries(
    parameters.flatMap(({ name, schema }) => (name && schema?.default !== undefined ? [[name, schema.default]] : [])),
  );
  const { list, evidence } = data;
  const show = list && compileQuery(list, kindOf(kinds, list.kind), pagination);
  const act = compileActions(data, kinds);
  const [fillAnswer, fillPartly] = [
    compileTemplate(data.response),
    compileTemplate(data.partialResponse ?? data.response),
  ];
  const status =
    Object.keys(responses)
      .map(Number)
      .find((code) => code >= 200 && code < 300) ?? 200;
  return {
    evidence,
    status,
    play(stage, given, requestId) {
      const input = { ...defaults, ...given };
      const acted = act(stage, { input, requestId });
      if (!acted || "example" in acted) return acted;
      const page = show?.(stage.store, input, stage.now);
      if (show && !page) return undefined;
      const scope = createScope({ ...acted.known, ...(page && describePage(page, stage.now)) });
      return { body: (acted.left.length > 0 ? fillPartly : fillAnswer)(scope) };
    },
  };
}

type Known = Readonly<Record<string, unknown>>;

interface Acted {
  readonly known: Known;
  readonly left: readonly unknown[];
}

function compileActions({ effects = [], newIds = {} }: OperationData, kinds: ReadonlyMap<string, Kind>) {
  const actions = effects.map((data) => ({ kind: data.kind, act: compileAction(data, kindOf(kinds, data.kind)) }));
  const patterns = Object.entries(newIds);
  return (stage: Stage, call: Known): Acted | { readonly example: string } | undefined => {
    const created: Record<string, unknown> = {};
    const known = { ...call, created, new: Object.fromEntries(patterns.map(([name, id]) => [name, stage.makeId(id)])) };
    let left: readonly unknown[] = [];
    for (const { kind, act } of actions) {
      const outcome = act(stage, createScope(known));
      if (!outcome || "example" in outcome) return outcome;
      created[kind] = outcome.made.map((resource: Resource) => describeResource(resource, stage.now));
      left = left.length > 0 ? left : outcome.left;
    }
    return { known: { ...known, remaining: left }, left };
  };
}

function kindOf(kinds: ReadonlyMap<string, Kind>, name: string): Kind {
  const kind = kinds.get(name);
  if (kind) return kind;
  throw new TypeError(`x-facsimile-scenarios has no kind ${name}. Mend: name one of ${[...kinds.keys()].join(", ")}`);
}
