import { type OpenApiDocument, type Parameter, resolve, type Schema } from "../document.ts";
import { isLarge } from "../size.ts";
import type { Violation } from "../violation.ts";
import { compileMeant, shortenName } from "./nearest.ts";
import type { SentParameters } from "./parameter.ts";
import { remember } from "./remember.ts";

/** What a request holds beside what its contract names. */
export interface Strays {
  /** What is meant to be something that the contract names, but is written in another way. */
  readonly misspelt: readonly Violation[];
  /** Query parameters that the contract does not have. */
  readonly unknown: readonly string[];
}

// Parameters of one request that are looked up; the others pass.
const most = 100;

/** Compiles the names of an operation's parameters into what finds the others. */
export function compileSpelling(
  parameters: readonly Parameter[],
): (sent: Pick<SentParameters, "query" | "headers">) => Strays {
  const [query, headers] = (["query", "header"] as const).map((place) =>
    parameters.filter((parameter) => parameter.in === place),
  ) as [Parameter[], Parameter[]];
  const isKnown = compileNames(query);
  const headerNames = new Set(headers.map(({ name }) => name.toLowerCase()));
  const [findQuery, findMeant] = [compileMeant(query), compileMeant(headers)];
  // Clients send the same headers with every call.
  const findHeader = remember((name) => (headerNames.has(name) ? undefined : findMeant(name, false)));
  return (sent) => {
    const misspelt: Violation[] = [];
    const unknown: string[] = [];
    let left = most;
    for (const name of sent.query.keys()) {
      if (isKnown(name)) continue;
      if (left-- === 0) break;
      const meant = findQuery(name, true);
      if (meant) misspelt.push(describeParameter(meant, name));
      else unknown.push(shortenName(name));
    }
    for (const name of headers.length > 0 ? Object.keys(sent.headers) : []) {
      const meant = findHeader(name);
      if (meant) misspelt.push(describeParameter(meant, name));
    }
    return { misspelt, unknown };
  };
}

function compileNames(parameters: readonly Parameter[]): (name: string) => boolean {
  const [lists, plain] = [true, false].map(
    (isList) => new Set(parameters.filter((one) => isNumbered(one) === isList).map(({ name }) => name)),
  ) as [Set<string>, Set<string>];
  return (name) => plain.has(name) || (numbered.test(name) && lists.has(name.replace(numbered, "")));
}

const numbered = /\.[1-9]\d*$/;

function isNumbered({ "x-facsimile-style": style }: Parameter): boolean {
  return style === "repeatList";
}

function isJson({ content, schema }: Parameter): boolean {
  return content !== undefined || schema?.contentMediaType === "application/json";
}

function describeParameter(parameter: Parameter, sent: string): Violation {
  const { name, in: place } = parameter;
  const form = isNumbered(parameter) ? `${name}.1=…` : isJson(parameter) ? `${name}=[…] as JSON text` : name;
  return misspell(place, name, sent, form);
}

function misspell(place: Violation["in"], name: string, sent: string, form: string): Violation {
  const short = shortenName(sent);
  const rule = sent === name ? "must be sent with a number" : `must not be sent as ${short}`;
  return { kind: "invalid", in: place, name, keyword: "spelling", rule, fix: `send ${form} instead of ${short}` };
}

/** Compiles a schema into what finds members of a value that are written in another way than it names them. */
export function compileMembers(document: OpenApiDocument, schema: Schema = {}): (value: unknown) => Violation[] {
  // By the places of the schema that values have led to; a schema may contain itself.
  const known = new Map<Schema, Members>();
  const find = (at: Schema, value: unknown, path: readonly string[]): Violation[] => {
    if (typeof value !== "object" || value === null) return [];
    const members = known.get(at) ?? readMembers(document, at);
    known.set(at, members);
    const { items, properties, findMeant } = members;
    if (Array.isArray(value))
      return items ? value.flatMap((item, index) => find(items, item, [...path, String(index)])) : [];
    return Object.entries(value).flatMap(([name, member]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (own) return find(own, member, [...path, name]);
      const meant = findMeant(name, true)?.name;
      return meant === undefined ? [] : [misspell("body", [...path, meant].join("."), name, meant)];
    });
  };
  return (value) => (isLarge(value) ? [] : find(schema, value, []));
}

/** Compiles the schema of a body into what lists the members that it does not name, such as those that belong in the path. */
export function compileStrangers(document: OpenApiDocument, schema: Schema = {}): (value: unknown) => string[] {
  const { properties, findMeant } = readMembers(document, schema);
  if (Object.keys(properties).length === 0) return () => [];
  const isKnown = (name: string) => Object.hasOwn(properties, name) || findMeant(name, true) !== undefined;
  return (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.keys(value)
          .slice(0, most)
          .filter((name) => !isKnown(name))
          .map((name) => `body ${shortenName(name)}`)
      : [];
}

interface Members {
  readonly items: Schema | undefined;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly findMeant: ReturnType<typeof compileMeant>;
}

function readMembers(document: OpenApiDocument, schema: Schema): Members {
  const resolved = resolve<Schema>(document, schema);
  const properties = readProperties(document, resolved);
  const findMeant = compileMeant(Object.keys(properties).map((name) => ({ name })));
  return { items: resolved.items, properties, findMeant };
}

function readProperties(document: OpenApiDocument, schema: Schema): Readonly<Record<string, Schema>> {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] as Schema[] | undefined) ?? []);
  const inherited = parts.map((part) => readProperties(document, resolve<Schema>(document, part)));
  return Object.assign({}, ...inherited, schema.properties);
}

/** Puts what is written in another way into the fix of what is missing for that, and names the place where else it is. */
export function explainMissing(
  violations: readonly Violation[],
  misspelt: readonly Violation[],
  findElsewhere: (name: string) => string | undefined,
): Violation[] {
  if (violations.length + misspelt.length === 0) return [];
  const keyOf = ({ in: place, name }: Violation) => `${place} ${name}`;
  const meant = new Map(misspelt.map((violation) => [keyOf(violation), violation]));
  const explained = violations.map((violation): Violation => {
    if (violation.kind !== "missing") return violation;
    const { fix } = meant.get(keyOf(violation)) ?? {};
    meant.delete(keyOf(violation));
    const elsewhere = fix === undefined ? findElsewhere(violation.name) : undefined;
    if (elsewhere !== undefined)
      return { ...violation, fix: `send it in the ${violation.in}, not in the ${elsewhere}` };
    return fix === undefined ? violation : { ...violation, fix };
  });
  return [...explained, ...meant.values()];
}
