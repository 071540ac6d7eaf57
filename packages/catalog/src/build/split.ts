import { type OpenApiDocument, operationsOf } from "../model/index.ts";

/** One complete document per operation: the real path, only its own tags and components. */
export function splitOperations(combined: OpenApiDocument): Record<string, OpenApiDocument> {
  return Object.fromEntries(
    operationsOf(combined).map(({ path, method, operation }) => {
      const { info, tags, components, paths: _paths, ...rest } = structuredClone(combined);
      const document = {
        ...rest,
        info: {
          ...info,
          title: `${info.title}: ${operation.operationId}`,
          description: String(operation.description ?? operation.summary),
        },
        tags: tags?.filter(({ name }) => operation.tags?.includes(name)) ?? [],
        paths: { [path.split("#")[0] as string]: { [method]: structuredClone(operation) } },
        components: components ?? {},
      };
      return [operation.operationId, { ...document, components: reachable(document) }];
    }),
  );
}

/** The components that paths refer to, directly or through others. Security schemes are named, not referred to, and stay. */
export function reachable(document: OpenApiDocument): Record<string, Record<string, unknown>> {
  const components = document.components ?? {};
  const found = new Set<string>();
  const visit = (tree: unknown): void => {
    for (const [, group, name] of JSON.stringify(tree).matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^/"]+)/g)) {
      const key = `${group}/${name}`;
      if (found.has(key) || !group || !name) continue;
      found.add(key);
      visit(components[group]?.[name] ?? null);
    }
  };
  visit(document.paths);
  return Object.fromEntries(
    Object.entries(components)
      .map(([group, entries]) => {
        const kept = Object.entries(entries).filter(
          ([name]) => group === "securitySchemes" || found.has(`${group}/${name}`),
        );
        return [group, Object.fromEntries(kept)] as const;
      })
      .filter(([, entries]) => Object.keys(entries).length > 0),
  );
}
