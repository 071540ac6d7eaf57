import type { Send } from "../sending/index.ts";
import { limitTime } from "../timing/index.ts";
import { InputError, isStructured, type Operation, readPointer } from "../wire/index.ts";
import { iteratePages } from "./pagination.ts";

/** Where a parameter comes from: a JSON Pointer into the input, a list of these, a constant, or a new id for every call. */
export type InputTemplate = string | readonly string[] | { readonly const: unknown } | { readonly fresh: "uuid" };

/** A call that is polled, and how its parameters are made from the input of a wait; JSON Pointers lead into that input. */
export interface PolledCall {
  readonly operation: Operation<unknown, unknown, string>;
  /** To the region whose server is called; without it, the client's own. */
  readonly region?: string;
  readonly parameters: Readonly<Record<string, InputTemplate>>;
}

/** One call for each of several targets; in its parameters, `/target` is the target. */
export interface PolledItems extends PolledCall {
  /** To the name of the one target, or to the list of all. */
  readonly targets: string;
  /** To a list, and into its items to the names of targets that were never started. */
  readonly exclude?: { readonly at: string; readonly name: string };
  /** Of a list: pointers into an item, and to the value that it must have there. Without it, the whole response is the one item. */
  readonly match?: Readonly<Record<string, string>>;
}

/** Calls the polled operation. Rejects with its error. */
export type ReadData = (input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The time was over before the list was read to its end. */
export class TimeOver extends Error {
  override readonly name = "TimeoutError";
}

/** When reading has to end: at a time by the clock, or when the signal aborts. */
export interface ReadLimits {
  readonly clock: () => Date;
  readonly end: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads with a function that calls the polled operation, whether `send` throws errors or returns them. Rejects with its error, and with a
 * TimeOver at the end of the time: no call begins later, and one that is under way is aborted.
 */
export async function readInTime<Result>(
  send: Send,
  { operation }: Pick<PolledCall, "operation">,
  { clock, end, signal: outer }: ReadLimits,
  read: (readData: ReadData) => Promise<Result>,
): Promise<Result> {
  const { signal, stop } = limitTime(Math.max(end - clock().getTime(), 0), outer);
  const isOver = () => !outer?.aborted && (signal.aborted || clock().getTime() >= end);
  const readData: ReadData = async (input) => {
    if (isOver()) throw new TimeOver(`the time was over before ${operation.operationId} had returned everything`);
    const { data, error } = await send(operation, input, { signal });
    if (error) throw error;
    return data;
  };
  try {
    return await read(readData);
  } catch (error) {
    if (error instanceof TimeOver || !signal.aborted || !isOver()) throw error;
    throw new TimeOver(`${operation.operationId} did not respond in time`, { cause: error });
  } finally {
    stop();
  }
}

/** The targets, each once; those that were never started; whether the input has a list of them. */
export function listTargets({ operation, targets, exclude }: PolledItems, input: unknown) {
  const named = readPointer(input, targets);
  if (named === undefined) throw new InputError(operation.operationId, targets.slice(1), "is required", "give it");
  const left = exclude && readPointer(input, exclude.at);
  const missing = Array.isArray(left) ? left.map((item) => String(readPointer(item, exclude?.name ?? ""))) : [];
  const all = new Set([named].flat().map(String));
  return { targets: [...all].filter((key) => !missing.includes(key)), missing, isMany: Array.isArray(named) };
}

/** The items that the polled operation returns for one target, from all pages. */
export async function findItems(
  readData: ReadData,
  query: PolledItems,
  input: unknown,
  target: string,
): Promise<unknown[]> {
  const { operation, match } = query;
  const scope = { ...(input as object), target };
  const parameters = fillIn(query.parameters, scope);
  if (!match || !operation.pagination) return [await readData(parameters)];
  const found: unknown[] = [];
  const list = { operationId: operation.operationId, pagination: operation.pagination };
  for await (const item of iteratePages(readData, list, parameters))
    if (Object.entries(match).every(([at, value]) => isEqual(readPointer(item, at), readPointer(scope, value))))
      found.push(item);
  return found;
}

/** Whether two ids are the same: text in one place may be a number in another; what is absent equals nothing. */
export function isEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && !isStructured(one) && String(one) === String(other);
}

/** The input of a call, from what its templates lead to. */
export function fillIn(templates: PolledCall["parameters"], scope: unknown): Record<string, unknown> {
  const read = (template: InputTemplate): unknown => {
    if (typeof template === "string") return readPointer(scope, template);
    if (Array.isArray(template)) return template.map(read);
    return "const" in template ? template.const : crypto.randomUUID();
  };
  return Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, read(template)]));
}
