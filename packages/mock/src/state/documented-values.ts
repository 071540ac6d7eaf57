import { type Api, type MockDocument, readDocuments } from "../contract/index.ts";
import { readList } from "./filter.ts";

/** Whether a documented case names every part of a value: a text, a list, or a list within a text. */
export type IsDocumented = (value: unknown) => boolean;

/** Compiles the values that the documented cases of an API send, or receive when they succeed, and the defaults of its contract. */
export function compileDocumentedValues(api: Api): IsDocumented {
  const values = new Set<string>();
  for (const document of readDocuments(api)) for (const value of listValues(document)) collect(value, values);
  return (value) => values.has(String(value)) || readList(value).every((item) => values.has(item));
}

function listValues({ paths }: MockDocument): unknown[] {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return operations.flatMap(({ parameters = [], "x-facsimile-cases": cases = {} }) => [
    ...parameters.map(({ schema }) => schema?.default),
    ...Object.values(cases).map(({ request, response }) => [request, response.status < 300 ? response : undefined]),
  ]);
}

function collect(value: unknown, values: Set<string>): void {
  if (typeof value !== "object" || value === null) values.add(String(value));
  else for (const member of Object.values(value)) collect(member, values);
}
