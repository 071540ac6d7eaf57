import type { ApiModel, InputField, OperationModel } from "./model.ts";
import { listCodeKinds } from "./repetition.ts";
import { sharedNames } from "./types.ts";

/** Prints the operations of a client as constants: what is sent where. */
export function printOperations(model: ApiModel): string {
  return [
    'import type { Api, Operation } from "@facsimile/runtime";',
    `import type {${list(typeNames(model))}\n} from "./types.ts";\n`,
    `/** Hosts of ${model.title}, and what its codes say of a repetition. */`,
    `export const api: Api = ${print({ id: model.id, servers: (model.document.servers ?? []).map(server), ...(isAnonymous(model) && { anonymous: true }), codes: listCodeKinds(model.document, model.operations) })};\n`,
    ...model.operations.map(printOperation),
  ].join("\n");
}

/** Prints the client of an API: its interface and its factory. */
export function printClient(model: ApiModel): string {
  const { id, name, protocol, title, operations, regions } = model;
  const protocolName = camelCase(protocol);
  const credentials = `${protocolName[0]?.toUpperCase()}${protocolName.slice(1)}Credentials`;
  const methods = operations.map(({ method }) => method).sort();
  const base = isAnonymous(model) ? "OptionsWithoutCredentials" : "ClientOptions";
  return `import { type CallOptions, createClient, type Open, type ${base}, type Returned } from "@facsimile/runtime";
import { type ${credentials}, ${protocolName} } from "@facsimile/runtime/${protocol}";
import { ${["api", ...methods].join(", ")} } from "./operations.ts";
import type {${list([`${name}Region`, ...typeNames(model)])}\n} from "./types.ts";

/** Options of a client of ${title}: either \`region\` or \`endpoint\`. */
export interface ${name}ClientOptions extends ${base}<${credentials}> {
  /** Region whose host is called${regions.length > 0 ? `, such as \`${regions[0]}\`` : ""}. */
  readonly region?: Open<${name}Region>;
}

/** Client of ${title}. With \`throwOnError\` (\`Throws\` is true) methods return the data or throw an ApiError. */
export interface ${name}Client<Throws extends boolean = false> {
${operations.map(printMethod).join("\n")}}

/** Creates a client of ${title}; throws for options that cannot work. Spec: \`specs/${id}\`. */
export function create${name}Client(options: ${name}ClientOptions & { readonly throwOnError: true }): ${name}Client<true>;
export function create${name}Client(options: ${name}ClientOptions): ${name}Client;
export function create${name}Client(options: ${name}ClientOptions): ${name}Client<boolean> {
  return createClient(${protocolName}, api, { ${methods.join(", ")} }, options, () => import("./limits.ts"));
}
`;
}

/** Prints the index of a client, every export by name. */
export function printIndex(model: ApiModel): string {
  const { name, operations } = model;
  const methods = operations.map(({ method }) => method).sort();
  return `export { ApiError, InputError, OutcomeUnknown } from "@facsimile/runtime";
export { type ${name}Client, type ${name}ClientOptions, create${name}Client } from "./client.ts";
export { ${["api", ...methods].join(", ")} } from "./operations.ts";
export type {${list([`${name}ErrorCode`, `${name}Region`, ...sharedNames(model), ...typeNames(model)])}\n} from "./types.ts";
`;
}

function isAnonymous({ operations }: ApiModel): boolean {
  return operations.some(({ anonymous }) => anonymous);
}

function typeNames({ operations }: ApiModel): string[] {
  return operations.flatMap(({ operationId }) => [
    `${operationId}ErrorCode`,
    `${operationId}Input`,
    `${operationId}Output`,
  ]);
}

function list(names: readonly string[]): string {
  return [...names]
    .sort()
    .map((name) => `\n  ${name},`)
    .join("");
}

function server(value: object): object {
  const { url, "x-facsimile-regions": regions, "x-facsimile-network": network } = value as Record<string, unknown>;
  return { url, ...(regions ? { regions } : {}), ...(network ? { network } : {}) };
}

function printOperation({
  operationId,
  method,
  verb,
  path,
  fields,
  headers,
  resultHeaders,
  empty,
  anonymous,
  repeatable,
  operation,
}: OperationModel): string {
  const success = operation["x-facsimile-success"];
  const pagination = operation["x-facsimile-pagination"];
  const value = {
    operationId,
    method: verb,
    path,
    ...(Object.keys(headers).length > 0 && { headers }),
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldEntry(field)])),
    ...(success ? { success } : {}),
    ...(empty && { empty }),
    ...(resultHeaders.length > 0 && { resultHeaders }),
    ...(anonymous && { anonymous }),
    ...(repeatable && { repeatable }),
    ...(pagination ? { pagination } : {}),
  };
  return `/** ${String(operation.summary)} */\nexport const ${method}: Operation<${operationId}Input, ${operationId}Output, ${operationId}ErrorCode> = ${print(value)};\n`;
}

function fieldEntry({ in: places, required, type, items, style, option }: InputField): object {
  return {
    in: places.length === 1 ? places[0] : places,
    type,
    ...(items ? { items } : {}),
    ...(required && { required }),
    ...(style ? { style } : {}),
    ...(option ? { option } : {}),
  };
}

function printMethod(model: OperationModel): string {
  const { method, operationId, operation, fields } = model;
  const source = operation["x-facsimile-source"] as { url: string } | undefined;
  const lines = [
    String(operation.summary),
    ...String(operation.description ?? "").split("\n"),
    operation.deprecated ? "@deprecated" : "",
    source ? `@see ${source.url}` : "",
  ].filter((line) => line);
  const input = `input${fields.some(({ required, option }) => required && !option) ? "" : "?"}: ${operationId}Input`;
  return `  /**\n${lines.map((line) => `   * ${line}\n`).join("")}   */
  ${method}(${input}, options?: CallOptions): Promise<Returned<Throws, ${operationId}Output, ${operationId}ErrorCode>>;
${printIterator(model, input)}`;
}

function printIterator({ method, operationId, operation }: OperationModel, input: string): string {
  const { items } = (operation["x-facsimile-pagination"] ?? {}) as { items?: string };
  if (!items) return "";
  const list = items
    .split("/")
    .slice(1)
    .reduce((type, step) => `NonNullable<${type}[${JSON.stringify(step)}]>`, `${operationId}Output`);
  return `
  /** Every item of \`${method}\`, page after page; throws the ApiError of a page that cannot be had. */
  iterate${operationId}(${input}, options?: CallOptions): AsyncGenerator<${list}[number], void>;
`;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Prints a value as TypeScript: short things on one line, keys without quotes where they need none. */
export function print(value: unknown, indent = ""): string {
  const flat = printFlat(value);
  if (typeof value !== "object" || value === null || flat.length + indent.length < 110) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${print(item, inner)},\n`)
    : Object.entries(value).map(([key, item]) => `${inner}${printKey(key)}: ${print(item, inner)},\n`);
  return Array.isArray(value) ? `[\n${lines.join("")}${indent}]` : `{\n${lines.join("")}${indent}}`;
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${printKey(key)}: ${printFlat(item)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
