import { type JsonSchema, resolve } from "./document.ts";

/** JSON Pointers to the parts of a value that its schema marks secret (`format: password`); `*` stands for every item of an array. */
export function listSecrets(document: object, schema: JsonSchema, at: string): string[] {
  const { format, properties = {}, items } = resolve<JsonSchema>(document, schema);
  if (format === "password") return [at];
  const ofMembers = Object.entries(properties).flatMap(([name, member]) =>
    listSecrets(document, member, `${at}/${name}`),
  );
  return items ? [...ofMembers, ...listSecrets(document, items as JsonSchema, `${at}/*`)] : ofMembers;
}
