import { resolve, type Schema } from "../document.ts";

/** JSON Pointers to the parts of a value that its schema marks secret (`format: password`); `*` stands for every item of an array. */
export function listSecrets(document: object, schema: Schema, at: string): string[] {
  const { format, properties = {}, items } = resolve<Schema>(document, schema);
  if (format === "password") return [at];
  const ofMembers = Object.entries(properties).flatMap(([name, member]) =>
    listSecrets(document, member, `${at}/${name}`),
  );
  return items ? [...ofMembers, ...listSecrets(document, items, `${at}/*`)] : ofMembers;
}
