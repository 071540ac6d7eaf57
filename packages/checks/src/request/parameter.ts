import type { CanonicalRequest } from "../canonical-request.ts";
import type { OpenApiDocument, Parameter, Schema } from "../document.ts";
import type { CheckValue, CompileSchema } from "../schema.ts";
import type { Violation } from "../violation.ts";
import { createParser, type Misreading, parseJson, repeated } from "./text.ts";

/** What one parameter of a request holds, absent if it was not sent, and what is wrong with it. */
export interface Reading {
  readonly value?: unknown;
  readonly violations: readonly Violation[];
}

/** Where the parameters of a request are. */
export interface SentParameters {
  /** Values by name, in their order. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly headers: CanonicalRequest["headers"];
  readonly pathValues: Readonly<Record<string, string>>;
}

/** Sorts the parameters of a request by name, once for all that read them: a hostile request holds very many. */
export function sortParameters({ query, headers }: CanonicalRequest, pathValues: SentParameters["pathValues"]) {
  const byName = new Map<string, string[]>();
  for (const [name, text] of query) {
    const texts = byName.get(name);
    if (texts) texts.push(text);
    else byName.set(name, [text]);
  }
  return { query: byName, headers, pathValues };
}

/** Reads and checks one parameter of a request. */
export type ReadParameter = (sent: SentParameters) => Reading;

/** Compiles a parameter into what reads and checks it. */
export function compileParameter(
  document: OpenApiDocument,
  parameter: Parameter,
  compile: CompileSchema,
): ReadParameter {
  const json = jsonSchema(parameter);
  const check = compile(json ?? parameter.schema);
  const parse = json ? parseJson : createParser(document, parameter);
  const violate = (fault: Misreading): Reading => ({
    violations: [{ in: parameter.in, name: parameter.name, ...fault }],
  });
  return (sent) => {
    const texts = findTexts(parameter, sent);
    if ("kind" in texts) return violate(texts);
    if (texts.length === 0)
      return parameter.required
        ? violate({ kind: "missing", keyword: "required", rule: "is required" })
        : { violations: [] };
    const parsed = parse(texts);
    return "value" in parsed ? checkValue(parameter, parsed.value, check) : violate(parsed);
  };
}

// Built documents have the JSON text as a string, which more tools know.
function jsonSchema({ content = {}, schema, "x-facsimile-style": style }: Parameter): Schema | undefined {
  const [media] = Object.values(content);
  if (media) return media.schema ?? {};
  return style === "json" ? ((schema?.contentSchema ?? {}) as Schema) : undefined;
}

function checkValue({ in: place, name }: Parameter, value: unknown, check: CheckValue): Reading {
  const violations = check(value).map(({ path, keyword, rule }) => ({
    kind: "invalid" as const,
    in: place,
    name,
    keyword,
    rule: path.length > 0 ? `/${path.join("/")} ${rule}` : rule,
  }));
  return { value, violations };
}

// Assumed: what reads a list by counting ends at the first number that is not there.
const gap: Misreading = { kind: "invalid", keyword: "spelling", rule: "must be numbered from 1 without a gap" };

function findTexts(
  { name, in: place, "x-facsimile-style": style }: Parameter,
  { query, headers, pathValues }: SentParameters,
): readonly string[] | Misreading {
  if (place === "query" && style === "repeatList") return findNumbered(name, query);
  if (place === "query") return query.get(name) ?? [];
  const [values, key] = place === "header" ? [headers, name.toLowerCase()] : [pathValues, name];
  const text = Object.hasOwn(values, key) ? values[key] : undefined;
  return text === undefined ? [] : [text];
}

// `Name.10` follows `Name.9`, in any order.
function findNumbered(name: string, query: SentParameters["query"]): readonly string[] | Misreading {
  const numbered: (readonly [number, readonly string[]])[] = [];
  for (const [key, texts] of query)
    if (key.startsWith(`${name}.`) && /^[1-9]\d*$/.test(key.slice(name.length + 1)))
      numbered.push([Number(key.slice(name.length + 1)), texts]);
  numbered.sort(([left], [right]) => left - right);
  if (numbered.some(([, { length }]) => length > 1)) return repeated;
  const isGap = numbered.some(([number], at) => number !== at + 1);
  return isGap ? { ...gap, fix: `send ${name}.1, ${name}.2 and so on` } : numbered.flatMap(([, texts]) => texts);
}
