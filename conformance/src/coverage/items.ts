import {
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  type Parameter,
  type Response,
  resolve,
} from "@facsimile/catalog";
import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";
import { addKeywords, type Keywords } from "./places.ts";

/** What a suite can exercise, in the order of the table. */
export const kinds = [
  "operation",
  "parameter",
  "keyword",
  "status",
  "code",
  "case",
  "erratum",
  "rule",
  "waiter state",
  "scenario step",
] as const;

export type Kind = (typeof kinds)[number];

/** One thing to exercise, such as `keyword: CopyImage request.Name maxLength violated`. */
export type Item = `${Kind}: ${string}`;

/** Everything of an API that a suite has to exercise. */
export function listItems({ folder, operations }: ApiUnderTest): Item[] {
  const scenarios = folder.scenarios?.scenarios ?? {};
  return [
    ...operations.flatMap(listOfOperation),
    ...operations.flatMap(({ operationId }) =>
      (folder.documented[operationId]?.errata ?? []).map(({ at }): Item => `erratum: ${operationId} ${at}`),
    ),
    ...Object.entries(folder.waiters).flatMap(([name, { state }]) =>
      Object.keys(state.values).map((value): Item => `waiter state: ${name} ${value}`),
    ),
    ...Object.entries(scenarios).flatMap(([name, scenario]) => listSteps(name, scenario as Scenario)),
  ];
}

function listOfOperation(tested: OperationUnderTest): Item[] {
  const { operationId, document, cases } = tested;
  const { operation } = findOperation(document);
  return [
    `operation: ${operationId}`,
    ...listParameters(document).map(({ name }): Item => `parameter: ${operationId} ${name}`),
    ...Object.entries(keywordsOf(document)).flatMap(([side, keywords]) =>
      [...keywords].flatMap(([at, words]) =>
        [...words].flatMap((word) => [
          keywordItem(operationId, side, at, word, "kept"),
          keywordItem(operationId, side, at, word, "violated"),
        ]),
      ),
    ),
    ...Object.keys(operation.responses).map((status): Item => `status: ${operationId} ${status}`),
    ...Object.keys(codesOf(operation)).map((code): Item => `code: ${operationId} ${code}`),
    ...Object.keys(cases).map((name): Item => `case: ${operationId} ${name}`),
    ...rulesOf(operation).flatMap(({ in: side, keyword }): Item[] => [
      `rule: ${operationId} ${side} ${keyword} kept`,
      `rule: ${operationId} ${side} ${keyword} violated`,
    ]),
  ];
}

/** The item of a keyword; `side` is `request`, or `response` and its status. */
export function keywordItem(
  operationId: string,
  side: string,
  at: string,
  keyword: string,
  end: "kept" | "violated",
): Item {
  return `keyword: ${operationId} ${at ? `${side}.${at}` : side} ${keyword} ${end}`;
}

/** The one operation of a document. */
export function findOperation(document: OpenApiDocument) {
  const [entry] = operationsOf(document);
  if (!entry) throw new Error("the document has no operation");
  return entry;
}

/** The keywords of the request and of each success of an operation. */
export function keywordsOf(document: OpenApiDocument): Record<string, Keywords> {
  const { operation } = findOperation(document);
  const request: Keywords = new Map();
  for (const { name, in: place, required, schema = {}, content } of listParameters(document)) {
    const json = Object.values(content ?? {})[0]?.schema;
    addKeywords(request, document, name, (json ?? schema) as JsonSchema);
    if (required && place !== "path") request.get(name)?.add("required");
    if (!json) dropUnbreakable(request, name, resolve(document, schema as JsonSchema & { $ref: string }));
    // A path without one of its values is another path.
    if (place === "path") request.get(name)?.delete("minLength");
  }
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  if (body) addKeywords(request, document, "", body);
  const all: Record<string, Keywords> = { request };
  for (const [status, reference] of Object.entries(operation.responses)) {
    const schema = Object.values(resolve<Response>(document, reference).content ?? {})[0]?.schema;
    if (!schema || !status.startsWith("2")) continue;
    const keywords: Keywords = new Map();
    addKeywords(keywords, document, "", schema);
    all[`response ${status}`] = keywords;
  }
  return all;
}

// On the wire a text is a text, a list is what is sent several times, and an empty list is none.
function dropUnbreakable(
  keywords: Keywords,
  name: string,
  { type, items, minItems }: JsonSchema & { minItems?: number },
) {
  if (type === "string" || type === "array") keywords.get(name)?.delete("type");
  if (minItems === 1) keywords.get(name)?.delete("minItems");
  if (items?.type === "string") keywords.get(`${name}.*`)?.delete("type");
}

/** The parameters of an operation, less those that the client sets itself. */
function listParameters(document: OpenApiDocument): Parameter[] {
  const { parameters = [] } = findOperation(document).operation;
  const all = parameters.map((entry) => resolve<Parameter>(document, entry));
  return all.filter(({ schema }) => schema?.const === undefined);
}

/** The error codes of an operation. */
export function codesOf(operation: OpenApiOperation): Record<string, unknown> {
  return (operation["x-facsimile-errors"] ?? {}) as Record<string, unknown>;
}

interface Rule {
  readonly in: "request" | "response";
  readonly keyword: string;
  /** Fields that the rule is about. */
  readonly fields: readonly string[];
}

/** The rules between fields of an operation. */
export function rulesOf(operation: OpenApiOperation): Rule[] {
  const rules = (operation["x-facsimile-rules"] ?? []) as Record<string, unknown>[];
  return rules.map((rule) => {
    const keyword = ["implies", "differ", "together", "requires"].find((name) => name in rule) ?? "";
    const pointers = [...JSON.stringify(rule[keyword]).matchAll(/"\/([^"/]+)/g)].map(([, name = ""]) => name);
    return { in: rule.in as Rule["in"], keyword, fields: [...new Set(pointers)] };
  });
}

interface Scenario {
  readonly timelines?: Readonly<Record<string, readonly object[]>>;
  readonly refuse?: Readonly<Record<string, unknown>>;
}

/** The steps of a scenario: those of its timelines, then its refusals; the scenario as a whole if it has neither. */
function listSteps(name: string, { timelines = {}, refuse = {} }: Scenario): Item[] {
  const steps = [
    ...Object.entries(timelines).flatMap(([timeline, phases]) => phases.map((_, at) => stepItem(name, timeline, at))),
    ...Object.keys(refuse).map((operation) => refusalItem(name, operation)),
  ];
  return steps.length > 0 ? steps : [`scenario step: ${name}`];
}

/** The item of a step of a timeline. */
export function stepItem(scenario: string, timeline: string, at: number): Item {
  return `scenario step: ${scenario} ${timeline} ${at + 1}`;
}

/** The item of an operation that a scenario refuses. */
export function refusalItem(scenario: string, operation: string): Item {
  return `scenario step: ${scenario} refuses ${operation}`;
}
