import {
  type ApiFolder,
  type Contract,
  type Fact,
  type JsonSchema,
  type OpenApiDocument,
  operationsOf,
  resolve,
} from "@facsimile/catalog";

/** Facts by name, such as `request.SnapshotId.required`, each as text so that any two can be compared. */
export type Facts = ReadonlyMap<string, string>;

const keywords = [
  "minLength",
  "maxLength",
  "pattern",
  "enum",
  "const",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minimum",
  "maximum",
  "default",
  "format",
];

/** The facts that a contract states: what the page says, its gaps filled, its errors corrected. */
export function documentedFacts(contract: Contract): Facts {
  const facts = new Map<string, string>();
  put(facts, "http", { method: contract.http.method, path: contract.http.path });
  for (const [name, row] of Object.entries(contract.request)) putRow(facts, `request.${name}`, name, row);
  for (const [status, rows] of Object.entries(contract.responses)) {
    facts.set(`responses.${status}`, "listed");
    for (const [name, row] of Object.entries(rows)) putRow(facts, `responses.${status}.${name}`, name, row);
  }
  for (const [code, { status, pattern }] of Object.entries(contract.errors))
    put(facts, `errors.${code}`, { status: [status].flat(), pattern });
  putAbout(facts, contract.permissions, contract.job);
  return facts;
}

/** The facts that an operation's document states, less those that its protocol gives every operation. */
export function specFacts(document: OpenApiDocument, { protocol, documented }: ApiFolder): Facts {
  const facts = new Map<string, string>();
  const [entry] = operationsOf(document);
  if (!entry) return facts;
  const { path, method, operation } = entry;
  const page = documented[operation.operationId];
  put(facts, "http", { method: method.toUpperCase(), path });
  const shared = new Set(protocol.headers.map(({ name }) => name));
  for (const parameter of (operation.parameters ?? []).map((reference) => resolve(document, reference))) {
    const { name, in: place, required = false, schema, content } = parameter;
    if (shared.has(name)) continue;
    const json = Object.values(content ?? {})[0]?.schema;
    put(facts, `request.${name}`, { in: place, required, style: json ? "json" : parameter["x-facsimile-style"] });
    putSchema(facts, document, `request.${name}`, json ?? schema ?? {});
  }
  putSecurity(facts, document, page?.request.map(({ name }) => name) ?? []);
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  if (body) putProperties(facts, document, "request", body, { in: "body" });
  const statuses = new Set(Object.values(protocol.errors).flatMap(({ status }) => status.map(String)));
  for (const [status, reference] of Object.entries(operation.responses)) {
    if (statuses.has(status) && !(status in (page?.responses ?? {}))) continue;
    facts.set(`responses.${status}`, "listed");
    const schema = Object.values(
      resolve<{ content?: Record<string, { schema?: JsonSchema }> }>(document, reference).content ?? {},
    )[0]?.schema;
    const own = schema && withoutShared(schema, protocol);
    if (own) putProperties(facts, document, `responses.${status}`, own);
  }
  const errors = (operation["x-facsimile-errors"] ?? {}) as Record<string, { status: number[]; pattern?: string }>;
  for (const [code, { status, pattern }] of Object.entries(errors)) put(facts, `errors.${code}`, { status, pattern });
  putAbout(
    facts,
    operation["x-facsimile-permissions"] as Contract["permissions"],
    specJob(operation["x-facsimile-job"]),
  );
  return facts;
}

/** Every difference between what is documented and what the spec says, with its mend; none means that they agree. */
export function compareFacts(place: { documented: string; spec: string }, documented: Facts, spec: Facts): string[] {
  const names = [...new Set([...documented.keys(), ...spec.keys()])].sort();
  return names.flatMap((name) => {
    const [page, contract] = [documented.get(name), spec.get(name)];
    if (page === contract) return [];
    if (contract === undefined)
      return [
        `${place.spec}: ${name} is missing; ${place.documented} says ${page}. Mend: add it to the operation, or write an erratum with evidence`,
      ];
    if (page === undefined)
      return [
        `${place.spec}: ${name} is ${contract}, and ${place.documented} has no evidence for it. Mend: remove it, or add a row with its source`,
      ];
    return [
      `${place.spec}: ${name} is ${contract}; ${place.documented} says ${page}. Mend: correct the operation, or write an erratum with evidence`,
    ];
  });
}

function put(facts: Map<string, string>, name: string, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined)
      facts.set(`${name}.${key}`, JSON.stringify(Array.isArray(value) ? [...value].sort() : value));
  }
}

function putAbout(facts: Map<string, string>, permissions: Contract["permissions"], job: Contract["job"]): void {
  const { action, access, resource } = permissions ?? {};
  put(facts, "permissions", { action, access, resource });
  put(facts, "job", job ?? {});
}

function specJob(job: unknown): Contract["job"] {
  if (typeof job !== "object" || job === null) return undefined;
  const { handle, success, failure } = job as Record<string, string>;
  return { handle: String(handle).slice(1), success: String(success), failure: String(failure) };
}

function putRow(facts: Map<string, string>, at: string, name: string, row: Fact): void {
  const { types, items, format } = typeWords(row.as ?? "");
  const item = name.endsWith("*");
  put(facts, at, {
    ...(!item && { in: row.in, required: row.mandatory ?? false }),
    style: row.style,
    type: types,
    format,
    suggestions: row.suggestions,
    ...row.schema,
  });
  if (items) put(facts, `${at}.*`, { type: [items] });
}

/** The vendors' words for types: `String`, `Array of strings`, `Double`, `String or null`. */
function typeWords(words: string): { types: string[]; items?: string; format?: string } {
  const [main = "", item] = words.toLowerCase().split(" of ");
  const formats: Record<string, string> = { double: "double", float: "float", long: "int64" };
  const names: Record<string, string> = { double: "number", float: "number", long: "integer" };
  const types = main.split(" or ").map((word) => names[word] ?? word);
  return { types, ...(item && { items: item.replace(/s$/, "") }), ...(formats[main] && { format: formats[main] }) };
}

function putProperties(
  facts: Map<string, string>,
  document: OpenApiDocument,
  at: string,
  schema: JsonSchema,
  extra: object = {},
): void {
  const { properties = {}, required = [] } = resolve(document, schema as JsonSchema & { $ref: string });
  for (const [name, property] of Object.entries(properties)) {
    put(facts, `${at}.${name}`, { ...extra, required: required.includes(name) });
    putSchema(facts, document, `${at}.${name}`, property);
  }
}

function putSchema(facts: Map<string, string>, document: OpenApiDocument, at: string, reference: JsonSchema): void {
  const schema = resolve(document, reference as JsonSchema & { $ref: string });
  const limits = Object.fromEntries(keywords.map((keyword) => [keyword, schema[keyword]]));
  put(facts, at, { type: [schema.type].flat(), suggestions: schema["x-facsimile-suggestions"], ...limits });
  if (schema.items) putSchema(facts, document, `${at}.*`, schema.items);
  putProperties(facts, document, at, schema);
}

// A page may list the headers of the security schemes among its parameters.
function putSecurity(facts: Map<string, string>, document: OpenApiDocument, listed: readonly string[]): void {
  for (const scheme of Object.values(document.components?.securitySchemes ?? {})) {
    const { name, in: place } = scheme as { name: string; in: string };
    if (listed.includes(name)) put(facts, `request.${name}`, { in: place, required: false, type: ["string"] });
  }
}

// The envelopes of the protocol have their evidence in _shared/.
function withoutShared(schema: JsonSchema, { components }: ApiFolder["protocol"]): JsonSchema | undefined {
  const isShared = (part: JsonSchema) =>
    Object.keys(components.schemas ?? {}).some((name) => part.$ref === `#/components/schemas/${name}`);
  if (isShared(schema)) return undefined;
  const own = (schema.anyOf as JsonSchema[] | undefined)?.filter((part) => !isShared(part));
  return own?.length === 1 ? own[0] : schema;
}
