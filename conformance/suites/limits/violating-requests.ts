import { type Case, type JsonSchema, type OpenApiDocument, operationsOf, resolve } from "@facsimile/catalog";
import { breakValue, sampleOf } from "./violating-values.ts";

/** A request that breaks one limit of a contract. */
export interface ViolatingRequest {
  readonly name: string;
  readonly request: Case["request"];
}

type Place = "path" | "query" | "header" | "body";
type Request = Case["request"];

interface Field {
  readonly name: string;
  readonly place: Place;
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Travels as JSON, so that any type can be sent. */
  readonly isJson: boolean;
}

/** From a request that keeps a contract, one that breaks each of its limits: too long, too many, missing, none of the values. */
export function listViolatingRequests(document: OpenApiDocument, request: Request): ViolatingRequest[] {
  const fields = listFields(document);
  return [
    ...fields.flatMap((field) => violateField(document, request, field)),
    ...listRules(document).flatMap((rule) => violateRule(document, request, fields, rule)),
  ];
}

function listFields(document: OpenApiDocument): Field[] {
  const [entry] = operationsOf(document);
  if (!entry) return [];
  const parameters = (entry.operation.parameters ?? []).map((reference) => resolve(document, reference));
  const body = Object.values(entry.operation.requestBody?.content ?? {})[0]?.schema;
  const { properties = {}, required = [] } = body ? resolve<JsonSchema>(document, body) : {};
  return [
    ...parameters
      .filter(({ schema }) => schema?.const === undefined)
      .map(({ name, in: place, required: needed = false, schema, content }) => {
        const json = Object.values(content ?? {})[0]?.schema;
        return { name, place, schema: json ?? schema ?? {}, required: needed, isJson: json !== undefined };
      }),
    ...Object.entries(properties).map(([name, schema]) => ({
      ...{ name, place: "body" as const, isJson: true },
      schema: resolve<JsonSchema>(document, schema),
      required: required.includes(name),
    })),
  ];
}

function violateField(document: OpenApiDocument, request: Request, field: Field): ViolatingRequest[] {
  const { name, place, schema, required, isJson } = field;
  const broken = breakValue(document, schema, givenAt(request, place, name), isJson);
  const missing = required ? [{ what: "missing", value: undefined }] : [];
  return [...missing, ...broken]
    .filter(({ value }) => canTravel(place, value))
    .map(({ what, value }) => ({ name: `${name}: ${what}`, request: change(request, place, name, value) }));
}

// A path without one of its values is another path, and headers hold no other characters.
function canTravel(place: Place, value: unknown): boolean {
  if (place === "path") return value !== undefined && value !== "";
  return place !== "header" || /^[!-~]*$/.test(String(value));
}

interface Rule {
  readonly in: string;
  readonly because: string;
  readonly differ?: readonly string[];
  readonly together?: readonly string[];
  readonly requires?: Readonly<Record<string, readonly string[]>>;
  readonly implies?: { readonly when: object; readonly then: object };
}

function listRules(document: OpenApiDocument): Rule[] {
  const rules = (operationsOf(document)[0]?.operation["x-facsimile-rules"] ?? []) as Rule[];
  return rules.filter((rule) => rule.in === "request");
}

function violateRule(
  document: OpenApiDocument,
  request: Request,
  fields: readonly Field[],
  rule: Rule,
): ViolatingRequest[] {
  const { differ, together = [], requires = {}, implies } = rule;
  const find = (pointer: string) => fields.find(({ name }) => pointer === `/${name}`) as Field;
  const put = (to: Request, pointer: string, value: unknown) =>
    change(to, find(pointer).place, find(pointer).name, value);
  const sample = (pointer: string) => sampleOf(document, find(pointer).schema);
  const only = (there: readonly string[], absent: readonly string[]) => {
    const without = absent.reduce((to, pointer) => put(to, pointer, undefined), request);
    return there.reduce((to, pointer) => put(to, pointer, sample(pointer)), without);
  };
  const named = (changed: Request) => [{ name: `rule: ${rule.because}`, request: changed }];
  if (differ) {
    const [first = "", ...others] = differ;
    const same = givenAt(request, find(first).place, find(first).name);
    return named(others.reduce((to, pointer) => put(to, pointer, same), request));
  }
  if (implies) return named(only(Object.keys(implies.when), Object.keys(implies.then)));
  if (together.length > 0) return together.flatMap((pointer) => named(only([pointer], without(together, pointer))));
  return Object.entries(requires).flatMap(([pointer, needed]) => named(only([pointer], needed)));
}

function without(all: readonly string[], one: string): string[] {
  return all.filter((each) => each !== one);
}

function givenAt(request: Request, place: Place, name: string): unknown {
  return ((request[place] ?? {}) as Record<string, unknown>)[name];
}

function change(request: Request, place: Place, name: string, value: unknown): Request {
  const { [name]: _old, ...others } = (request[place] ?? {}) as Record<string, unknown>;
  return { ...request, [place]: value === undefined ? others : { ...others, [name]: value } };
}
