import {
  type JsonSchema,
  namedKey,
  type OpenApiDocument,
  opaqueKey,
  operationsOf,
  type Parameter,
  type Server,
} from "../model/index.ts";
import { toPortablePattern } from "./portable-pattern.ts";

/**
 * The document as tools of every language read it. What common tools misread is written in another way, and what that loses stands in
 * extensions; `packages/checks` reads them back.
 */
export function toPortable(document: OpenApiDocument): OpenApiDocument {
  const portable = rewrite(document) as OpenApiDocument;
  for (const { path, operation } of operationsOf(portable))
    Object.assign(operation, { description: describeOperation(path, operation) });
  const info = { contact: { name: "Facsimile, not the vendor" }, ...document.info };
  return { ...portable, info, ...(document.servers && { servers: describeServers(document) }) };
}

type Node = Readonly<Record<string, unknown>>;

function rewrite(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rewrite);
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).map(([key, value]) => [key, rewriteMember(key, value)] as const);
  const rewritten: Node = Object.fromEntries(members);
  if (typeof rewritten.name === "string" && typeof rewritten.in === "string") return describeParameter(rewritten);
  return rewriteSchema(rewritten);
}

function rewriteMember(key: string, value: unknown): unknown {
  if (opaqueKey.test(key)) return value;
  if (!namedKey.test(key) || typeof value !== "object" || value === null || Array.isArray(value)) return rewrite(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rewrite(member)]));
}

function rewriteSchema(schema: JsonSchema): JsonSchema {
  const { pattern, ...rest } = schema;
  if (typeof pattern === "string" && toPortablePattern(pattern) !== pattern) {
    const portable = toPortablePattern(pattern);
    return { ...rest, ...(portable !== undefined && { pattern: portable }), "x-facsimile-pattern": pattern };
  }
  // Tools that do not know `const` know this.
  return "const" in schema ? { ...schema, enum: [schema.const] } : schema;
}

function describeParameter(node: Node): Node {
  const parameter = node as unknown as Parameter;
  const [json] = Object.values(parameter.content ?? {});
  if (json) return describeJsonText(parameter, json.schema, json.examples);
  if (parameter["x-facsimile-style"] !== "repeatList") return node;
  const { name } = parameter;
  const wire = `On the wire each item is a parameter of its own, numbered from 1: \`${name}.1=…&${name}.2=…\`.`;
  return { ...node, description: join(parameter.description, wire) };
}

// Few tools know `content` in a parameter.
function describeJsonText(
  { content: _content, ...parameter }: Parameter,
  contentSchema: JsonSchema | undefined,
  examples: Record<string, { readonly value: unknown }> = {},
): Node {
  const texts = Object.entries(examples).map(([name, example]) => [
    name,
    { ...example, value: JSON.stringify(example.value) },
  ]);
  return {
    ...parameter,
    description: join(parameter.description, "On the wire one parameter that holds JSON text."),
    "x-facsimile-style": "json",
    schema: { type: "string", contentMediaType: "application/json", contentSchema },
    ...(texts.length > 0 && { examples: Object.fromEntries(texts) }),
  };
}

/** The servers, each with its regions in its description. */
export function describeServers({ servers = [] }: OpenApiDocument): Server[] {
  return servers.map((server) => {
    const { description, "x-facsimile-regions": regions = [] } = server;
    if (regions.length === 0) return server;
    const list = `${regions.length > 1 ? "Regions" : "Region"}: ${regions.join(", ")}.`;
    return { ...server, description: join(description, list) };
  });
}

// Linters want a description even where the summary says all.
function describeOperation(path: string, { operationId, summary, description = summary }: Node): string | undefined {
  if (!path.includes("#")) return description as string | undefined;
  const warning = `This document is for reading: a request to \`${path}\` loses its query. To call the operation, take the document \`${operationId}.json\`, which has the real path.`;
  return [description, warning].filter(Boolean).join("\n\n");
}

function join(...sentences: readonly unknown[]): string {
  return sentences.filter((sentence) => sentence).join(" ");
}
