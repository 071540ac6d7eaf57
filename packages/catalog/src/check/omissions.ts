import { namedKey, type OpenApiDocument, opaqueKey, type PlacedProblem } from "../model/index.ts";

type Tree = Readonly<Record<string, unknown>>;

/** Reports what OpenAPI lets a document leave out, so that each tool would guess it for itself. */
export function checkOmissions({ paths, components = {} }: OpenApiDocument): PlacedProblem[] {
  return [...findOmissions(paths, "paths"), ...findOmissions(components, "components")];
}

const schemas = /^(schema|items)$/;
const types = ["type", "$ref", "anyOf", "oneOf", "allOf"];

function findOmissions(tree: unknown, at: string, isSchema = false): PlacedProblem[] {
  if (typeof tree !== "object" || tree === null) return [];
  const own = tree as Tree;
  const isTyped = !isSchema || types.some((key) => key in own);
  const isAbsent = own.in === "path" && own.required !== true;
  const inner = Object.entries(own).flatMap(([key, value]) => {
    if (opaqueKey.test(key)) return [];
    if (!namedKey.test(key) || Array.isArray(value)) return findOmissions(value, `${at}.${key}`, schemas.test(key));
    const areSchemas = /^(properties|schemas)$/.test(key);
    return Object.entries((value ?? {}) as Tree).flatMap(([name, one]) =>
      findOmissions(one, `${at}.${key}.${name}`, areSchemas),
    );
  });
  return [
    ...(isTyped ? [] : [{ at, message: "the schema has no type", fix: "add its type, which tools cannot guess" }]),
    ...(isAbsent ? [{ at, message: "a part of the path may be absent", fix: "add required: true" }] : []),
    ...inner,
  ];
}
