import type { Input } from "@facsimile/checks";
import {
  type Api,
  type DocumentParameter,
  type Evidence,
  type Location,
  type MockDocument,
  type StatefulOperation as OperationData,
  type Refusal,
  readDocuments,
  readRegions,
  type Scenarios,
} from "../contract/index.ts";
import { compileDocumentedValues, type IsDocumented } from "./documented-values.ts";
import { compileEffect, type Outcome, type Session } from "./effect.ts";
import { compileListing, describePage } from "./list.ts";
import { compileKind, describeResource, type Kind, type Resource } from "./resource.ts";
import { compileScenarios, type Scenario } from "./scenario.ts";
import { clip } from "./store.ts";
import { compileTemplate, createScope } from "./template.ts";

/** What a call leads to: a body, or a documented case instead. */
export type OperationOutcome =
  | { readonly body: unknown }
  | { readonly example: string }
  /** The input that names something which there is not, and what refuses it. */
  | { readonly missing: string; readonly refusal: Refusal }
  /** The input that names the region of the call where another has to be, and the part of the request that has it. */
  | { readonly sameRegion: string; readonly in: string };

/** An operation that responds from state. */
export interface StatefulOperation {
  readonly evidence: Evidence;
  readonly status: number;
  /** Nothing if the call means nothing that is known. */
  apply(session: Session, input: Input, requestId: string): OperationOutcome | undefined;
}

/** The state rules of one API. */
export interface StatefulApi {
  readonly isStateful: boolean;
  readonly operations: ReadonlyMap<string, StatefulOperation>;
  /** Where a call takes place, which its input may say instead of its host. */
  locate(input: Input, byHost: Location): Location;
  /** The place of a region. */
  placeOf(region: string): string;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly standard: Scenario | undefined;
  readonly descriptions: Readonly<Record<string, string>>;
}

/** Compiles what an API's documents say of its jobs and resources; an API whose documents say nothing is stateless. */
export function loadStatefulApi(api: Api): StatefulApi {
  const [first] = readDocuments(api);
  const file: Scenarios = first["x-facsimile-scenarios"] ?? { kinds: {}, operations: {}, scenarios: {} };
  const kinds = new Map(Object.entries(file.kinds).map(([name, kind]) => [name, compileKind(name, kind)]));
  const scenarios = compileScenarios(file.scenarios);
  const isDocumented = compileDocumentedValues(api);
  const operations = Object.entries(file.operations).flatMap(([operationId, data]) => {
    const document = api.operations[operationId] as MockDocument | undefined;
    return document ? [[operationId, compileStatefulOperation(data, kinds, document, isDocumented)] as const] : [];
  });
  return {
    isStateful: first["x-facsimile-scenarios"] !== undefined,
    operations: new Map(operations),
    ...compileRegions(api, file),
    scenarios,
    standard: scenarios.get("success"),
    descriptions: Object.fromEntries(
      Object.entries(file.scenarios).map(([name, { description }]) => [name, description]),
    ),
  };
}

// A region that the input names is a place of its own, whatever its host.
function compileRegions(api: Api, { region }: Scenarios): Pick<StatefulApi, "locate" | "placeOf"> {
  if (region === undefined) return { locate: (_input, byHost) => byHost, placeOf: readRegions(api).placeOf };
  const fill = compileTemplate(region);
  const locate = (input: Input): Location => {
    const named = String(clip(fill(createScope({ input }))));
    return { region: named, place: named };
  };
  return { locate, placeOf: (named) => named };
}

function compileStatefulOperation(
  data: OperationData,
  kinds: ReadonlyMap<string, Kind>,
  document: MockDocument,
  isDocumented: IsDocumented,
): StatefulOperation {
  const [facts] = Object.values(document.paths).flatMap((item) => Object.values(item));
  const { parameters = [], responses = {}, "x-facsimile-pagination": pagination } = facts ?? {};
  const defaults = Object.fromEntries(
    parameters.flatMap(({ name, schema }) => (name && schema?.default !== undefined ? [[name, schema.default]] : [])),
  );
  const { list, evidence, notFound: refusal = { violation: "not-found" } } = data;
  const show = list && compileListing(list, kindOf(kinds, list.kind), pagination, isDocumented);
  const act = compileActions(data, kinds, isDocumented);
  const [fillWhole, fillPartly] = [
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
    apply(session, given, requestId) {
      const input = { ...defaults, ...given };
      const acted = act(session, { input, requestId });
      if (acted && "missing" in acted) return { missing: acted.missing, refusal };
      if (acted && "sameRegion" in acted) return { ...acted, in: placeOfInput(parameters, acted.sameRegion) };
      if (!acted || "example" in acted) return acted;
      const page = show?.(session.store, input, session.now);
      if (page && "missing" in page) return { missing: page.missing, refusal };
      if (show && !page) return undefined;
      const scope = createScope(page ? { ...acted.known, ...describePage(page, session.now) } : acted.known);
      return { body: (acted.known.remaining.length > 0 ? fillPartly : fillWhole)(scope) };
    },
  };
}

function placeOfInput(parameters: readonly DocumentParameter[], name: string): string {
  return parameters.find((parameter) => parameter.name === name)?.in ?? "body";
}

type Known = Readonly<Record<string, unknown>>;

interface Acted {
  /** What templates may say, with the items that were left out. */
  readonly known: Known & { readonly remaining: readonly unknown[] };
}

function compileActions(
  { effects = [], newIds = {} }: OperationData,
  kinds: ReadonlyMap<string, Kind>,
  isDocumented: IsDocumented,
) {
  const actions = effects.map((data) => ({
    kind: data.kind,
    act: compileEffect(data, kindOf(kinds, data.kind), isDocumented),
  }));
  const patterns = Object.entries(newIds);
  return (session: Session, call: Known): Acted | Exclude<Outcome, { made: unknown }> => {
    const created: Record<string, unknown> = {};
    const ids = Object.fromEntries(patterns.map(([name, id]) => [name, session.makeId(id)]));
    const known = { ...call, created, new: ids, remaining: [] as readonly unknown[] };
    const scope = createScope(known);
    for (const { kind, act } of actions) {
      const outcome = act(session, scope);
      if (!outcome || !("made" in outcome)) return outcome;
      created[kind] = outcome.made.map((resource: Resource) => describeResource(resource, session.now));
      if (known.remaining.length === 0) known.remaining = outcome.left;
    }
    return { known };
  };
}

function kindOf(kinds: ReadonlyMap<string, Kind>, name: string): Kind {
  const kind = kinds.get(name);
  if (kind) return kind;
  throw new TypeError(`x-facsimile-scenarios has no kind ${name}. Fix: name one of ${[...kinds.keys()].join(", ")}`);
}
