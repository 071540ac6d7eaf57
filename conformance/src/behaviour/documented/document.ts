import type { ApiFolder, Contract, Fact, JsonSchema, OpenApiDocument, Parameter } from "@facsimile/catalog";
import { readType } from "../../documented-facts.ts";

type Rows = Readonly<Record<string, Fact>>;

/**
 * What is documented of an operation, as an OpenAPI document made from the rows alone. It is the oracle for the spec and for
 * whatever is built from it. It can be made of one side, request or responses.
 */
export function documentedDocument(
  operationId: string,
  { http, request = {}, responses = {}, rules }: Pick<Contract, "http" | "rules"> & Partial<Contract>,
  { protocol }: ApiFolder,
  version: string,
): OpenApiDocument {
  const schemes = Object.values(protocol.components.securitySchemes ?? {}) as { name?: string }[];
  const isSecurity = (name: string) => schemes.some((scheme) => scheme.name === name);
  const isListed = ([name]: [string, Fact]) => !isSecurity(name) && !protocol.headers.some((one) => one.name === name);
  const rows = Object.entries(request).filter(isListed);
  const isBody = ([, row]: [string, Fact]) => row.in === "body";
  const body = schemaOf(Object.fromEntries(rows.filter(isBody)));
  const parameters = [
    ...constants(protocol, { operationId, "info.version": version }),
    ...parametersOf(Object.fromEntries(rows.filter((row) => !isBody(row)))),
  ];
  const operation = {
    operationId,
    parameters,
    ...(rows.some(isBody) && { requestBody: { required: body.required !== undefined, content: json(body) } }),
    responses: responsesOf(responses, protocol),
    "x-facsimile-rules": rules.map((rule) => ({ because: "", ...rule })),
  };
  const paths = { [http.path]: { [http.method.toLowerCase()]: operation } };
  const components = protocol.components as OpenApiDocument["components"] & object;
  return { openapi: "3.1.0", info: { title: operationId, version }, paths, components } as OpenApiDocument;
}

const json = (schema: JsonSchema) => ({ "application/json": { schema } });

// Any error may come from the gateway, in its own envelope.
function responsesOf(documented: Contract["responses"], { components, errors }: ApiFolder["protocol"]) {
  const shared = Object.keys(components.schemas ?? {}).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const statuses = [...Object.keys(documented), ...Object.values(errors).flatMap(({ status }) => status.map(String))];
  return Object.fromEntries(
    [...new Set(statuses)].map((status) => {
      const all = Object.entries(documented[status] ?? {});
      const rows = all.filter(([, row]) => row.in !== "header");
      const headers = headersOf(Object.fromEntries(all.filter(([, row]) => row.in === "header")));
      const own = rows.length > 0 ? [schemaOf(Object.fromEntries(rows))] : [];
      const schemas = [...own, ...(Number(status) >= 300 ? shared : [])];
      const [only] = schemas;
      const schema = schemas.length > 1 ? { anyOf: schemas } : only;
      return [status, { description: "", headers, ...(schema && { content: json(schema) }) }];
    }),
  );
}

function headersOf(rows: Rows) {
  const { properties = {}, required = [] } = schemaOf(rows);
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      { schema, required: required.includes(name) || rows[name]?.result === true },
    ]),
  );
}

function constants({ headers }: ApiFolder["protocol"], values: Readonly<Record<string, string>>): Parameter[] {
  return headers.flatMap(({ name, equals }) =>
    equals === undefined
      ? []
      : [{ name, in: "header" as const, required: true, schema: { type: "string", const: values[equals] } }],
  );
}

function parametersOf(rows: Rows): Parameter[] {
  const { properties = {}, required = [] } = schemaOf(rows);
  return Object.entries(properties).flatMap(([name, schema]) => {
    const { style, in: places = [] } = rows[name] ?? {};
    // A value that is sent in several places is required in the first.
    return [places].flat().map((one, at) => ({
      ...{ name, in: one as "query", required: at === 0 && required.includes(name) },
      ...(style === "json" ? { content: { "application/json": { schema } } } : { schema }),
      ...(style === "repeatList" && { "x-facsimile-style": style }),
    }));
  });
}

/** The schema of an object whose members are rows: dots lead into objects, `*` is every item. */
function schemaOf(rows: Rows, at = ""): JsonSchema {
  const names = Object.keys(rows).filter((name) => name.startsWith(at));
  const steps = [...new Set(names.map((name) => name.slice(at.length).split(".")[0] as string))];
  const members = steps.filter((step) => step !== "*");
  const required = members.filter((step) => rows[at + step]?.mandatory);
  return {
    type: "object",
    properties: Object.fromEntries(members.map((step) => [step, memberOf(rows, at + step)])),
    ...(required.length > 0 && { required }),
  };
}

function memberOf(rows: Rows, name: string): JsonSchema {
  const row = rows[name];
  // A row without a type allows any.
  const { types, items, format } = row && !row.as ? { types: [] } : readType(row?.as ?? "object");
  const hasMembers = (at: string) =>
    Object.keys(rows).some((other) => other.startsWith(`${at}.`) && other !== `${at}.*`);
  const each = `${name}.*`;
  const isList = types.includes("array");
  const item = hasMembers(each) || rows[each] ? memberOf(rows, each) : items && { type: items };
  return {
    ...(!isList && hasMembers(name) ? schemaOf(rows, `${name}.`) : {}),
    ...(types.length > 0 && { type: types.length === 1 ? (types[0] as string) : types }),
    ...(format && { format }),
    ...row?.schema,
    ...(item && (isList ? { items: item } : { additionalProperties: item })),
  };
}
