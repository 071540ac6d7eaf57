import { type AnswerReading, readDetails, readEnd } from "./answer-look.ts";
import { ApiError } from "./error.ts";
import { readPointer } from "./json.ts";
import { type Ask, findItems, type KeyedQuery, listKeys } from "./query.ts";
import type { Look, Sight } from "./waiter.ts";

/** How the items of a query tell what became of one thing or of several. */
export interface ItemReading extends KeyedQuery, Pick<AnswerReading, "state" | "states" | "progress" | "reason"> {
  /** Codes of errors that mean: it is not there. */
  readonly notFoundCodes?: readonly string[];
  /** Ends that may be those of an earlier job: they count only after something at these pointers has changed since the first look. */
  readonly mayBeStale?: { readonly ends: readonly ("success" | "failure")[]; readonly unchanged: readonly string[] };
}

/** What a waiter for several things resolves to. */
export interface Waited<Item> {
  readonly items: Item[];
  /** Names of those that were never begun, so that none of the items is theirs. */
  readonly missing: string[];
}

/** What is kept of one key from look to look. */
interface Memory {
  /** What the doubtful members were at the first look, "" once they have changed. */
  readonly first: string;
  /** Looks in a row that did not find what had been there. */
  readonly missed?: number;
}

interface KeySight extends Pick<Sight, "end" | "observed"> {
  readonly items: readonly unknown[];
  readonly memory: Memory;
}

/** Looks at the items of every key, one after the other. */
export const lookAtItems: Look<ItemReading> = async (ask, reading, input, memory = {}) => {
  const { keys, missing, isMany } = listKeys(reading, input);
  const sights: (KeySight & { key: string })[] = [];
  for (const key of keys) {
    const items = await findItemsOrNone(ask, reading, input, key);
    sights.push({ key, ...judgeItems(reading, items, (memory as Record<string, Memory>)[key]) });
  }
  const ended = sights.find(({ end }) => end === "failure" || end === "gone");
  const items = sights.flatMap((sight) => sight.items);
  return {
    // Where nothing was begun, nothing will come.
    end: ended?.end ?? (sights.length === 0 ? "failure" : sights.every(({ end }) => end) ? "success" : undefined),
    observed: isMany
      ? sights.map(({ key, observed }) => `${key}: ${observed}`).join(", ")
      : (sights[0]?.observed ?? ""),
    result: isMany ? { items, missing } : items[0],
    memory: Object.fromEntries(sights.map((sight) => [sight.key, sight.memory])),
    ...readDetails(reading, ended ? ended.items[0] : isMany ? undefined : items[0]),
  };
};

async function findItemsOrNone(ask: Ask, reading: ItemReading, input: unknown, key: string): Promise<unknown[]> {
  try {
    return await findItems(ask, reading, input, key);
  } catch (error) {
    if (error instanceof ApiError && reading.notFoundCodes?.includes(String(error.code))) return [];
    throw error;
  }
}

// Of several items, one that still changes outweighs all, and a success the failures: there may be older ones.
function judgeItems(reading: ItemReading, items: unknown[], before: Memory | undefined): KeySight {
  const { state, mayBeStale } = reading;
  const unchanged = mayBeStale?.unchanged ?? [];
  const print = JSON.stringify(items.map((item) => unchanged.map((at) => readPointer(item, at))));
  const first = before === undefined || before.first === print ? print : "";
  if (items.length === 0) {
    const missed = before?.missed === undefined ? {} : { missed: before.missed + 1 };
    // A list may lag behind itself, so one look proves nothing.
    return {
      end: (missed.missed ?? 0) > 1 ? "gone" : undefined,
      observed: "absent",
      items,
      memory: { first, ...missed },
    };
  }
  const texts = items.map((item) => String(readPointer(item, state)));
  // One that is listed in lower case stands for every spelling.
  const ends = texts.map((text) => readEnd(reading, text) ?? readEnd(reading, text.toLowerCase()));
  const settled = ends.includes("success") ? "success" : "failure";
  const isOpen = ends.includes(undefined) || (mayBeStale?.ends.includes(settled) && first === print);
  const end = isOpen ? undefined : settled;
  const shown = end === "success" ? items.filter((_, at) => ends[at] === end) : items;
  return { end, observed: texts.join(), items: shown, memory: { first, missed: 0 } };
}
