import { type JsonSchema, type Lookup, type Lookups, resolve } from "@facsimile/catalog";
import { callTable, itemsTable, lowerFirst, type OperationModel, readingTable } from "@facsimile/checks/tables";
import { print } from "./literal.ts";
import type { ApiModel, WaiterModel } from "./model/index.ts";

/** Prints the waiters of a client as constants, for `waitFor`; undefined for an API without any. */
export function printWaiters(model: ApiModel): string | undefined {
  const { waiters } = model;
  if (waiters.length === 0) return undefined;
  const polls = [...new Set(waiters.map(pollOf))].sort();
  const types = [
    ...polls.map((poll) => readings[poll]),
    ...(waiters.some(({ isMany }) => isMany) ? ["Waited"] : []),
    "Waiter",
  ];
  return [
    `import type { ${types.join(", ")} } from "@facsimile/runtime";`,
    `import { ${polls.join(", ")} } from "@facsimile/runtime/waiting";`,
    `import { ${operationNames(waiters.map(({ operation }) => operation))} } from "./operations.ts";`,
    `import type { ${waiterTypes(model).join(", ")} } from "./types.ts";\n`,
    ...waiters.map(printWaiter),
  ].join("\n");
}

/** Prints the lookups of a client as constants, for `settle`; undefined for an API without any. */
export function printLookups({ lookups, operations }: ApiModel): string | undefined {
  const polled = Object.values(lookups).flatMap((lookup) =>
    "call" in lookup ? [findOperation(operations, lookup)] : [],
  );
  if (Object.keys(lookups).length === 0) return undefined;
  const kinds = Object.values(lookups).map((lookup) => ("call" in lookup ? "Lookup" : "NoLookup"));
  return [
    `import type { ${[...new Set(kinds)].sort().join(", ")} } from "@facsimile/runtime";`,
    ...(polled.length > 0 ? [`import { ${operationNames(polled)} } from "./operations.ts";\n`] : [""]),
    ...Object.entries(lookups).map(([name, lookup]) => printLookup(name, lookup, operations)),
  ].join("\n");
}

/** Prints what a client loads when it first waits, reads a list to its end, or settles a call. */
export function printWaiting({ title, waiters, lookups }: ApiModel): string {
  const tables = {
    waiters: waiters.map((waiter) => [waiter.name, waiterName(waiter)] as const),
    lookups: Object.keys(lookups).map((operationId) => [operationId, lookupName(operationId)] as const),
  };
  const parts = Object.entries(tables).filter(([, names]) => names.length > 0);
  const listed = parts.map(
    ([part, names]) =>
      `{ ${names
        .map(([, name]) => name)
        .sort()
        .join(", ")} } from "./${part}.ts";\n`,
  );
  const members = parts.map(([part, names]) => `  ${part}: { ${names.map((name) => name.join(": ")).join(", ")} },\n`);
  return `import type { Waiting } from "@facsimile/runtime";
import { iteratePages, settle, waitFor } from "@facsimile/runtime/waiting";
${listed.map((list) => `import ${list}`).join("")}${listed.map((list) => `export ${list}`).join("")}
/** What waits of ${title}; the client loads it on demand. */
export const waiting: Waiting = {
  ...{ iteratePages, settle, waitFor },
${members.join("")}};
`;
}

/** Prints what a client gets beside its operations. */
export function printFeatures({ waiters }: ApiModel): string {
  const parts = [
    'loadWaiting: () => import("./waiting.ts")',
    'loadLimits: () => import("./limits.ts")',
    ...(waiters.length > 0 ? [`waiters: [${waiters.map(({ name }) => JSON.stringify(name)).join(", ")}]`] : []),
  ];
  return `{\n${parts.map((part) => `    ${part},\n`).join("")}  }`;
}

/** Says where the input of a waiter comes from: whose input and response together are one. */
export function inputSource({ file }: Pick<WaiterModel, "file">, { document, operations }: ApiModel): string {
  const names = Object.entries(file.input).flatMap(([name, { optional }]) => (optional ? [] : [name]));
  const fitting = operations.filter(({ operationId, fields, output }) => {
    const { properties = {} } = output ? resolve<JsonSchema>(document, output) : {};
    const given = fields.filter(({ required }) => required).map(({ name }) => name);
    return file.after.includes(operationId) && names.every((name) => given.includes(name) || name in properties);
  });
  const list = fitting.map(({ method }) => `\`${method}\``).join(" or ");
  return list ? `\`{ ...input, ...data }\` of ${list} fits.` : "give each field, because no call has all of them.";
}

/** Prints the method of a waiter. */
export function printWait(waiter: WaiterModel, model: ApiModel): string {
  const { name, file } = waiter;
  const lines = [
    `Resolves when ${lowerFirst(file.description)}`,
    `After ${file.after.map((operation) => `\`${operation}\``).join(" or ")}. Rejects with a WaitError if that cannot happen any more or takes too long.`,
    `Input: ${inputSource(waiter, model)}`,
    ...(file.notes ?? "").split("\n").filter((line) => line),
    ...(file.deprecated ? ["@deprecated"] : []),
  ];
  return `  /**\n${lines.map((line) => `   * ${line}\n`).join("")}   */
  waitFor${name}(input: WaitFor${name}Input, options?: WaitOptions): Promise<${resultType(waiter)}>;
`;
}

/** Names of the types that the waiters' own declarations need. */
function waiterTypes({ waiters }: ApiModel): string[] {
  return [
    ...new Set(waiters.flatMap(({ name, operation }) => [`${operation.operationId}Output`, `WaitFor${name}Input`])),
  ].sort();
}

/** What a waiter resolves to, as a type. */
export function resultType({ operation, file, isMany }: WaiterModel): string {
  const item = file.match ? itemType(operation) : `${operation.operationId}Output`;
  return isMany ? `Waited<${item}>` : item;
}

/** Names of the types that the result of a waiter needs. */
export function waitResultTypes(name: string, { waiters }: ApiModel): string[] {
  return waiters.filter((waiter) => waiter.name === name).map(({ operation }) => `${operation.operationId}Output`);
}

/** The type of an item of a list. */
export function itemType({ operationId, operation }: OperationModel): string {
  const { items = "" } = operation["x-facsimile-pagination"] as { items?: string };
  const list = items
    .split("/")
    .slice(1)
    .reduce((type, step) => `NonNullable<${type}[${JSON.stringify(step)}]>`, `${operationId}Output`);
  return `${list}[number]`;
}

/** The constant of a waiter. */
export function waiterName({ name }: Pick<WaiterModel, "name">): string {
  return `${lowerFirst(name)}Waiter`;
}

/** The constant of a lookup. */
export function lookupName(operationId: string): string {
  return `${lowerFirst(operationId)}Lookup`;
}

const readings = { pollResponse: "ResponsePolling", pollItems: "ItemPolling" } as const;

// The smaller of two, if nothing but the response itself shows the state.
function pollOf({ file, isMany }: WaiterModel): keyof typeof readings {
  const { match, notFoundCodes, mayBeStale, parameters } = file;
  const isPlain = Object.values(parameters).every((template) => typeof template === "string" && template !== "/target");
  return isMany || match || notFoundCodes || mayBeStale || !isPlain ? "pollItems" : "pollResponse";
}

function printWaiter(waiter: WaiterModel): string {
  const { name, operation, file } = waiter;
  const poll = pollOf(waiter);
  const value = {
    name,
    ...(poll === "pollItems" ? itemsTable(file) : callTable(file)),
    ...readingTable(file),
  };
  return `/** Resolves when ${lowerFirst(file.description)} */
export const ${waiterName(waiter)}: Waiter<WaitFor${name}Input, ${resultType(waiter)}> & ${readings[poll]} = ${withConstants({ operation: operation.method, poll }, value)};
`;
}

/** Prints a lookup as a constant. */
export function printLookup(
  operationId: string,
  lookup: Lookups[string],
  operations: readonly OperationModel[],
): string {
  const comment = `/** How to tell whether a call of \`${operationId}\` was executed if its response was lost. */`;
  if (!("call" in lookup)) {
    return `${comment}\nexport const ${lookupName(operationId)}: NoLookup = ${print({ because: lookup.because })};\n`;
  }
  const { createdAt, markers, fulfilled } = lookup;
  const { source: _source, ...goal } = { source: undefined, ...fulfilled };
  const value = {
    ...itemsTable(lookup),
    ...(createdAt && { createdAt: { at: createdAt.at, skew: createdAt.skew * 1000 } }),
    ...(markers && { markers }),
    ...(fulfilled && { fulfilled: goal }),
  };
  const { method } = findOperation(operations, lookup);
  return `${comment}\nexport const ${lookupName(operationId)}: Lookup = ${withConstants({ operation: method }, value)};\n`;
}

// Members whose value is the name of another constant.
function withConstants(constants: Readonly<Record<string, string>>, value: object): string {
  const names = Object.entries(constants).map(([key, name]) => (key === name ? key : `${key}: ${name}`));
  const data = Object.entries(value).map(([key, inner]) => `${key}: ${print(inner, "  ")}`);
  return `{\n${[...names, ...data].map((member) => `  ${member},\n`).join("")}}`;
}

function operationNames(operations: readonly OperationModel[]): string {
  return [...new Set(operations.map(({ method }) => method))].sort().join(", ");
}

function findOperation(operations: readonly OperationModel[], { call }: Lookup): OperationModel {
  return operations.find(({ operationId }) => operationId === call.operation) as OperationModel;
}
