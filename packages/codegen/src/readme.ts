import { type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { codeTable, hasCodes } from "./error-codes.ts";
import { print } from "./literal.ts";
import type { ApiModel } from "./model/index.ts";
import { inputSource, waiterName } from "./waiters.ts";

/** The README of a client. */
export function clientReadme(model: ApiModel): string {
  const { id, name, title, operations, waiters } = model;
  return `# @facsimile/${id}

Typed client of ${title}, generated from \`specs/${id}\`. Not affiliated with the vendor.

\`\`\`ts
import { create${name}Client } from "@facsimile/${id}";

${printExample(model)}
\`\`\`

## Methods

| method | what it does |
| --- | --- |
${[...operations.map(({ method, operation }) => `| \`${method}\` | ${String(operation.summary)} |`), ...waiters.map(({ name, file }) => `| \`waitFor${name}\` | Resolves when ${lowerFirst(file.description)} |`)].join("\n")}

## Handle errors

Errors are values: \`error\` is an \`ApiError\` with \`code\`, \`status\` and \`requestId\`. With \`throwOnError: true\` methods return the data and throw
the error. Input that cannot be sent throws an \`InputError\` before anything is sent. With \`validate: "documented"\`, so does input that
violates a documented limit.
${compareOf(model)}${waitOf(model)}${warnOf(model)}${flowOf(model)}
## Use the types with openapi-fetch

${pathsOf(model)}
## Error codes

The service can return other codes too. A call that may have been executed is never retried on its own unless it is repeatable.

${codeTable(model)}
`;
}

function compareOf({ id, name, operations }: ApiModel): string {
  const own = operations.find(hasCodes);
  const constant = own ? `${own.operationId}ErrorCode` : `${name}ErrorCode`;
  return `
\`${constant}\` holds the known codes by name, each with its meaning: \`import { ${constant} } from "@facsimile/${id}"\`.
`;
}

function pathsOf({ id, document }: ApiModel): string {
  const [action] = Object.keys(document.paths ?? {}).filter((path) => path.includes("#"));
  const caveat = `
Every RPC action is \`POST /\`, so \`paths\` has keys such as \`${action}\`. openapi-fetch drops the query behind a fragment. Take the action as \`/\`, as above.
`;
  return `\`\`\`ts
import type { paths } from "@facsimile/${id}/paths";
import createFetchClient from "openapi-fetch";

const plain = createFetchClient<${action ? `{ "/": paths["${action}"] }` : "paths"}>({ baseUrl: "https://…" });
\`\`\`

These are the plain types of openapi-typescript. Signing, retries and reading of errors are yours then.
${action ? caveat : ""}`;
}

/** A call of the first operation, with all that it requires. */
export function printExample({ name, document, operations, regions, credentials }: ApiModel): string {
  const [first] = operations;
  const required = first?.fields.filter((field) => field.required) ?? [];
  const filled = required.flatMap(({ option }) => (option ? [[option, "…"]] : []));
  const options = {
    ...Object.fromEntries(filled),
    ...(regions[0] && { region: regions[0] }),
    ...(!first?.anonymous && { credentials: Object.fromEntries(credentials.map((part) => [part, "…"])) }),
  };
  const given = required.filter(({ option }) => !option).map((field) => [field.name, sample(document, field.schema)]);
  const input = given.length > 0 ? print(Object.fromEntries(given)) : "";
  return `const client = create${name}Client(${print(options)});
const { data, error } = await client.${first?.method}(${input});
if (error) console.error(error.code, error.requestId);
else console.log(data);`;
}

function waitOf(model: ApiModel): string {
  const { document, waiters } = model;
  const [waiter] = waiters;
  if (!waiter) return "";
  const { name, file, inputs } = waiter;
  const needed = inputs.filter((field) => !file.input[field.name]?.optional);
  const given = needed.map((field) => [field.name, sample(document, field.schema)]);
  return `
## Wait for a job

\`\`\`ts
// Resolves when ${lowerFirst(file.description)}
// The input: ${inputSource(waiter, model)}
const done = await client.waitFor${name}(${print(Object.fromEntries(given))}, {
  onProgress: ({ observed, percent, state }) => console.log(observed, percent, JSON.stringify(state)),
});
\`\`\`

- A waiter polls until the job finishes. It rejects with a \`WaitError\` if the job fails or the deadline passes. It tolerates transient failures.
- It takes a \`signal\` and a \`deadline\` in milliseconds. Another process can resume it from its last \`state\`.
- For small bundles, pass the constant \`${waiterName(waiter)}\` of \`@facsimile/${model.id}/waiting\` and a send function to
  \`waitFor\` of \`@facsimile/runtime/waiting\`.${file.call.region ? `\n  Poll in the region \`${file.call.region.slice(1)}\`.` : ""}
`;
}

function warnOf({ operations }: ApiModel): string {
  const single = operations.filter(({ repeatable }) => !repeatable);
  if (single.length === 0) return "";
  return `
## When the outcome is unknown

If a response is lost and a retry could execute the call twice, the promise rejects with an \`OutcomeUnknown\`. It names the lookup that
can tell, and \`await error.settle()\` runs it. This concerns ${single.map(({ method }) => `\`${method}\``).join(", ")}.
`;
}

function flowOf({ id, flows }: ApiModel): string {
  const [flow] = flows;
  if (!flow) return "";
  const clients = flow.file.clients ? `{ ${Object.keys(flow.file.clients).join(", ")} }` : "client";
  const rows = flows.map(
    ({ method, file, steps }) =>
      `| \`${method}\` | ${file.description} | ${steps.map((step) => `\`${step.name}\``).join(", ")} |`,
  );
  return `
## Run a flow that survives a crash

A flow makes calls and waits in order, and stores what it does. With the same \`id\`, another process goes on; no call is executed twice.

\`\`\`ts
import { ${flow.method} } from "@facsimile/${id}/flows";
import { createFileStore } from "@facsimile/runtime/flow-file-store";

const result = await ${flow.method}(${clients}, input, { store: createFileStore("./flows"), id: "run-1" });
\`\`\`

| function | Resolves when | steps |
| --- | --- | --- |
${rows.join("\n")}

The README of \`@facsimile/runtime\` describes its errors, and what to do when the outcome of a call stays unknown.
`;
}

// The smallest value of a schema's type: required members only, one item in a list.
function sample(document: OpenApiDocument, reference: JsonSchema): unknown {
  const schema = resolve<JsonSchema>(document, reference);
  const { type, properties = {}, required = [], items } = schema;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  switch ([type].flat()[0]) {
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    case "array":
      return items ? [sample(document, items as JsonSchema)] : [];
    case "string":
      return "…";
    default:
      return Object.fromEntries(required.map((name) => [name, sample(document, properties[name] ?? {})]));
  }
}

/** The README of a spec. */
export function specReadme({ id, title, operations }: ApiModel): string {
  return `# @facsimile/spec-${id}

OpenAPI 3.1 documents of ${title}, written by hand from the vendor's documentation, every fact with its source. Not affiliated with the vendor.

- \`@facsimile/spec-${id}/<Operation>.json\`: one complete document per operation, for anything that sends, routes or mocks:
  ${operations.map(({ operationId }) => `\`${operationId}\``).join(", ")}
- \`@facsimile/spec-${id}/openapi.json\`: all operations in one, for reading, linting and comparing
- \`@facsimile/spec-${id}\`: \`api\`, the documents for code, as \`@facsimile/mock\` takes them
`;
}

/** The table of all APIs that the main README shows. */
export function apiTable(models: readonly ApiModel[]): string {
  const rows = models.map(
    ({ id, title, operations, protocol }) =>
      `| [\`${id}\`](specs/${id}) | ${title} | ${operations.map(({ operationId }) => `\`${operationId}\``).join(", ")} | \`${protocol}\` |`,
  );
  return ["| API | service | operations | protocol |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
