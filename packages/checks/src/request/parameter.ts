import type { CanonicalRequest } from "../canonical-request.ts";
import type { OperationDocument, Parameter, Schema } from "../document.ts";
import type { CheckValue, CompileSchema } from "../schema.ts";
import type { Violation } from "../violation.ts";
import { createParser, type Misreading, parseJson, repeated } from "./text.ts";

/** What one parameter of a request holds, absent if it was not sent, and what is wrong with it. */
export interface Reading {
  readonly value?: unknown;
  readonly violations: readonly Violation[];
}

/** Reads and checks one parameter of a request. */
export type ReadParameter = (request: CanonicalRequest, pathValues: Readonly<Record<string, string>>) => Reading;

/** Compiles a parameter into what reads and checks it. */
export function compileParameter(
  document: OperationDocument,
  parameter: Parameter,
  compile: CompileSchema,
): ReadParameter {
  const json = jsonSchema(parameter);
  const check = compile(json ?? parameter.schema);
  const parse = json ? parseJson : createParser(document, parameter);
  const violate = (fault: Misreading): Reading => ({
    violations: [{ in: parameter.in, name: parameter.name, ...fault }],
  });
  return (request, pathValues) => {
    const texts = findTexts(parameter, request, pathValues);
    if (!texts) return violate(repeated);
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

function findTexts(
  { name, in: place, "x-facsimile-style": style }: Parameter,
  { query, headers }: CanonicalRequest,
  pathValues: Readonly<Record<string, string>>,
): string[] | undefined {
  if (place === "query" && style === "repeatList") return findNumbered(name, query);
  if (place === "query") return query.filter(([key]) => key === name).map(([, text]) => text);
  const [values, key] = place === "header" ? [headers, name.toLowerCase()] : [pathValues, name];
  const text = Object.hasOwn(values, key) ? values[key] : undefined;
  return text === undefined ? [] : [text];
}

// `Name.10` follows `Name.9`, in any order; nothing if a number was sent twice.
function findNumbered(name: string, query: CanonicalRequest["query"]): string[] | undefined {
  const numbered = query
    .filter(([key]) => key.startsWith(`${name}.`) && /^[1-9]\d*$/.test(key.slice(name.length + 1)))
    .map(([key, text]) => [Number(key.slice(name.length + 1)), text] as const)
    .sort(([left], [right]) => left - right);
  const isTwin = ([number]: readonly [number, string], at: number) => number === numbered[at + 1]?.[0];
  return numbered.some(isTwin) ? undefined : numbered.map(([, text]) => text);
}
