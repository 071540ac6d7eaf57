import { InputError } from "./error.ts";
import { isStructured, readPointer } from "./json.ts";
import type { Operation } from "./operation.ts";
import { iteratePages } from "./pagination.ts";
import type { Sender } from "./sender.ts";

/** Where a value comes from: a JSON Pointer, a list of such, a constant, or a new id at every question. */
export type Template = string | readonly string[] | { readonly const: unknown } | { readonly fresh: "uuid" };

/** A question and how it is made from an input, into which its pointers lead. */
export interface Query {
  readonly operation: Operation<unknown, unknown, string>;
  /** To the region whose server has to be asked; without it, the client's own. */
  readonly region?: string;
  readonly parameters: Readonly<Record<string, Template>>;
}

/** Questions about one thing after the other: `/target` is the one that is asked about. */
export interface KeyedQuery extends Query {
  /** To the name of the one thing, or to the list of all names. */
  readonly targets: string;
  /** To a list, and into its items to the names of those that there will be nothing of. */
  readonly exclude?: { readonly at: string; readonly name: string };
  /** Of a list: pointers into an item, and to what stands there if it counts; else the whole answer is the one item. */
  readonly match?: Readonly<Record<string, string>>;
}

/** Asks an operation; rejects with its error. */
export type Ask = (input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Asks by a sender, whether that throws errors or returns them. */
export function createAsk(send: Sender, { operation }: Pick<Query, "operation">, signal?: AbortSignal): Ask {
  return async (input) => {
    const { data, error } = await send(operation, input, signal && { signal });
    if (error) throw error;
    return data;
  };
}

/** The region that has to be asked, if it is not the client's own. */
export function readRegion({ region }: Pick<Query, "region">, input: unknown): string | undefined {
  const value = region && readPointer(input, region);
  return typeof value === "string" ? value : undefined;
}

/** The names that are asked about, each once; those that are missing; whether the input has a list of them. */
export function listKeys({ operation, targets, exclude }: KeyedQuery, input: unknown) {
  const named = readPointer(input, targets);
  if (named === undefined)
    throw new InputError(operation.operationId, targets.slice(1), "is required", "give it in the input");
  const left = exclude && readPointer(input, exclude.at);
  const missing = Array.isArray(left) ? left.map((item) => String(readPointer(item, exclude?.name ?? ""))) : [];
  const all = new Set([named].flat().map(String));
  return { keys: [...all].filter((key) => !missing.includes(key)), missing, isMany: Array.isArray(named) };
}

/** The items that an operation shows of one key, from all pages. */
export async function findItems(ask: Ask, query: KeyedQuery, input: unknown, key: string): Promise<unknown[]> {
  const { operation, match } = query;
  const scope = { ...(input as object), target: key };
  const question = fillIn(query.parameters, scope);
  if (!match || !operation.pagination) return [await ask(question)];
  const found: unknown[] = [];
  for await (const item of iteratePages(ask, operation.pagination, question))
    if (Object.entries(match).every(([at, value]) => isEqual(readPointer(item, at), readPointer(scope, value))))
      found.push(item);
  return found;
}

/** Whether two ids are the same: text in one place may be a number in another; what is absent equals nothing. */
export function isEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && !isStructured(one) && String(one) === String(other);
}

function fillIn(templates: Query["parameters"], scope: unknown): Record<string, unknown> {
  const read = (template: Template): unknown => {
    if (typeof template === "string") return readPointer(scope, template);
    if (Array.isArray(template)) return template.map(read);
    return "const" in template ? template.const : crypto.randomUUID();
  };
  return Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, read(template)]));
}
