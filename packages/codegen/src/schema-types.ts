import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const header = "// Generated from specs/_schemas by `npm run generate`. Do not edit: change the schema.";

/** Prints the TypeScript types of all YAML files under `specs/`, or those of one kind. */
export async function printSchemaTypes(root: string, kind?: string): Promise<string> {
  const cwd = join(root, "specs/_schemas");
  const files = globSync("*.schema.json", { cwd }).sort();
  const properties = Object.fromEntries(files.map((file) => [file.replace(".schema.json", ""), { $ref: file }]));
  const all: JSONSchema = { title: "SpecFiles", type: "object", properties, additionalProperties: false };
  const schema = kind ? JSON.parse(readShape(join(cwd, `${kind}.schema.json`))) : all;
  return compile(schema, "", {
    cwd: `${cwd}/`,
    bannerComment: header,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120 },
    $refOptions: {
      resolve: { file: { read: ({ url }: { url: string }) => readShape(new URL(url, "file://").pathname) } },
    },
  });
}

// What a type cannot hold is left out: a choice between required members would only hide misspelt ones.
function readShape(path: string): string {
  const reduce = (key: string, value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return key === "$id" ? undefined : value;
    const { $ref, description } = value as JSONSchema;
    if (typeof $ref === "string") return { $ref };
    const { if: _if, then: _then, anyOf, ...shape } = value as JSONSchema;
    const isAnything = typeof description === "string" && Object.keys(shape).join() === "description";
    const isChoice = anyOf?.every((schema) => Object.keys(schema).join() === "required");
    return { ...shape, ...(anyOf && !isChoice && { anyOf }), ...(isAnything && !anyOf && { tsType: "unknown" }) };
  };
  return JSON.stringify(JSON.parse(readFileSync(path, "utf8"), reduce));
}
