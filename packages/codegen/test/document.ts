import type { Header, JsonSchema, OpenApiDocument, OpenApiOperation, Parameter } from "@facsimile/catalog";

interface Parts {
  readonly parameters?: Parameter[];
  readonly body?: JsonSchema;
  readonly output?: JsonSchema;
  readonly schemas?: Record<string, JsonSchema>;
  readonly errors?: object;
  readonly headers?: Record<string, Header>;
  readonly extensions?: Partial<OpenApiOperation>;
}

/** A combined document with one operation, `CopyBox`, made of the parts that a test is about. */
export function boxDocument({
  parameters = [],
  body,
  output,
  schemas = {},
  errors = {},
  headers,
  extensions,
}: Parts): OpenApiDocument {
  const json = (schema: JsonSchema) => ({ "application/json": { schema } });
  const operation: OpenApiOperation = {
    operationId: "CopyBox",
    summary: "Copies a box.",
    parameters,
    ...(body && { requestBody: { content: json(body) } }),
    responses: {
      "200": { description: "Copied.", ...(headers && { headers }), ...(output && { content: json(output) }) },
    },
    "x-facsimile-errors": errors,
    ...extensions,
  };
  return {
    openapi: "3.1.0",
    info: { title: "Demo boxes", version: "1" },
    servers: [{ url: "https://box.invalid", "x-facsimile-regions": ["r-2", "r-1"] }],
    paths: { "/#CopyBox": { post: operation } },
    components: { schemas },
    "x-facsimile-api": "demo-box",
    "x-facsimile-protocol": {
      id: "demo-rpc",
      credentials: ["key"],
      errors: { Busy: { status: [503], meaning: "the service is busy", retry: "throttle" } },
    },
  };
}
