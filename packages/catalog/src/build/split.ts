import { type OpenApiDocument, operationsOf } from "../model/index.ts";

/** One complete document per operation: the real path, only its own tags and components. */
export function splitOperations(combined: OpenApiDocument): Record<string, OpenApiDocument> {
  const documents = operationsOf(combined).map(({ path, method, operation }) => {
    const { info, tags = [], paths: _paths, ...rest } = combined;
    const document = removeUnusedComponents({
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
  return Object.fromEntries(documents);
}

/** A document without the components that nothing refers to. */
export function removeUnusedComponents(document: OpenApiDocument): OpenApiDocument {
  const { components = {} } = document;
  const used = new Set(listSchemes(document));
  collectUsed(document, { ...document, components: {} }, used);
  const kept = Object.entries(components).map(([kind, entries]) => {
    const own = Object.entries(entries).filter(([name]) => used.has(`${kind}/${name}`));
    return [kind, Object.fromEntries(own)] as const;
  });
  const filled = kept.filter(([, entries]) => Object.keys(entries).length > 0);
  return { ...document, components: Object.fromEntries(filled) };
}

// Security schemes are named, not referred to.
function listSchemes(document: OpenApiDocument): string[] {
  const lists = [document.security, ...operationsOf(document).map(({ operation }) => operation.security)];
  return lists.flatMap((ways) => ((ways ?? []) as readonly object[]).flatMap((way) => Object.keys(way).map(schemeKey)));
}

function schemeKey(name: string): string {
  return `securitySchemes/${name}`;
}

function collectUsed(document: OpenApiDocument, tree: unknown, used: Set<string>): void {
  if (typeof tree !== "object" || tree === null) return;
  const [, kind = "", name = ""] = /^#\/components\/([^/]+)\/([^/]+)/.exec(String("$ref" in tree && tree.$ref)) ?? [];
  if (kind && !used.has(`${kind}/${name}`)) {
    used.add(`${kind}/${name}`);
    collectUsed(document, document.components?.[kind]?.[name], used);
  }
  for (const member of Object.values(tree)) collectUsed(document, member, used);
}
