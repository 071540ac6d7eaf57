import { type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";
import { print } from "./literal.ts";
import type { ApiModel } from "./model.ts";
import { waiterName } from "./waiters.ts";

/** The README of a client. */
export function clientReadme(model: ApiModel): string {
  const { id, name, title, operations, waiters } = model;
  return `# @facsimile/${id}

Typed client of ${title}, generated from \`specs/${id}\`. Not affiliated with the vendor.

\`\`\`ts
import { create${name}Client } from "@facsimile/${id}";

${printExample(model)}
\`\`\`

| method | what it does |
| --- | --- |
${[...operations.map(({ method, operation }) => `| \`${method}\` | ${String(operation.summary)} |`), ...waiters.map(({ name, file }) => `| \`waitFor${name}\` | Resolves when ${file.description.charAt(0).toLowerCase()}${file.description.slice(1)} |`)].join("\n")}

Errors are values: \`error\` is an \`ApiError\` with \`code\`, \`status\` and \`requestId\`; with \`throwOnError: true\` it is thrown and methods return the
data. Input that cannot be sent is an \`InputError\`, thrown before anything leaves; with \`validate: "documented"\` so is input that breaks
documented limits.
${waitOf(model)}${warnOf(model)}`;
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

function waitOf({ document, waiters }: ApiModel): string {
  const [waiter] = waiters;
  if (!waiter) return "";
  const { name, file, inputs } = waiter;
  const required = inputs.filter((field) => field.required);
  const given = required.map((field) => [field.name, sample(document, field.schema)]);
  return `
\`\`\`ts
// ${file.description} The input is made of what ${file.after.map((operation) => `\`${operation}\``).join(" or ")} was given and answered.
const done = await client.waitFor${name}(${print(Object.fromEntries(given))}, {
  onProgress: ({ observed, percent, state }) => console.log(observed, percent, JSON.stringify(state)),
});
\`\`\`

Waiters reject with a \`WaitError\` when that cannot come about any more or takes too long; they stand failures that pass, take a \`signal\` and a
\`deadline\` in milliseconds, and go on in another process from the \`state\` that they gave. For small bundles, \`waitFor\` of the runtime
takes the constant \`${waiterName(waiter)}\` and a sender${file.call.region ? ` of the region \`${file.call.region.slice(1)}\`, which is the one to ask` : ""}.
`;
}

function warnOf({ operations }: ApiModel): string {
  const single = operations.filter(({ repeatable }) => !repeatable);
  if (single.length === 0) return "";
  return `
An answer that is lost rejects with an \`OutcomeUnknown\` where to repeat the call may execute it twice: ${single.map(({ method }) => `\`${method}\``).join(", ")}.
It names the look-up that may tell, and \`await error.settle()\` does it.
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
