import type { Effect, ResourceReference, Scenarios, StatefulOperation } from "@facsimile/spec-schemas/types";
import { type OperationShape, type PlacedProblem, unknownNames } from "../model/index.ts";
import { namesIn, unknownMembers } from "./scenario-templates.ts";
import { valuesOf } from "./timelines.ts";

/** Reports every name in an operation of the scenarios that neither the file nor the contract has. */
export function checkOperation(
  at: string,
  operation: StatefulOperation,
  shape: OperationShape,
  file: Scenarios,
): PlacedProblem[] {
  const { effects = [], list } = operation;
  const refs: ResourceReference[] = [
    ...effects,
    ...effects.flatMap(({ source = [] }) => source),
    ...(list ? [list] : []),
  ];
  const named = refs.map(({ kind }) => kind);
  const kinds = unknownNames(at, "kind", named, Object.keys(file.kinds));
  // The other checks need the kind.
  if (kinds.length > 0) return kinds;
  return [
    ...inputProblems(at, operation, shape),
    ...effects.flatMap((entry) => caseProblems(at, entry, shape, file)),
    ...filterProblems(at, operation, shape, file),
    ...nameProblems(at, operation, shape, file),
    ...responseProblems(at, operation, shape, file),
  ];
}

function inputProblems(
  at: string,
  { effects = [], list }: StatefulOperation,
  { inputs }: OperationShape,
): PlacedProblem[] {
  const { where = {}, sort, size } = list ?? {};
  const named = [
    ...effects.flatMap(({ forEach = [] }) => forEach),
    ...Object.keys(where),
    ...Object.values(sort ?? {}),
    ...(typeof size === "string" ? [size] : []),
  ];
  return unknownNames(at, "input", named, Object.keys(inputs));
}

function caseProblems(at: string, { kind, refusedWhen = [] }: Effect, { cases }: OperationShape, file: Scenarios) {
  const named = refusedWhen.flatMap(({ example }) => example ?? []);
  const values = refusedWhen.flatMap((refusal) => Object.keys(refusal.values));
  return [...unknownNames(at, "case", named, cases), ...unknownNames(at, "value", values, valuesOf(file, kind))];
}

function filterProblems(
  at: string,
  { list }: StatefulOperation,
  shape: OperationShape,
  file: Scenarios,
): PlacedProblem[] {
  if (!list) return [];
  const { where = {}, sort, size, kind } = list;
  const { kind: _kind, items: _items, total: _total, next: _next, ...paging } = shape.pagination ?? {};
  const known = [...Object.keys(file.kinds[kind]?.item ?? {}), ...valuesOf(file, kind)];
  const values = Object.values(where).flatMap((filter) => (typeof filter === "string" ? filter : (filter.value ?? [])));
  const handled = [...Object.keys(where), ...Object.values(sort ?? {}), ...Object.values(paging), size];
  const forgotten = shape.pagination ? shape.queryParameters.filter((name) => !handled.includes(name)) : [];
  return [
    ...unknownNames(`${at}.list.where`, "value", values, known),
    ...forgotten.map((name) => ({
      at: `${at}.list.where`,
      message: `no filter for the parameter ${name}`,
      fix: "write the value to compare, or `by: anything` or `by: none`",
    })),
  ];
}

function nameProblems(
  at: string,
  operation: StatefulOperation,
  shape: OperationShape,
  file: Scenarios,
): PlacedProblem[] {
  const { effects = [], list, newIds = {}, response, partialResponse } = operation;
  const isValue = (kind: string, name: string | undefined) => name === undefined || valuesOf(file, kind).includes(name);
  const created = new Set(effects.map(({ kind }) => kind));
  const isInput = (name: string) =>
    name.startsWith("input.") && Object.hasOwn(shape.inputs, name.slice("input.".length));
  const common = ([head, first, , last]: readonly (string | undefined)[]): boolean =>
    (head === "input" && Object.hasOwn(shape.inputs, first ?? "")) ||
    (head === "new" && Object.hasOwn(newIds, first ?? "")) ||
    (head === "created" && created.has(first ?? "") && isValue(first ?? "", last)) ||
    head === "requestId";
  const inEffect = (path: readonly string[], { source }: Effect) =>
    common(path) || path.join() === "each" || (path[0] === "source" && source && isValue(source.kind, path[1]));
  const inResponse = (path: readonly string[]) =>
    common(path) ||
    path[0] === "remaining" ||
    (list && ["found", "page", "size", "total", "next"].includes(path[0] ?? "")) ||
    (list && path[0] === "first" && isValue(list.kind, path[1]));
  const unknown = [
    ...effects.flatMap((entry) => namesIn(entry).filter((name) => !inEffect(name.split("."), entry))),
    ...namesIn([list?.id, list?.within]).filter((name) => !common(name.split("."))),
    ...namesIn([file.region, ...effects.map(({ region }) => region)]).filter((name) => !isInput(name)),
    ...namesIn([response, partialResponse]).filter((name) => !inResponse(name.split("."))),
  ];
  const roots = ["new", "created", ...(list ? ["found", "first"] : ["each", "source"])].join(", ");
  const fix = `use an input, a value, or one of ${roots}`;
  return [...new Set(unknown)].map((name) => ({ at, message: `unknown name {${name}}`, fix }));
}

function responseProblems(
  at: string,
  operation: StatefulOperation,
  shape: OperationShape,
  file: Scenarios,
): PlacedProblem[] {
  const { list, response, partialResponse } = operation;
  const place = `${at}.response`;
  if (response === undefined && shape.response)
    return [{ at: place, message: "the template is missing", fix: "write the template of the body" }];
  if (response !== undefined && !shape.response)
    return [{ at: place, message: "the contract has no body", fix: "remove it" }];
  const item = list && file.kinds[list.kind]?.item;
  const unknown = [response, partialResponse].flatMap((template) =>
    template === undefined ? [] : unknownMembers(shape.document, template, shape.response, item),
  );
  const fix = "use a member of the schema";
  return unknown.map((member) => ({ at: place, message: `the contract has no ${member}`, fix }));
}
