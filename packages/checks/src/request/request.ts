import type { CanonicalRequest } from "../canonical-request.ts";
import { type Body, type OpenApiDocument, type Operation, type Parameter, resolve, type Schema } from "../document.ts";
import { within } from "../place.ts";
import { compileRules } from "../rule.ts";
import type { CompileSchema } from "../schema.ts";
import { sortViolations, type Violation } from "../violation.ts";
import { compileBody } from "./body.ts";
import { compileParameter, type Reading, sortParameters } from "./parameter.ts";
import { compileMembers, compileSpelling, compileStrangers, explainMissing } from "./spelling.ts";

/** Lists what a request breaks, what is missing first. `pathValues` are those that `matchPath` found. */
export type CheckRequest = (request: CanonicalRequest, pathValues: Readonly<Record<string, string>>) => Violation[];

/** One flat input: parameters by name and the fields of the body, wherever they travel. */
export type Input = Readonly<Record<string, unknown>>;

/** A request as its contract reads it. */
export interface RequestReading {
  /** What the request breaks, what is missing first. */
  readonly violations: readonly Violation[];
  /** What could not be read is not in it. */
  readonly input: Input;
  /** Query parameters and members of the body that the contract does not have, with their place; services ignore them. */
  readonly unknown: readonly string[];
  /** What is required and was sent without a value, which the schema allows, with its place. */
  readonly empty: readonly string[];
}

/** Reads a request and checks it at once. `pathValues` are those that `matchPath` found. */
export type ReadRequest = (request: CanonicalRequest, pathValues: Readonly<Record<string, string>>) => RequestReading;

/** Compiles what an operation asks of a request. */
export function compileRequest(
  document: OpenApiDocument,
  operation: Operation,
  compile: CompileSchema,
): { checkRequest: CheckRequest; readRequest: ReadRequest } {
  const { parameters: entries = [], requestBody } = operation;
  const parameters = entries.map((entry) => resolve<Parameter>(document, entry));
  const readers = parameters.map((parameter) => ({
    name: parameter.name,
    read: within(`${parameter.in} ${parameter.name}`, () => compileParameter(document, parameter, compile)),
  }));
  const body = requestBody && resolve<Body>(document, requestBody);
  const readBody = body && within("body", () => compileBody(body, compile));
  const findStrays = compileSpelling(parameters);
  const findMembers = body ? compileMembers(document, Object.values(body.content)[0]?.schema) : () => [];
  const places = new Map(parameters.map((parameter) => [parameter.name, parameter.in]));
  const checkRules = compileRules(operation, "request", compile, (name) => places.get(name) ?? "body");
  const bodySchema = body && resolve<Schema>(document, Object.values(body.content)[0]?.schema ?? {});
  const findStrangers = compileStrangers(document, bodySchema);
  const required = [
    ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    ...(bodySchema?.required ?? []),
  ];
  const readRequest: ReadRequest = (request, pathValues) => {
    const sent = sortParameters(request, pathValues);
    const body: Reading = readBody?.(request) ?? { violations: [] };
    const input: Record<string, unknown> = { ...(isObject(body.value) && body.value) };
    const violated: Violation[] = [];
    for (const { name, read } of readers) {
      const reading = read(sent);
      // A member of the body is not a parameter, whatever its name.
      if ("value" in reading) input[name] = reading.value;
      if (reading.violations.length > 0) violated.push(...reading.violations);
    }
    violated.push(...body.violations, ...checkRules(input));
    const { misspelt, unknown } = findStrays(sent);
    const violations = explainMissing(violated, [...misspelt, ...findMembers(body.value)], (name) =>
      findElsewhere(name, request, unknown, body.value),
    );
    const empty = required
      .filter((name) => isBlank(input[name]))
      .map((name) => `${places.get(name) ?? "body"} ${name}`);
    const strays = [...unknown.map((name) => `query ${name}`), ...findStrangers(body.value)];
    return { violations: sortViolations(violations), input, unknown: strays, empty };
  };
  return { readRequest, checkRequest: (...given) => [...readRequest(...given).violations] };
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isBlank) : typeof value === "string" && value.trim() === "";
}

// Where a request has a name that it lacks in its own place.
function findElsewhere(
  name: string,
  { headers }: CanonicalRequest,
  unknown: readonly string[],
  body: unknown,
): Violation["in"] | undefined {
  if (unknown.includes(name)) return "query";
  if (isObject(body) && Object.hasOwn(body, name)) return "body";
  return Object.hasOwn(headers, name.toLowerCase()) ? "header" : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
