import type { JsonSchema } from "@facsimile/catalog";
import { lowerFirst, type OperationModel } from "@facsimile/checks/tables";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { describe } from "./description.ts";
import { union } from "./error-codes.ts";
import type { ApiModel, WaiterModel } from "./model/index.ts";
import { inputSource } from "./waiters.ts";

/** Prints the types of a client: an interface per input and output, and the schemas that they share. */
export async function printTypes(model: ApiModel): Promise<string> {
  const schemas = Object.assign(
    {},
    shared(model),
    ...model.operations.map(assemble),
    ...model.waiters.map((waiter) => assembleWait(waiter, model)),
  );
  const document = {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {},
    components: { schemas: describeAll(schemas) },
  };
  const nodes = await openapiTS(document as OpenAPI3, { transform: openUnion });
  const given = new Set([...sharedNames(model, "given"), ...inputNames(model)]);
  return [
    ...members(nodes).map((member) => declare(given.has(nameOf(member)) ? acceptUndefined(member) : member)),
    ...model.operations.filter(({ output }) => !output).map(printNothing),
    printRegions(model),
  ].join("\n");
}

function assemble({ operationId, fields, output, success }: OperationModel): Record<string, JsonSchema> {
  const input = {
    type: "object",
    description: `Input of \`${operationId}\`.`,
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    // What the client's options can fill may be left out of a call.
    required: fields.filter(({ required, option }) => required && !option).map(({ name }) => name),
  };
  const description = `Response of \`${operationId}\`: ${lowerFirst(success)}`;
  return { [`${operationId}Input`]: input, ...(output && { [`${operationId}Output`]: { ...output, description } }) };
}

function assembleWait(waiter: WaiterModel, model: ApiModel): Record<string, JsonSchema> {
  const { name, inputs } = waiter;
  const input = {
    type: "object",
    description: `Input of \`waitFor${name}\`: ${inputSource(waiter, model)}`,
    properties: Object.fromEntries(inputs.map((field) => [field.name, field.schema])),
    required: inputs.filter(({ required }) => required).map((field) => field.name),
  };
  return { [`WaitFor${name}Input`]: input };
}

function inputNames({ operations, waiters }: ApiModel): string[] {
  return [
    ...operations.map(({ operationId }) => `${operationId}Input`),
    ...waiters.map(({ name }) => `WaitFor${name}Input`),
  ];
}

/** Names of the schemas that inputs and outputs share, or of those of inputs only. */
export function sharedNames(model: ApiModel, of: "given" | "all" = "all"): string[] {
  const operations = model.operations.map((operation) => ({ ...operation, output: undefined }));
  return Object.keys(shared(of === "given" ? { ...model, operations } : model));
}

// Schemas that outputs refer to; errors have one shape of their own in the runtime.
function shared({ document, operations, waiters }: ApiModel): Record<string, JsonSchema> {
  const all = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  const found = new Set<string>();
  const visit = (tree: unknown): void => {
    for (const [, name] of JSON.stringify(tree ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (!name || found.has(name)) continue;
      found.add(name);
      visit(all[name]);
    }
  };
  for (const { fields, output } of operations) visit([fields, output]);
  visit(waiters.map(({ inputs }) => inputs));
  return Object.fromEntries(Object.entries(all).filter(([name]) => found.has(name)));
}

// Known values of an open set: complete in the editor, yet any string fits.
function openUnion(schema: object): ts.TypeNode | undefined {
  const suggestions = (schema as { "x-facsimile-suggestions"?: string[] })["x-facsimile-suggestions"];
  if (!suggestions) return undefined;
  const known = suggestions.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)));
  const any = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...known, any]);
}

function describeAll(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(describeAll);
  if (typeof tree !== "object" || tree === null) return tree;
  const copy = Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, describeAll(value)]));
  if (!("type" in copy) || (typeof copy.type === "object" && !Array.isArray(copy.type))) return copy;
  const { format: _format, default: _default, ...schema } = copy;
  return { ...schema, ...describe(copy as JsonSchema) };
}

function members(nodes: readonly ts.Node[]): ts.PropertySignature[] {
  const components = nodes.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  ) as ts.InterfaceDeclaration;
  const schemas = components.members.find(
    (member) => member.name && "text" in member.name && member.name.text === "schemas",
  ) as ts.PropertySignature;
  return (schemas.type as ts.TypeLiteralNode).members.filter(ts.isPropertySignature);
}

const nameOf = ({ name }: ts.PropertySignature): string => (name as ts.Identifier).text;

// What callers give may be undefined where it may be absent, also with exactOptionalPropertyTypes.
function acceptUndefined(root: ts.PropertySignature): ts.PropertySignature {
  const result = ts.transform(root, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const visited = ts.visitEachChild(node, visit, context);
        if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
        const { modifiers, name, questionToken, type } = visited;
        const types = ts.isUnionTypeNode(type) ? type.types : [type];
        const withUndefined = ts.factory.createUnionTypeNode([
          ...types,
          ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
        ]);
        return ts.factory.updatePropertySignature(visited, modifiers, name, questionToken, withUndefined);
      };
      return (node) => ts.visitEachChild(node, visit, context);
    },
  ]);
  return result.transformed[0] ?? root;
}

function declare(member: ts.PropertySignature): string {
  const name = nameOf(member);
  const type = member.type as ts.TypeNode;
  const comments = ts.getSyntheticLeadingComments(member) ?? [];
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  ts.setSyntheticLeadingComments(declaration, [...comments]);
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ES2022);
  const printed = ts.createPrinter().printNode(ts.EmitHint.Unspecified, declaration, file);
  return `${tidy(printed)}\n`;
}

function printNothing({ operationId }: OperationModel): string {
  return `/** \`${operationId}\` responds without a body. */\nexport type ${operationId}Output = undefined;\n`;
}

function tidy(text: string): string {
  return text
    .replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1")
    .replaceAll(/(\* +)@description /g, "$1")
    .replaceAll(/^\s*\* @enum \{.*\}\n/gm, "")
    .replaceAll(/^( *)\* {5}/gm, "$1* ")
    .replaceAll(/\/\*\*\n *\* (.*)\n *\*\//g, "/** $1 */")
    .replaceAll(/^((?: {4})+)/gm, (indent) => " ".repeat(indent.length / 2));
}

function printRegions({ name, regions }: ApiModel): string {
  return `/** Regions that have a host of their own in the contract; others may exist. */\nexport type ${name}Region =${union(regions.map((region) => JSON.stringify(region)))}`;
}

/** Prints `paths` as openapi-typescript makes it, for users of openapi-fetch. */
export async function printPaths({ id, document }: ApiModel): Promise<string> {
  const { paths = {} } = document;
  const [fragment] = Object.keys(paths).filter((path) => path.includes("#"));
  const use = fragment ? rpcUse(id, fragment) : restUse(id);
  const nodes = await openapiTS(document as unknown as OpenAPI3, { transform: openUnion, defaultNonNullable: false });
  return `${use}\n\n${astToString(nodes)}`;
}

function restUse(id: string): string {
  return `// For openapi-fetch: \`createClient<paths>({ baseUrl })\` with \`import type { paths } from "@facsimile/${id}/paths"\`.
// These are types only. Signing, retries and reading of errors are yours then.`;
}

function rpcUse(id: string, path: string): string {
  return `// For openapi-fetch. Every RPC action is \`POST /\`, so the keys have a fragment that names the action.
// openapi-fetch drops the query behind a fragment: do not send these paths. Take one action as \`/\` instead:
//   import type { paths } from "@facsimile/${id}/paths";
//   const client = createClient<{ "/": paths["${path}"] }>({ baseUrl });
// These are types only. Signing, retries and reading of errors are yours then.`;
}
