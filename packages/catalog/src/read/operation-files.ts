import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { SpecProblem } from "../model/index.ts";
import { readDataFile } from "./data-file.ts";
import { schemaViolations } from "./schema.ts";

const extensions = new Set(
  "cases errata errors evidence job notes option pagination permissions repeatable result rules same source sources style success suggestions words".split(
    " ",
  ),
);

/** The names of the operation files of an API, and the problems that the rules of OpenAPI do not cover. */
export function readOperationFiles(root: string, id: string): { names: string[]; problems: SpecProblem[] } {
  const dir = join(root, "specs", id, "operations");
  const names = existsSync(dir) ? readdirSync(dir).map((file) => basename(file, ".yaml")) : [];
  const index = readFileSync(join(root, "specs", id, "openapi.yaml"), "utf8");
  return { names, problems: names.flatMap((name) => checkFile(join(dir, `${name}.yaml`), id, name, index)) };
}

function checkFile(path: string, id: string, name: string, index: string): SpecProblem[] {
  const file = `specs/${id}/operations/${name}.yaml`;
  const { value, problems } = readDataFile<Record<string, unknown>>(path, file);
  if (!value) return [...problems];
  const fix = `list it under paths in specs/${id}/openapi.yaml`;
  const isListed = index.includes(`operations/${name}.yaml`);
  const unlisted = isListed ? [] : [{ file, message: "no path refers to the file", fix }];
  return [...checkOperationFile(file, name, value), ...unlisted];
}

/** Lists what an operation file breaks of the rules of this project. */
export function checkOperationFile(
  file: string,
  name: string,
  value: Readonly<Record<string, unknown>>,
): SpecProblem[] {
  const { operationId, summary } = value;
  return [
    ...(operationId === name
      ? []
      : [{ file, at: "operationId", message: `is ${operationId ?? "missing"}`, fix: `write operationId: ${name}` }]),
    ...(typeof summary === "string"
      ? []
      : [{ file, at: "summary", message: "must be a text", fix: "write what the operation does, in one sentence" }]),
    ...wordlessPatterns(value).map((row) => ({
      file,
      row,
      message: "a pattern of the input is not said in words",
      fix: "add x-facsimile-words, which continues `must`, such as `not begin with http://`",
    })),
    ...wordlessRules(value).map((row) => ({
      ...{ file, row, message: "a rule has no words" },
      fix: "add because, which clients and mocks say where it is broken",
    })),
    ...schemaViolations("errors", value["x-facsimile-errors"] ?? {}).map(({ path, message, fix }) => ({
      ...{ file, at: ["x-facsimile-errors", ...path].join("."), message, fix },
    })),
    ...unknownExtensions(value).map(({ key, row }) => ({
      file,
      row,
      message: `unknown key ${key}`,
      fix: `use one of ${[...extensions].map((known) => `x-facsimile-${known}`).join(", ")}`,
    })),
  ];
}

// Clients say the limits of their input to people.
function wordlessPatterns({ parameters, requestBody }: Record<string, unknown>): string[] {
  const search = (tree: unknown, at: string): string[] => {
    if (typeof tree !== "object" || tree === null) return [];
    const isWordless = "pattern" in tree && typeof tree.pattern === "string" && !("x-facsimile-words" in tree);
    const inner = Object.entries(tree).flatMap(([key, value]) =>
      search(value, Array.isArray(tree) ? `${at}[${key}]` : `${at}.${key}`),
    );
    return [...(isWordless ? [`${at}.pattern`] : []), ...inner];
  };
  return [...search(parameters, "parameters"), ...search(requestBody, "requestBody")];
}

function wordlessRules({ "x-facsimile-rules": rules }: Record<string, unknown>): string[] {
  const isWordless = (rule: { because?: unknown }) => typeof rule.because !== "string";
  return (Array.isArray(rules) ? rules : []).flatMap((rule, index) =>
    isWordless(rule) ? [`x-facsimile-rules[${index}]`] : [],
  );
}

function unknownExtensions(tree: unknown, at = ""): { key: string; row: string }[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    const row = Array.isArray(tree) ? `${at}[${key}]` : at ? `${at}.${key}` : key;
    const unknown = key.startsWith("x-facsimile-") && !extensions.has(key.replace("x-facsimile-", ""));
    return [...(unknown ? [{ key, row }] : []), ...unknownExtensions(value, row)];
  });
}
