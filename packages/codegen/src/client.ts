import { apiTable, type OperationModel, operationTable } from "@facsimile/checks/tables";
import { hasCodes } from "./error-codes.ts";
import { print } from "./literal.ts";
import type { ApiModel } from "./model/index.ts";
import { sharedNames } from "./types.ts";
import { itemType, printFeatures, printWait } from "./waiters.ts";

/** Prints the operations of a client as constants: what is sent where. */
export function printOperations(model: ApiModel): string {
  return [
    'import type { Api, Operation } from "@facsimile/runtime";',
    `import type {${list(codeNames(model))}\n} from "./error-codes.ts";`,
    `import type {${list(typeNames(model))}\n} from "./types.ts";\n`,
    `/** Hosts of ${model.title}, and how its codes decide about a retry. */`,
    `export const api: Api = ${print(apiTable(model.document, model.operations))};\n`,
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
  const { waiters } = model;
  const waiting = [
    ...(waiters.some(({ isMany }) => isMany) ? ["type Waited"] : []),
    ...(waiters.length > 0 ? ["type WaitOptions"] : []),
  ];
  const isPaged = operations.some(({ operation }) => operation["x-facsimile-pagination"]);
  return `import { ${["type CallOptions", "createClient", "type Open", `type ${base}`, ...(isPaged ? ["type PageOptions"] : []), "type Returned", ...waiting].join(", ")} } from "@facsimile/runtime";
import { type ${credentials}, ${protocolName} } from "@facsimile/runtime/${protocol}";
import type {${list(codeNames(model))}
} from "./error-codes.ts";
import { ${["api", ...methods].join(", ")} } from "./operations.ts";
import type {${list([`${name}Region`, ...typeNames(model), ...waitTypes(model)])}\n} from "./types.ts";

/** Options of a client of ${title}: either \`region\` or \`endpoint\`. */
export interface ${name}ClientOptions extends ${base}<${credentials}> {
  /** Region whose host is called${regions.length > 0 ? `, such as \`${regions[0]}\`` : ""}. */
  readonly region?: Open<${name}Region> | undefined;
}

/** Client of ${title}. With \`throwOnError\` (\`Throws\` is true) methods return the data or throw an ApiError. */
export interface ${name}Client<Throws extends boolean = false> {
${[...operations.map(printMethod), ...waiters.map((waiter) => printWait(waiter, model))].join("\n")}}

/** Creates a client of ${title}; throws for options that cannot work. Spec: \`specs/${id}\`. */
export function create${name}Client(options: ${name}ClientOptions & { readonly throwOnError: true }): ${name}Client<true>;
export function create${name}Client(options: ${name}ClientOptions): ${name}Client;
export function create${name}Client(options: ${name}ClientOptions): ${name}Client<boolean> {
  return createClient(${protocolName}, api, { ${methods.join(", ")} }, options, ${printFeatures(model)});
}
`;
}

/** Prints the index of a client, every export by name. */
export function printIndex(model: ApiModel): string {
  const { name, operations, waiters } = model;
  const methods = operations.map(({ method }) => method).sort();
  const errors = [
    "ApiError",
    "InputError",
    "OutcomeUnknown",
    "TransportError",
    ...(waiters.length > 0 ? ["WaitError"] : []),
  ];
  return `export { ${errors.join(", ")} } from "@facsimile/runtime";
export { type ${name}Client, type ${name}ClientOptions, create${name}Client } from "./client.ts";
export { ${["api", ...methods].join(", ")} } from "./operations.ts";
${printCodeExports(model)}export type {${list([`${name}Region`, ...sharedNames(model), ...typeNames(model), ...waitTypes(model)])}\n} from "./types.ts";
`;
}

function isAnonymous({ operations }: ApiModel): boolean {
  return operations.some(({ anonymous }) => anonymous);
}

function typeNames({ operations }: ApiModel): string[] {
  return operations.flatMap(({ operationId }) => [`${operationId}Input`, `${operationId}Output`]);
}

function codeNames({ operations }: ApiModel): string[] {
  return operations.map(({ operationId }) => `${operationId}ErrorCode`);
}

// A name that has a constant exports its type too.
function printCodeExports({ name, operations }: ApiModel): string {
  const isType = new Set(operations.filter((operation) => !hasCodes(operation)).map(({ operationId }) => operationId));
  const names = [
    `${name}ErrorCode`,
    ...operations.map(({ operationId }) => `${isType.has(operationId) ? "type " : ""}${operationId}ErrorCode`),
  ];
  return `export {${list(names)}\n} from "./error-codes.ts";\n`;
}

function waitTypes({ waiters }: ApiModel): string[] {
  return waiters.map(({ name }) => `WaitFor${name}Input`);
}

function list(names: readonly string[]): string {
  return [...names]
    .sort()
    .map((name) => `\n  ${name},`)
    .join("");
}

function printOperation(model: OperationModel): string {
  const { operationId, method, operation } = model;
  return `/** ${String(operation.summary)} */\nexport const ${method}: Operation<${operationId}Input, ${operationId}Output, ${operationId}ErrorCode> = ${print(operationTable(model))};\n`;
}

function printMethod(model: OperationModel): string {
  const { method, operationId, operation, fields } = model;
  const source = operation["x-facsimile-source"] as { url: string; page?: string } | undefined;
  const lines = [
    String(operation.summary),
    ...String(operation.description ?? "").split("\n"),
    operation.deprecated ? "@deprecated" : "",
    source ? `@see ${source.page ?? source.url}` : "",
  ].filter((line) => line);
  const input = `input${fields.some(({ required, option }) => required && !option) ? "" : "?"}: ${operationId}Input`;
  return `  /**\n${lines.map((line) => `   * ${line}\n`).join("")}   */
  ${method}(${input}, options?: CallOptions): Promise<Returned<Throws, ${operationId}Output, ${operationId}ErrorCode>>;
${printIterator(model, input)}`;
}

function printIterator(model: OperationModel, input: string): string {
  const { method, operationId, operation } = model;
  if (!operation["x-facsimile-pagination"]) return "";
  return `
  /** Every item of \`${method}\`, across all pages. Throws an ApiError if a page fails, or if the list cannot be read to its end. */
  iterate${operationId}(${input}, options?: PageOptions): AsyncGenerator<${itemType(model)}, void>;
`;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
