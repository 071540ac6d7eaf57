import type { Send, Settlement, UnsettledCall } from "../sending/index.ts";
import { ApiError, InputError, readPointer, showName } from "../wire/index.ts";
import {
  findItems,
  isEqual,
  listTargets,
  type PolledItems,
  type ReadData,
  readInTime,
  TimeOver,
} from "./polled-call.ts";
import type { WaitTiming } from "./waiter.ts";

/** How another operation may tell whether a call was executed. */
export interface Lookup extends PolledItems {
  /** To the time an item was created, and by how many milliseconds the service's clock may be behind ours. */
  readonly createdAt?: { readonly at: string; readonly skew: number };
  /** Fields of the call, by name, whose values an item has at these pointers. */
  readonly markers?: Readonly<Record<string, string>>;
  /** What shows that the requested state exists, created by this call or another one: no item, or a value in every item. */
  readonly fulfilled?: { readonly noItems: true } | { readonly at: string; readonly values: readonly string[] };
}

/** Why no operation can tell. */
export interface NoLookup {
  readonly because: string;
}

/** Looks up once whether a call was executed. Rejects with the error of the lookup, or an InputError for an unusable marker. */
export async function settle(
  send: Send,
  lookup: Lookup | NoLookup,
  call: UnsettledCall,
  { clock = () => new Date() }: Pick<WaitTiming, "clock"> = {},
): Promise<Settlement> {
  const stayUnknown = (because: string): Settlement => ({ outcome: "unknown", because, candidates: [] });
  if (!("operation" in lookup)) return stayUnknown(lookup.because);
  if (readPointer(call.input, lookup.targets) === undefined)
    return stayUnknown(`The call names no ${lookup.targets.slice(1)} to look up.`);
  const isMarked = createTest(lookup, call);
  checkDeadline(lookup, call);
  let shown: readonly Shown[];
  try {
    const limits = { clock, signal: call.signal, end: clock().getTime() + (call.deadline ?? 120_000) };
    shown = await readInTime(send, lookup, limits, (readData) => readTargets(readData, lookup, call.input));
  } catch (error) {
    // A response that cannot be read, or a part of a list, proves nothing.
    const isUnreadable = error instanceof ApiError && error.code === undefined && error.status < 300;
    if (isUnreadable || error instanceof TimeOver) return stayUnknown(error.message);
    throw error;
  }
  const items = shown.flatMap((entry) => entry.items);
  if (shown.length > 0 && shown.every((entry) => isFulfilled(lookup, entry.items)))
    return { outcome: "fulfilled", items };
  // A mark on something older than the call contradicts who vouches for it.
  const candidates = items.filter((item) => !isEarlier(lookup, call, item));
  const marked = candidates.filter(isMarked);
  const missing = shown.filter((entry) => !entry.items.some((item) => marked.includes(item))).map(({ key }) => key);
  if (marked.length > 0) return { outcome: "executed", items: marked, missing };
  return { outcome: "unknown", because: explain(lookup, candidates, call.marker), candidates };
}

interface Shown {
  readonly key: string;
  readonly items: readonly unknown[];
}

async function readTargets(readData: ReadData, lookup: Lookup, input: unknown): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const key of listTargets(lookup, input).targets)
    shown.push({ key, items: await findItems(readData, lookup, input, key) });
  return shown;
}

// Without a marker nothing tells the items of this call from those of an earlier or of someone else's.
function createTest(
  { operation, markers = {} }: Lookup,
  { operationId = operation.operationId, input, startedAt, marker }: UnsettledCall,
): (item: unknown) => boolean {
  if (Number.isNaN(startedAt.getTime()))
    throw new InputError(operationId, "startedAt", "is not a valid date", "give the time when the call began");
  if (marker === undefined) return () => false;
  const at = Object.hasOwn(markers, marker) ? markers[marker] : undefined;
  const value = (input as Readonly<Record<string, unknown>>)[marker];
  if (at === undefined || typeof value !== "string" || value === "") {
    const usable = Object.keys(markers).join(" or ");
    const fix = usable ? `mark by ${usable}, and set it on the call` : "call settle() without a marker";
    throw new InputError(
      operationId,
      `marker ${showName(marker)}`,
      `cannot identify the call by ${operation.operationId}`,
      fix,
    );
  }
  return (item) => isEqual(readPointer(item, at), value);
}

function checkDeadline({ operation }: Lookup, { operationId, deadline = 1 }: UnsettledCall): void {
  const fix = "give milliseconds";
  if (!(deadline > 0)) throw new InputError(operationId ?? operation.operationId, "deadline", "must be above 0", fix);
}

function isFulfilled({ fulfilled }: Lookup, items: readonly unknown[]): boolean {
  if (!fulfilled) return false;
  if ("noItems" in fulfilled) return items.length === 0;
  return items.length > 0 && items.every((item) => fulfilled.values.includes(String(readPointer(item, fulfilled.at))));
}

// An item whose time cannot be read may be that of the call.
function isEarlier({ createdAt }: Lookup, { startedAt }: UnsettledCall, item: unknown): boolean {
  const text = createdAt && String(readPointer(item, createdAt.at));
  if (!text) return false;
  // Services print UTC without saying so, too.
  const utc = /[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.replace(" ", "T")}Z`;
  return Date.parse(utc) < startedAt.getTime() - createdAt.skew;
}

function explain({ operation }: Lookup, candidates: readonly unknown[], marker: string | undefined): string {
  const { operationId } = operation;
  if (candidates.length === 0) return `${operationId} shows nothing that could be of this call. It may show it later.`;
  if (marker === undefined) return `What ${operationId} shows may be of this call, or of an earlier or another one.`;
  return `What ${operationId} shows does not bear the mark of this call. It may show that later.`;
}
