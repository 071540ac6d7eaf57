import { valueAt } from "./sources.ts";

/** What is done to one fact. */
export const operators = ["remove", "alter", "lower", "exchange", "require", "retype"] as const;

export type Operator = (typeof operators)[number];

/** One fact changed: the value that it gets, `undefined` if it is taken away. */
export interface Change {
  readonly operator: Operator;
  readonly path: readonly string[];
  readonly value: unknown;
}

// Words of which a file may hold any: the wrong one is still well formed.
const vocabularies = [
  ["string", "integer", "boolean"],
  ["object", "array"],
  ["query", "header", "body"],
  ["never", "backoff"],
  ["throttle", "never"],
  ["reauthenticate", "never"],
  ["redate", "never"],
  ["replay", "never"],
  ["pending", "success"],
  ["failure", "pending"],
  ["documented", "assumed"],
  ["inferred", "documented"],
  ["contradicted", "documented"],
  ["post", "put"],
  ["POST", "GET"],
  ["page", "offset"],
  ["token", "marker"],
  ["json", "repeatList"],
] as const satisfies readonly (readonly string[])[];

const named = /^(properties|responses|headers|content|x-facsimile-(errors|success))$/;

/** Every change of a single fact at or under a path. In printed examples, values change their type and codes their text. */
export function listChanges(tree: unknown, path: readonly string[]): Change[] {
  const value = valueAt(tree, path);
  const isExample = path.some((step) => /^(requests|responsesPrinted|initial)$/.test(step));
  if (typeof value !== "object" || value === null)
    return isExample ? changeExample(path, value) : changeValue(path, value);
  const members = Object.keys(value).flatMap((key) => [
    ...removeMember(tree, [...path, key]),
    ...listChanges(tree, [...path, key]),
  ]);
  return [...members, ...requireMore(value, path)];
}

function changeValue(path: readonly string[], value: unknown): Change[] {
  const altered = (next: unknown, operator: Operator = "alter") => ({ operator, path, value: next });
  if (typeof value === "boolean") return [altered(!value)];
  // A status is not a limit: one other is as good as the next.
  const isLimit = !path.slice(-2).some((step) => /status|statuses/.test(step));
  if (typeof value === "number")
    return [altered(value + 1), ...(value > 0 && isLimit ? [altered(value - 1, "lower")] : [])];
  const text = String(value);
  const words: readonly string[] = vocabularies.find(([word]) => same(word, text)) ?? [];
  const other = words[1] ?? vocabularies.find(([, word]) => same(word, text))?.[0];
  return [other ? altered(other, "exchange") : altered(`${text}x`)];
}

// Pages write the types of their rows with a capital.
function same(word: string, text: string): boolean {
  return word === text.toLowerCase() || word === text;
}

function changeExample(path: readonly string[], value: unknown): Change[] {
  const key = path.at(-1) ?? "";
  const isCode = /code$|^status$/i.test(key);
  const altered = typeof value === "number" ? value + 1 : `${String(value)}x`;
  const retyped = typeof value === "string" ? 7 : `${String(value)}`;
  return [
    ...(isCode ? [{ operator: "alter" as const, path, value: altered }] : []),
    { operator: "retype" as const, path, value: retyped },
  ];
}

// What is false may as well be absent. A schema that goes as a whole takes many facts with it.
function removeMember(tree: unknown, path: readonly string[]): Change[] {
  const value = valueAt(tree, path);
  const parent = valueAt(tree, path.slice(0, -1));
  const isWhole = path[0] === "folder" || Array.isArray(parent) || named.test(path.at(-2) ?? "");
  const isFact = isWhole || typeof value !== "object";
  return value === false || !isFact ? [] : [{ operator: "remove", path, value: undefined }];
}

// What may be left out, asked for.
function requireMore(value: object, path: readonly string[]): Change[] {
  const { properties, required = [], in: place, name } = value as Readonly<Record<string, unknown>>;
  const names = typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  const optional = names.filter((member) => !(required as readonly string[]).includes(member));
  const inSchema = optional.map((member) => ({
    operator: "require" as const,
    path: [...path, "required"],
    value: [...(required as readonly string[]), member],
  }));
  const isOptional = typeof place === "string" && name !== undefined && !("required" in value) && path[0] !== "folder";
  return [
    ...inSchema,
    ...(isOptional ? [{ operator: "require" as const, path: [...path, "required"], value: true }] : []),
  ];
}
