import { bundle, createConfig, makeDocumentFromString } from "@redocly/openapi-core";
import { type OpenApiDocument, operationsOf } from "../model/index.ts";

/** One complete document per operation: the real path, only its own tags and components. */
export async function splitOperations(combined: OpenApiDocument): Promise<Record<string, OpenApiDocument>> {
  const documents = operationsOf(combined).map(async ({ path, method, operation }) => {
    const { info, tags = [], paths: _paths, ...rest } = combined;
    const document = await removeUnusedComponents({
      ...rest,
      info: {
        ...info,
        title: `${info.title}: ${operation.operationId}`,
        description: String(operation.description ?? operation.summary),
      },
      tags: tags.filter(({ name }) => operation.tags?.includes(name)),
      paths: { [path.split("#")[0] as string]: { [method]: operation } },
    });
    return [operation.operationId, document] as const;
  });
  return Object.fromEntries(await Promise.all(documents));
}

/** A copy of a document without the components that nothing refers to. Security schemes stay. */
export async function removeUnusedComponents(document: OpenApiDocument): Promise<OpenApiDocument> {
  const doc = makeDocumentFromString(JSON.stringify(document), "document.json");
  const { bundle: result } = await bundle({ doc, config: await createConfig({}), removeUnusedComponents: true });
  return result.parsed as OpenApiDocument;
}
