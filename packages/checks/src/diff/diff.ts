import type { Schema } from "../document.ts";
import { type Change, type Impact, type Partly, sortChanges } from "./change.ts";
import { type Documents, type OperationShape, type ParameterShape, readOperations } from "./contract.ts";
import { type Difference, findDifferences } from "./counter-example.ts";
import { extensionRules } from "./extensions.ts";
import { classifyStructural, type Location } from "./structural-change.ts";
import { compareStructure, type Pair, type StructuralChange } from "./structure.ts";

/**
 * Compares two versions of a contract: documents by name, of one operation or of many, OpenAPI 3.0 or 3.1. `redocly diff` compares
 * the structure; values of both schemas show which of its breaks are breaks; rules compare the x-facsimile-* extensions.
 * Throws a TypeError for what is not such a document, and if the two have no operation in common.
 */
export async function diffContracts(base: Documents, head: Documents): Promise<Change[]> {
  const { pairs, removed, added } = pairOperations(readOperations(base), readOperations(head));
  if (pairs.length === 0 && removed.length + added.length > 0)
    throw new TypeError("The two versions have no operation in common. Fix: compare versions of one API");
  const changed = pairs.filter((pair) => JSON.stringify(pair.base) !== JSON.stringify(pair.head));
  const structural = await compareStructure(changed);
  return sortChanges(
    unique([
      ...removed.map((operation) => describeOperation(operation, "break", "removed")),
      ...added.map((operation) => describeOperation(operation, "addition", "added")),
      ...changed.flatMap((pair, index) =>
        comparePair(
          pair,
          structural.filter((change) => change.pair === index),
        ),
      ),
    ]),
  );
}

// What all operations of a document repeat is one change.
function unique(changes: readonly Change[]): Change[] {
  return [
    ...new Map(
      changes.map((change) => [JSON.stringify({ ...change, document: change.operation && change.document }), change]),
    ).values(),
  ];
}

function pairOperations(bases: readonly OperationShape[], heads: readonly OperationShape[]) {
  const left = new Set(heads);
  const found = bases.map((base) => {
    const here = [...left].filter(({ document }) => document === base.document);
    const head =
      here.find(({ id }) => id === base.id) ??
      here.find(({ method, path }) => method === base.method && path === base.path);
    if (head) left.delete(head);
    return { base, head };
  });
  return {
    pairs: found.filter((pair): pair is Pair => pair.head !== undefined),
    removed: found.filter(({ head }) => !head).map(({ base }) => base),
    added: [...left],
  };
}

function describeOperation({ document, id, method, path }: OperationShape, impact: Impact, verb: string): Change {
  const request = `${method.toUpperCase()} ${path}`;
  const message = `The operation was ${verb}.`;
  return {
    document,
    operation: id,
    place: "operation",
    rule: `operation-${verb}`,
    impact,
    message,
    counterExample: { request },
  };
}

function comparePair(pair: Pair, structural: readonly StructuralChange[]): Change[] {
  const { base } = pair;
  const locations = listLocations(pair);
  const narrowed = locations.flatMap((location) => compareSchemas(location));
  const described = structural.flatMap((change) => classifyStructural(pair, change, locations, narrowed));
  const covered = new Set(described.map(({ place }) => place));
  const changes = [
    ...compareAddress(pair),
    ...narrowed.filter(({ place, impact }) => impact === "break" || !covered.has(place)),
    ...described,
    ...compareExtensions(pair),
  ];
  return changes.map((change) => ({ document: base.document, operation: base.id, ...change }));
}

function compareAddress({ base, head }: Pair): Partly[] {
  return (["method", "path", "id"] as const)
    .filter((key) => base[key] !== head[key])
    .map((key) => ({
      place: key === "id" ? "operationId" : key,
      rule: `${key === "id" ? "operation-id" : key}-changed`,
      impact: "break",
      message: `It was ${base[key]}, and is now ${head[key]}.`,
      counterExample: { request: `${base.method.toUpperCase()} ${base.path}` },
    }));
}

function listLocations({ base, head }: Pair): Location[] {
  const parameters = base.parameters.flatMap((parameter) => {
    const other = head.parameters.find(isSameParameter(parameter));
    const place = `request ${parameter.in} ${parameter.name}`;
    return other ? [{ place, side: "request" as const, base: parameter.schema, head: other.schema }] : [];
  });
  const bodies = pairSchemas("request body", "request", base.body?.content, head.body?.content);
  const responses = Object.entries(base.responses).flatMap(([status, { content }]) =>
    pairSchemas(`response ${status} body`, "response", content, head.responses[status]?.content),
  );
  return [...parameters, ...bodies, ...responses];
}

const isSameParameter = (parameter: ParameterShape) => (other: ParameterShape) =>
  other.name === parameter.name && other.in === parameter.in;

function pairSchemas(place: string, side: Location["side"], base: object = {}, head: object = {}): Location[] {
  return Object.entries(base).flatMap(([type, schema]) => {
    const other = (head as Record<string, Schema>)[type];
    return other ? [{ place, side, base: schema, head: other }] : [];
  });
}

function compareSchemas({ place, side, base, head }: Location): Partly[] {
  const [before, after] = side === "request" ? [base, head] : [head, base];
  const breaks = findDifferences(before, after).map((difference) => describeBreak(place, side, difference));
  const wider = findDifferences(after, before).map(({ path, rule }): Partly => {
    const message = side === "request" ? `The base refuses it: it ${rule}.` : `The head promises more: it ${rule}.`;
    return { place: join(place, path), rule: `${side}-schema`, impact: "addition", message };
  });
  const places = new Set(breaks.map((change) => change.place));
  return [...breaks, ...wider.filter((change) => !places.has(change.place))];
}

function describeBreak(place: string, side: Location["side"], { path, keyword, rule, value }: Difference): Partly {
  const message =
    side === "request" ? `The head refuses it: it ${rule}.` : `The base promises that it ${rule}; the head does not.`;
  return {
    place: join(place, path),
    rule: `${side}-${keyword}`,
    impact: "break",
    message,
    counterExample: { [side]: value },
  };
}

const join = (place: string, path: string) => (path ? `${place} ${path}` : place);

function compareExtensions(pair: Pair): Partly[] {
  return extensionRules.flatMap(({ rule, shared, read, removed = "break", added = "addition", changed = "break" }) => {
    const [base, head] = [read(pair.base), read(pair.head)];
    const names = new Set([...Object.keys(base), ...Object.keys(head)]);
    return [...names].flatMap((name): Partly[] => {
      const [before, after] = [base[name], head[name]];
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      const verb = before === undefined ? "added" : after === undefined ? "removed" : "changed";
      const given = { removed, added, changed }[verb];
      const impact = typeof given === "function" ? given(before, after) : given;
      const place = name === rule ? rule : `${rule} ${name}`;
      const counterExample =
        impact === "break" ? { counterExample: { base: before ?? null, head: after ?? null } } : {};
      const message = `${place} was ${verb}.`;
      return [{ place, rule: `${rule}-${verb}`, impact, message, ...(shared && { operation: "" }), ...counterExample }];
    });
  });
}
