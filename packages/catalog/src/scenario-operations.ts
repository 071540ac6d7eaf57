import {
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  type Parameter,
  type Response,
  resolve,
} from "./document.ts";
import { valuesOf } from "./scenario-courses.ts";
import { type Effect, type Fault, type Ref, type ScenarioOperation, type Scenarios, unknown } from "./scenario-file.ts";
import { namesIn, strangeMembers } from "./scenario-templates.ts";

/** What a contract says of an operation, as far as scenarios name it. */
export interface OperationFacts {
  readonly document: OpenApiDocument;
  readonly inputs: readonly string[];
  readonly queryParameters: readonly string[];
  readonly pagination: Readonly<Record<string, string>> | undefined;
  readonly cases: ReadonlySet<string>;
  readonly answer: JsonSchema | undefined;
}

/** Reads what scenarios may name of an operation. */
export function readFacts(document: OpenApiDocument, operation: OpenApiOperation): OperationFacts {
  const parameters = (operation.parameters ?? []).map((entry) => resolve<Parameter>(document, entry));
  const [body] = Object.values(operation.requestBody?.content ?? {});
  const schema = body?.schema && resolve<JsonSchema>(document, body.schema);
  const [, success] = Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  const [media] = Object.values((success && resolve<Response>(document, success).content) ?? {});
  return {
    document,
    inputs: [...parameters.map(({ name }) => name), ...Object.keys(schema?.properties ?? {})],
    queryParameters: parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name),
    pagination: operation["x-facsimile-pagination"] as OperationFacts["pagination"],
    cases: new Set(Object.keys(operation["x-facsimile-cases"] ?? {})),
    answer: media?.schema,
  };
}

/** Reports every name in an operation of the scenarios that nothing knows. */
export function operationFaults(
  at: string,
  operation: ScenarioOperation,
  facts: OperationFacts,
  file: Scenarios,
): Fault[] {
  const { effects: make = [], list: query } = operation;
  const refs: Ref[] = [...make, ...make.flatMap(({ source = [] }) => source), ...(query ? [query] : [])];
  const kinds = refs
    .filter(({ kind }) => !Object.hasOwn(file.kinds, kind))
    .map(({ kind }) => unknown(at, "kind", kind, Object.keys(file.kinds)));
  // Without its kind nothing more can be said.
  if (kinds.length > 0) return kinds;
  return [
    ...inputFaults(at, operation, facts),
    ...make.flatMap((entry) => caseFaults(at, entry, facts, file)),
    ...filterFaults(at, operation, facts, file),
    ...nameFaults(at, operation, facts, file),
    ...answerFaults(at, operation, facts, file),
  ];
}

function inputFaults(
  at: string,
  { effects: make = [], list: query }: ScenarioOperation,
  { inputs }: OperationFacts,
): Fault[] {
  const { where = {}, sort, size } = query ?? {};
  const named = [
    ...make.flatMap(({ forEach = [] }) => forEach),
    ...Object.keys(where),
    ...Object.values(sort ?? {}),
    ...(typeof size === "string" ? [size] : []),
  ];
  return named.filter((name) => !inputs.includes(name)).map((name) => unknown(at, "input", name, inputs));
}

function caseFaults(
  at: string,
  { kind, notFound, refusedWhen = [] }: Effect,
  { cases }: OperationFacts,
  file: Scenarios,
) {
  const named = [notFound, ...refusedWhen.map(({ example }) => example)].filter((name) => name !== undefined);
  const values = refusedWhen.flatMap((obstacle) => Object.keys(obstacle.values));
  return [
    ...named.filter((name) => !cases.has(name)).map((name) => unknown(at, "case", name, cases)),
    ...values
      .filter((name) => !valuesOf(file, kind).includes(name))
      .map((name) => unknown(at, "value", name, valuesOf(file, kind))),
  ];
}

function filterFaults(at: string, { list: query }: ScenarioOperation, facts: OperationFacts, file: Scenarios): Fault[] {
  if (!query) return [];
  const { where = {}, sort, size, kind } = query;
  const { kind: _kind, items: _items, total: _total, next: _next, ...paging } = facts.pagination ?? {};
  const known = [...Object.keys(file.kinds[kind]?.item ?? {}), ...valuesOf(file, kind)];
  const values = Object.values(where).flatMap((filter) => (typeof filter === "string" ? filter : (filter.value ?? [])));
  const handled = [...Object.keys(where), ...Object.values(sort ?? {}), ...Object.values(paging), size];
  const forgotten = facts.pagination ? facts.queryParameters.filter((name) => !handled.includes(name)) : [];
  return [
    ...values.filter((name) => !known.includes(name)).map((name) => unknown(`${at}.list.where`, "value", name, known)),
    ...forgotten.map((name) => ({
      at: `${at}.list.where`,
      message: `says nothing of the parameter ${name}`,
      mend: "name what it compares, or write `by: anything` or `by: none`",
    })),
  ];
}

function nameFaults(at: string, operation: ScenarioOperation, facts: OperationFacts, file: Scenarios): Fault[] {
  const { effects: make = [], list: query, newIds = {}, response, partialResponse } = operation;
  const isValue = (kind: string, name: string | undefined) => name === undefined || valuesOf(file, kind).includes(name);
  const mades = new Set(make.map(({ kind }) => kind));
  const common = ([head, first, , last]: readonly (string | undefined)[]): boolean =>
    (head === "input" && facts.inputs.includes(first ?? "")) ||
    (head === "new" && Object.hasOwn(newIds, first ?? "")) ||
    (head === "created" && mades.has(first ?? "") && isValue(first ?? "", last)) ||
    head === "requestId";
  const inMake = (path: readonly string[], { source }: Effect) =>
    common(path) || path.join() === "each" || (path[0] === "source" && source && isValue(source.kind, path[1]));
  const inAnswer = (path: readonly string[]) =>
    common(path) ||
    path[0] === "remaining" ||
    (query && ["found", "page", "size", "total", "next"].includes(path[0] ?? "")) ||
    (query && path[0] === "first" && isValue(query.kind, path[1]));
  const strange = [
    ...make.flatMap((entry) => namesIn(entry).filter((name) => !inMake(name.split("."), entry))),
    ...namesIn([query?.id, query?.within]).filter((name) => !common(name.split("."))),
    ...namesIn([response, partialResponse]).filter((name) => !inAnswer(name.split("."))),
  ];
  return strange.map((name) => ({
    at,
    message: `nothing gives {${name}}`,
    mend: `name an input, a value, or one of ${["new", "created", ...(query ? ["found", "first"] : ["each", "source"])].join(", ")}`,
  }));
}

function answerFaults(at: string, operation: ScenarioOperation, facts: OperationFacts, file: Scenarios): Fault[] {
  const { list: query, response, partialResponse } = operation;
  if ((response === undefined) !== (facts.answer === undefined))
    return [
      {
        at: `${at}.response`,
        message: facts.answer ? "is missing" : "stands where the contract has no body",
        mend: facts.answer ? "write the template of the body" : "remove it",
      },
    ];
  const item = query && file.kinds[query.kind]?.item;
  const strange = [response, ...(partialResponse === undefined ? [] : [partialResponse])].flatMap((template) =>
    template === undefined ? [] : strangeMembers(facts.document, template, facts.answer, item),
  );
  return strange.map((place) => ({
    at: `${at}.response`,
    message: `the contract's response has no ${place}`,
    mend: "name a member that its schema has",
  }));
}
