import { isDeepStrictEqual } from "node:util";
import {
  type ApiFolder,
  type Contract,
  type ErrorCodes,
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  type Response,
  resolve,
} from "@facsimile/catalog";
import { type About, type Facts, putAbout, putFacts } from "./facts.ts";
import { waysToAuthenticate } from "./wire-request.ts";

// What says nothing about the values themselves, or is read on its own.
const prose = new Set([
  "$ref",
  "type",
  "properties",
  "items",
  "required",
  "title",
  "description",
  "example",
  "examples",
]);

/** The facts that an operation's document states, less those that its protocol gives every operation. */
export function specFacts(document: OpenApiDocument, { protocol, documented }: ApiFolder): Facts {
  const facts = new Map<string, string>();
  const [entry] = operationsOf(document);
  if (!entry) return facts;
  const { path, method, operation } = entry;
  const page = documented[operation.operationId];
  const anonymous = waysToAuthenticate(document).some((way) => way.length === 0);
  putFacts(facts, "http", { method: method.toUpperCase(), path, anonymous });
  putParameters(facts, document, operation, protocol);
  putSecurity(facts, document, page?.request.map(({ name }) => name) ?? []);
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  if (body) {
    const { type } = resolve<JsonSchema>(document, body);
    const content = Object.keys(operation.requestBody?.content ?? {});
    putFacts(facts, "requestBody", {
      type: [type].flat(),
      required: operation.requestBody?.required ?? false,
      content,
    });
    putProperties(facts, document, "request", body, { in: ["body"] });
  }
  const common = Object.values(protocol.errors).flatMap(({ status }) => status.map(String));
  for (const [status, response] of Object.entries(operation.responses)) {
    if (common.includes(status) && !(status in (page?.responses ?? {}))) continue;
    putResponse(facts, document, status, resolve<Response>(document, response), protocol);
  }
  const errors = (operation["x-facsimile-errors"] ?? {}) as ErrorCodes & Record<string, { pattern?: string }>;
  for (const [code, { status, pattern }] of Object.entries(errors))
    putFacts(facts, `errors.${code}`, { status, pattern });
  putAbout(facts, {
    permissions: operation["x-facsimile-permissions"] as About["permissions"],
    job: readJob(operation),
    success: operation["x-facsimile-success"] as About["success"],
    rules: operation["x-facsimile-rules"] as About["rules"],
  });
  return facts;
}

function putParameters(
  facts: Map<string, string>,
  document: OpenApiDocument,
  operation: OpenApiOperation,
  protocol: ApiFolder["protocol"],
): void {
  const shared = protocol.headers.map(({ name }) => name);
  const all = (operation.parameters ?? []).map((reference) => resolve(document, reference));
  for (const parameter of all.filter(({ name }) => !shared.includes(name))) {
    const { name, schema = {}, content } = parameter;
    const json = Object.values(content ?? {})[0]?.schema;
    const same = all.filter((other) => other.name === name);
    const required = same.some((other) => other.required);
    const places = same.map((other) => other.in);
    putFacts(facts, `request.${name}`, { in: places, required, style: json ? "json" : parameter["x-facsimile-style"] });
    putSchema(facts, document, `request.${name}`, json ?? schema);
    // One name is one thing, wherever it is sent.
    if (same.some((other) => !isDeepStrictEqual(other.schema ?? {}, schema)))
      facts.set(`request.${name}.schema`, "differs");
  }
}

// A page may list the headers of the security schemes among its parameters.
function putSecurity(facts: Map<string, string>, document: OpenApiDocument, listed: readonly string[]): void {
  for (const scheme of Object.values(document.components?.securitySchemes ?? {})) {
    const { name, in: place } = scheme as { name: string; in: string };
    if (listed.includes(name)) putFacts(facts, `request.${name}`, { in: [place], required: false, type: ["string"] });
  }
}

function putResponse(
  facts: Map<string, string>,
  document: OpenApiDocument,
  status: string,
  { headers = {}, content = {} }: Response,
  protocol: ApiFolder["protocol"],
): void {
  const at = `responses.${status}`;
  facts.set(at, "listed");
  for (const [name, reference] of Object.entries(headers)) {
    const { required = false, schema = {}, "x-facsimile-result": result } = resolve(document, reference);
    putFacts(facts, `${at}.${name}`, { in: ["header"], required, result });
    putSchema(facts, document, `${at}.${name}`, schema);
  }
  const schema = Object.values(content)[0]?.schema;
  const own = schema && withoutShared(schema, protocol);
  if (!own) return;
  putFacts(facts, at, { type: [resolve<JsonSchema>(document, own).type].flat(), content: Object.keys(content) });
  putProperties(facts, document, at, own);
}

function putProperties(
  facts: Map<string, string>,
  document: OpenApiDocument,
  at: string,
  schema: JsonSchema,
  place: object = {},
): void {
  const { properties = {}, required = [] } = resolve(document, schema as JsonSchema & { $ref: string });
  for (const [name, property] of Object.entries(properties)) {
    putFacts(facts, `${at}.${name}`, { ...place, required: required.includes(name) });
    putSchema(facts, document, `${at}.${name}`, property, place);
  }
}

function putSchema(
  facts: Map<string, string>,
  document: OpenApiDocument,
  at: string,
  reference: JsonSchema,
  place: object = {},
): void {
  const schema = resolve(document, reference as JsonSchema & { $ref: string });
  const limits = Object.entries(schema)
    .filter(([keyword]) => !prose.has(keyword) && !keyword.startsWith("x-"))
    .filter(([keyword, value]) => keyword !== "additionalProperties" || typeof value === "boolean");
  const suggestions = schema["x-facsimile-suggestions"];
  putFacts(facts, at, { type: [schema.type].flat(), suggestions, ...Object.fromEntries(limits) });
  for (const each of [schema.items, schema.additionalProperties])
    if (typeof each === "object") putSchema(facts, document, `${at}.*`, each as JsonSchema, place);
  putProperties(facts, document, at, schema, place);
}

function readJob({ "x-facsimile-job": job }: OpenApiOperation): Contract["job"] {
  if (typeof job !== "object" || job === null) return undefined;
  const { handle, success, failure } = job as Record<string, string>;
  return { handle: String(handle).slice(1), success: String(success), failure: String(failure) };
}

// The envelopes of the protocol have their evidence in _shared/.
function withoutShared(schema: JsonSchema, { components }: ApiFolder["protocol"]): JsonSchema | undefined {
  const isShared = (part: JsonSchema) =>
    Object.keys(components.schemas ?? {}).some((name) => part.$ref === `#/components/schemas/${name}`);
  if (isShared(schema)) return undefined;
  const own = (schema.anyOf as JsonSchema[] | undefined)?.filter((part) => !isShared(part));
  return own?.length === 1 ? own[0] : schema;
}
