import { ApiError, readPointer } from "../wire/index.ts";
import { findItems, listTargets, type PolledItems, type ReadData } from "./polled-call.ts";
import type { PollResult } from "./progress.ts";
import { type ResponsePolling, readDetails, readState } from "./response-poll.ts";
import type { Poll } from "./waiter.ts";

/** Where the items of the polled call show the state of one target or of several. */
export interface ItemPolling extends PolledItems, Pick<ResponsePolling, "state" | "states" | "progress" | "reason"> {
  /** Error codes that mean that the target does not exist. */
  readonly notFoundCodes?: readonly string[];
  /** Ends that may belong to an earlier job, as long as the values at these pointers are what they were at the first poll. */
  readonly mayBeStale?: { readonly ends: readonly ("success" | "failure")[]; readonly unchanged: readonly string[] };
}

/** What a waiter for several things resolves to. */
export interface Waited<Item> {
  readonly items: Item[];
  /** Names of those that were never started, so no item belongs to them. */
  readonly missing: string[];
}

/** What is kept of one target from poll to poll. */
interface Memory {
  /** What the values that must change were at the first poll; "" once they have changed. */
  readonly first: string;
  /** Polls in a row that did not find what had been there. */
  readonly missed?: number;
}

interface TargetResult extends Pick<PollResult, "end" | "observed" | "warning"> {
  readonly items: readonly unknown[];
  readonly memory: Memory;
}

/** Polls the items of every target, one after the other. */
export const pollItems: Poll<ItemPolling> = async (readData, polling, input, memory = {}) => {
  const { targets, missing, isMany } = listTargets(polling, input);
  const results: (TargetResult & { key: string })[] = [];
  for (const key of targets) {
    const items = await findItemsOrNone(readData, polling, input, key);
    results.push({ key, ...classifyItems(polling, items, (memory as Record<string, Memory>)[key]) });
  }
  const ended = results.find(({ end }) => end === "failure" || end === "gone");
  const items = results.flatMap((result) => result.items);
  return {
    // If nothing was started, nothing will come.
    end: ended?.end ?? (results.length === 0 ? "failure" : results.every(({ end }) => end) ? "success" : undefined),
    observed: isMany
      ? results.map(({ key, observed }) => `${key}: ${observed}`).join(", ")
      : (results[0]?.observed ?? ""),
    warning: results.find(({ warning }) => warning)?.warning,
    result: isMany ? { items, missing } : items[0],
    memory: Object.fromEntries(results.map((result) => [result.key, result.memory])),
    ...readDetails(polling, ended ? ended.items[0] : isMany ? undefined : items[0]),
  };
};

async function findItemsOrNone(
  readData: ReadData,
  polling: ItemPolling,
  input: unknown,
  key: string,
): Promise<unknown[]> {
  try {
    return await findItems(readData, polling, input, key);
  } catch (error) {
    if (error instanceof ApiError && polling.notFoundCodes?.includes(String(error.code))) return [];
    throw error;
  }
}

// Of several items, one that still changes outweighs all, and a success outweighs failures, which may be older.
function classifyItems(polling: ItemPolling, items: unknown[], before: Memory | undefined): TargetResult {
  const { mayBeStale } = polling;
  const pointers = mayBeStale?.unchanged ?? [];
  const print = JSON.stringify(items.map((item) => pointers.map((at) => readPointer(item, at))));
  const first = before === undefined || before.first === print ? print : "";
  if (items.length === 0) {
    const missed = before?.missed === undefined ? {} : { missed: before.missed + 1 };
    // A list may lag behind, so one poll proves nothing.
    return {
      end: (missed.missed ?? 0) > 1 ? "gone" : undefined,
      observed: "absent",
      items,
      memory: { first, ...missed },
    };
  }
  const states = items.map((item) => readState(polling, item));
  const ends = states.map(({ end }) => end);
  const settled = ends.includes("success") ? "success" : "failure";
  const isOpen = ends.includes(undefined) || (mayBeStale?.ends.includes(settled) && first === print);
  const end = isOpen ? undefined : settled;
  const shown = end === "success" ? items.filter((_, at) => ends[at] === end) : items;
  const observed = states.map(({ text }) => text).join();
  const warning = states.find((each) => each.warning)?.warning;
  return { end, observed, warning, items: shown, memory: { first, missed: 0 } };
}
