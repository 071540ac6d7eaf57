import type { OpenApiDocument } from "@facsimile/catalog";
import type { CanonicalRequest, CompiledOperation, RequestReading, Violation } from "@facsimile/checks";
import type { Mock } from "@facsimile/mock";
import { codesOf, findOperation, type Item, keywordItem, keywordsOf, refusalItem, rulesOf, stepItem } from "./items.ts";
import { type Keywords, type Place, placeOf, toPlaceTree, visitPlaces } from "./places.ts";

/** Who exercised what. */
export type Seen = Map<string, Set<string>>;

/** Notes what passes through checks, mocks and waiters; `name` says who is at work, if it counts. */
export function createRecorder(seen: Seen, name: () => string | undefined) {
  const record = (items: Iterable<Item>): void => {
    const who = name();
    if (who === undefined) return;
    for (const item of items) seen.set(item, (seen.get(item) ?? new Set()).add(who));
  };
  return {
    watchOperation: (document: object, compiled: CompiledOperation) =>
      watchOperation(document as OpenApiDocument, compiled, record, name),
    watchMock: (mock: Mock, options: MockedApis) => watchMock(mock, options, record),
    ...watchScenarios(record),
    recordState: (waiter: string, states: readonly string[], observed: string) =>
      record(statesIn(states, observed).map((state): Item => `waiter state: ${waiter} ${state}`)),
  };
}

type Record = (items: Iterable<Item>) => void;

function watchOperation(
  document: OpenApiDocument,
  compiled: CompiledOperation,
  record: Record,
  name: () => string | undefined,
): CompiledOperation {
  const { operationId } = compiled;
  const sides = Object.entries(keywordsOf(document)).map(
    ([side, keywords]) => [side, watchKeywords(operationId, side, keywords, name)] as const,
  );
  const list = Object.fromEntries(sides);
  const rules = rulesOf(findOperation(document).operation);
  const about = (side: "request" | "response", fields: Iterable<string>, violations: readonly Violation[]) => {
    const present = new Set(fields);
    return rules
      .filter((rule) => rule.in === side)
      .flatMap(({ keyword, fields: needed }): Item[] => {
        if (violations.some((violation) => violation.keyword === keyword))
          return [`rule: ${operationId} ${side} ${keyword} violated`];
        return needed.every((field) => present.has(field)) ? [`rule: ${operationId} ${side} ${keyword} kept`] : [];
      });
  };
  const readRequest = (...given: [CanonicalRequest, Readonly<globalThis.Record<string, string>>]): RequestReading => {
    const reading = compiled.readRequest(...given);
    const { input, violations } = reading;
    record([
      `operation: ${operationId}`,
      ...Object.keys(input).map((field): Item => `parameter: ${operationId} ${field}`),
      ...(list.request?.(input, violations) ?? []),
      ...about("request", Object.keys(input), violations),
    ]);
    return reading;
  };
  return {
    ...compiled,
    readRequest,
    checkRequest: (...given) => [...readRequest(...given).violations],
    checkResponse(status, body) {
      const violations = compiled.checkResponse(status, body);
      record([
        `status: ${operationId} ${status}`,
        ...(list[`response ${status}`]?.(body, violations) ?? []),
        ...about("response", Object.keys(Object(body)), violations),
      ]);
      return violations;
    },
  };
}

/** Lists which keywords a value breaks, and which it keeps: those of its places that are not listed for the same suite yet. */
function watchKeywords(operationId: string, side: string, keywords: Keywords, name: () => string | undefined) {
  const root = toPlaceTree(keywords);
  const listed = new Map<string | undefined, Set<Place>>();
  return (value: unknown, violations: readonly Violation[]): Item[] => {
    const who = name();
    const known = listed.get(who) ?? new Set();
    listed.set(who, known);
    const violated = violations.flatMap((violation) => {
      const place = placeOf(root, violation);
      return place ? [{ place, keyword: violation.keyword }] : [];
    });
    const places = new Set(violated.map(({ place }) => place));
    const items = violated.map(({ place, keyword }) => keywordItem(operationId, side, place.at, keyword, "violated"));
    visitPlaces(root, value, (place) => {
      // What is wrong in one item may be right in another, which another value shows.
      if (places.has(place) || known.has(place)) return;
      known.add(place);
      for (const keyword of place.keywords) items.push(keywordItem(operationId, side, place.at, keyword, "kept"));
    });
    return items;
  };
}

/** The documents of a mock. */
export interface MockedApis {
  readonly apis: readonly { readonly operations: object }[];
}

function watchMock(mock: Mock, { apis }: MockedApis, record: Record): void {
  const documents = apis.flatMap(({ operations }) => Object.entries(operations) as [string, OpenApiDocument][]);
  const codes = new Map(documents.map(([id, document]) => [id, listCodes(document)]));
  const { handle } = mock;
  mock.handle = async (request) => {
    const response = await handle(request);
    const { operationId, status, headers } = response;
    if (operationId === undefined) return response;
    const body = String(response.body);
    const { "x-facsimile-scenario": scenario } = headers;
    record([
      `status: ${operationId} ${status}`,
      ...(codes.get(operationId) ?? [])
        .filter(({ form }) => form.test(body))
        .map(({ code }): Item => `code: ${operationId} ${code}`),
      ...(scenario === undefined ? [] : showScenario(scenario, operationId, status)),
    ]);
    return response;
  };
}

// A scenario refuses in its own name only what it is there to refuse.
function showScenario(name: string, operationId: string, status: number): Item[] {
  return status < 300 ? [`scenario step: ${name}`] : [refusalItem(name, operationId)];
}

interface Step {
  readonly milliseconds: number;
}

/** A scenario as the mock compiles it. */
export interface CompiledScenario {
  readonly name: string;
  readonly timelines: ReadonlyMap<string, { readonly steps: readonly Step[] }>;
  readonly others?: CompiledScenario | null;
}

type ScenarioData = Readonly<globalThis.Record<string, { readonly timelines?: object }>>;

// Notes each step of a timeline that the mock reads.
function watchScenarios(record: Record) {
  const items = new WeakMap<Step, Item>();
  const watch = (data: ScenarioData, { name, timelines, others }: CompiledScenario): void => {
    for (const [timeline, { steps }] of timelines) {
      // What a scenario leaves out goes as in `success`.
      const owner = Object.hasOwn(data[name]?.timelines ?? {}, timeline) ? name : "success";
      for (const [at, step] of steps.entries()) items.set(step, stepItem(owner, timeline, at));
    }
    if (others) watch(data, others);
  };
  return {
    watchScenarios: (data: ScenarioData, compiled: Iterable<CompiledScenario>) => {
      for (const scenario of compiled) watch(data, scenario);
    },
    recordStep: (step: Step) => {
      const item = items.get(step);
      if (item) record([item]);
    },
  };
}

// A code such as `Invalid%s` stands for many.
function listCodes(document: OpenApiDocument) {
  return Object.keys(codesOf(findOperation(document).operation)).map((code) => {
    const parts = code.split("%s").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    // Some services write their codes as numbers.
    return { code, form: new RegExp(`[":]${parts.join('[^"]*')}[",}]`) };
  });
}

function statesIn(states: readonly string[], observed: string): string[] {
  const words = observed.split(/,|: /).map((word) => word.trim().toLowerCase());
  return states.filter((state) => words.includes(state.toLowerCase()));
}
