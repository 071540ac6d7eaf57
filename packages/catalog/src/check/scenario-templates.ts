import { type JsonSchema, type OpenApiDocument, resolve } from "../model/index.ts";

/** Every name in a template, as a path. `each` stands for the first item of its list. */
export function namesIn(template: unknown): string[] {
  if (typeof template === "string") return [...template.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name as string);
  if (typeof template !== "object" || template === null) return [];
  if ("$each" in template && "$as" in template) {
    const list = String(template.$each);
    return [list, ...namesIn(template.$as).map((name) => name.replace(/^each(?=\.|$)/, `${list}.0`))];
  }
  return Object.values(template).flatMap(namesIn);
}

/** Places in a template that the schema of the response does not have. `item` is the template of a resource. */
export function unknownMembers(
  document: OpenApiDocument,
  template: unknown,
  schema: JsonSchema | undefined,
  item: unknown,
  at = "",
): string[] {
  const resolved = schema && resolve<JsonSchema>(document, schema);
  const go = (inner: unknown, of: JsonSchema | undefined, place: string) =>
    unknownMembers(document, inner, of, item, place);
  if (template === "{found}") return go(item, resolved?.items, `${at}/*`);
  if (template === "{found.0}") return go(item, resolved, at);
  if (Array.isArray(template)) return template.flatMap((inner) => go(inner, resolved?.items, `${at}/*`));
  if (typeof template !== "object" || template === null) return resolved ? [] : [at];
  if ("$each" in template && "$as" in template) return go(template.$as, resolved?.items, `${at}/*`);
  const properties = resolved?.properties ?? {};
  return Object.entries(template).flatMap(([name, inner]) =>
    Object.hasOwn(properties, name) ? go(inner, properties[name], `${at}/${name}`) : [`${at}/${name}`],
  );
}
