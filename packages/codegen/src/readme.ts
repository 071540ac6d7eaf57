import type { ApiModel } from "./model.ts";

/** The README of a client. */
export function clientReadme({ id, name, title, operations, regions, credentials }: ApiModel): string {
  const [first] = operations;
  const key = credentials.map((part) => `${part}: "…"`).join(", ");
  const required = first?.fields.filter((field) => field.required) ?? [];
  const input = required.map((field) => `${field.name}: ${field.schema.type === "array" ? '["…"]' : '"…"'}`).join(", ");
  return `# @facsimile/${id}

Typed client of ${title}, generated from \`specs/${id}\`. Not affiliated with the vendor.

\`\`\`ts
import { create${name}Client } from "@facsimile/${id}";

const client = create${name}Client({ region: "${regions[0] ?? ""}", credentials: { ${key} } });
const { data, error } = await client.${first?.method}({ ${input} });
if (error) console.error(error.code, error.requestId);
else console.log(data);
\`\`\`

| method | what it does |
| --- | --- |
${operations.map(({ method, operation }) => `| \`${method}\` | ${String(operation.summary)} |`).join("\n")}

Errors are values: \`error\` is an \`ApiError\` with \`code\`, \`status\` and \`requestId\`; with \`throwOnError: true\` it is thrown and methods return the
data. Input that cannot be sent is an \`InputError\`, thrown before anything leaves. The operations copy: do not repeat one whose answer was lost
before you have looked whether it was carried out.
`;
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
