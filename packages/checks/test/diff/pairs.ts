import { readdirSync, readFileSync } from "node:fs";

type Json = Record<string, unknown>;

/** A change of a built document, made by a named operator, and what it means for those who use the contract. */
export interface DiffPair {
  readonly name: string;
  readonly operator: string;
  readonly document: string;
  readonly expected: "break" | "safe" | "same";
  /** Beginning of the place that has to be reported. */
  readonly at: string;
  /** Steps of the operator. */
  readonly change: readonly object[];
  readonly base: object;
  readonly head: object;
}

const folder = new URL("pairs/", import.meta.url);
const specs = new URL("../../../../specs/", import.meta.url);
const readJson = (url: URL) => JSON.parse(readFileSync(url, "utf8"));

/** Reads every pair of the folder. Throws if a change does not fit its document. */
export function readPairs(): DiffPair[] {
  return readdirSync(folder).map((file) => {
    const { change, ...pair } = readJson(new URL(file, folder));
    const url = new URL(pair.document.replace("/", "/dist/").concat(".json"), specs);
    const head = readJson(url);
    for (const step of change) apply(head, step, file);
    return { ...pair, change, name: file.replace(/\.json$/, ""), base: readJson(url), head };
  });
}

function apply(document: Json, step: Record<string, string>, file: string): void {
  const [verb = ""] = Object.keys(step);
  const operator = operators[verb];
  if (!operator)
    throw new Error(`${file}: unknown operator ${verb}. Fix: use one of ${Object.keys(operators).join(", ")}`);
  const { holder, key } = find(document, String(step[verb]), file);
  const isNew = verb === "set" || verb === "ensureList" || verb === "sharedParameters";
  if (!isNew && !(key in holder))
    throw new Error(`${file}: ${step[verb]} is not in the document. Fix: correct the path`);
  operator(holder, key, step, document, file);
}

type Operator = (holder: Json, key: string, step: Record<string, unknown>, document: Json, file: string) => void;

const list = (value: unknown) => value as unknown[];

const operators: Record<string, Operator> = {
  set: (holder, key, { to }) => {
    if (key === "-") list(holder).push(to);
    else holder[key] = to;
  },
  remove: (holder, key) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  move: (holder, key, { to }, document, file) => {
    const target = find(document, String(to), file);
    target.holder[target.key] = holder[key];
    delete holder[key];
  },
  append: (holder, key, { value }) => void list(holder[key]).push(value),
  removeValue: (holder, key, { value }) => {
    const kept = list(holder[key]).filter((item) => item !== value);
    if (kept.length === list(holder[key]).length) throw new Error(`${value} is not in ${key}. Fix: name one that is`);
    holder[key] = kept;
  },
  wrap: (holder, key, step) => {
    holder[key] = { [String(step.in)]: [holder[key]] };
  },
  reverse: (holder, key) => void list(holder[key]).reverse(),
  nullAsAlternative: (holder, key) => {
    const { type, ...rest } = holder[key] as Json;
    const [one] = list(type).filter((name) => name !== "null");
    holder[key] = { anyOf: [{ ...rest, type: one }, { type: "null" }] };
  },
  constToEnum: (holder, key) => {
    const { const: only, ...rest } = holder[key] as Json;
    holder[key] = { ...rest, enum: [only] };
  },
  inline: (holder, key, _, document, file) => {
    const { $ref } = holder[key] as { $ref: string };
    const target = find(document, $ref.replace("#", "root"), file);
    holder[key] = target.holder[target.key];
  },
  extract: (holder, key, _, document) => {
    const components = document.components as { schemas?: Json };
    components.schemas = { ...components.schemas, Extracted: holder[key] };
    holder[key] = { $ref: "#/components/schemas/Extracted" };
  },
  sharedParameters: (_holder, _key, _step, document) => {
    for (const item of Object.values(document.paths as Record<string, Record<string, Json>>))
      for (const operation of Object.values(item).slice(0, 1)) {
        item.parameters = operation.parameters as unknown as Json;
        delete operation.parameters;
      }
  },
  replaceText: (holder, key, step) => {
    const text = String(holder[key]);
    if (!text.includes(String(step.from))) throw new Error(`${key} has no ${step.from}. Fix: name a part of ${text}`);
    holder[key] = text.replaceAll(String(step.from), String(step.with));
  },
  ensureList: (holder, key) => {
    holder[key] ??= [];
  },
};

/** Finds where a path leads: `operation/…` or `root/…`, elements of lists by index or name, references followed. */
function find(document: Json, path: string, file: string): { holder: Json; key: string } {
  const [start, ...steps] = path.split("/").map((step) => step.replaceAll("~1", "/"));
  const [item] = Object.values(document.paths as Record<string, Json>);
  let holder = (start === "operation" ? Object.values(item ?? {})[0] : document) as Json;
  for (const [index, step] of steps.entries()) {
    const key = Array.isArray(holder) ? indexOf(holder, step) : step;
    if (index === steps.length - 1) return { holder, key };
    const next = holder[key] as Json | undefined;
    if (typeof next !== "object") throw new Error(`${file}: ${path} ends at ${step}. Fix: correct the path`);
    holder = follow(document, next, file);
  }
  return { holder: document, key: "" };
}

function follow(document: Json, value: Json, file: string): Json {
  if (typeof value.$ref !== "string") return value;
  const { holder, key } = find(document, value.$ref.replace("#", "root"), file);
  return holder[key] as Json;
}

const indexOf = (items: unknown[], step: string): string =>
  /^(\d+|-)$/.test(step) ? step : String(items.findIndex((item) => (item as Json).name === step));
