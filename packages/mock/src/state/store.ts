import { copyStart } from "../text/index.ts";
import type { Resource } from "./resource.ts";

/** How many resources of a kind are remembered, and how many characters of a text. */
export const limit = { resources: 1000, characters: 4096 } as const;

/** The resources of one API in one place, by kind and key. */
export interface Store {
  find(kind: string, key: string): Resource | undefined;
  list(kind: string): Iterable<Resource>;
  put(key: string, resource: Resource): void;
  /** Whether a resource of any place has an id. */
  hasId(id: string): boolean;
  /** Whether any place ever had one of a kind. */
  knows(kind: string): boolean;
}

/** The stores of all places of one API; of too many resources of a kind the oldest is forgotten. */
export type Stores = (place: string) => Store;

/** Stores without any resources. */
export function createStores(): Stores {
  const kinds = new Map<string, Held>();
  const ids = new Set<string>();
  return (place) => ({
    find: (kind, key) => kinds.get(kind)?.placed.get(placeKey(place, key))?.resource,
    *list(kind) {
      for (const held of kinds.get(kind)?.placed.values() ?? []) if (held.place === place) yield held.resource;
    },
    hasId: (id) => ids.has(id),
    knows: (kind) => kinds.has(kind),
    put(key, resource) {
      const { name } = resource.kind;
      ids.add(resource.id);
      const { placed, oldest } = kinds.get(name) ?? hold();
      if (placed.size === 0) kinds.set(name, { placed, oldest });
      const at = placeKey(place, key);
      const before = placed.get(at)?.resource;
      if (before === resource) return;
      // What is made anew in the place of something that is gone is young.
      if (before) placed.delete(at);
      placed.set(at, { place, resource });
      if (placed.size <= limit.resources) return;
      const [first, { resource: forgotten }]: [string, Placed] = oldest.next().value;
      ids.delete(forgotten.id);
      placed.delete(first);
    },
  });
}

interface Placed {
  readonly place: string;
  readonly resource: Resource;
}

interface Held {
  readonly placed: Map<string, Placed>;
  /** Goes on from the last entry that was forgotten. To begin anew takes as long as the entries that were deleted are many. */
  readonly oldest: Iterator<[string, Placed]>;
}

function hold(): Held {
  const placed = new Map<string, Placed>();
  return { placed, oldest: placed.entries() };
}

// Joined, a key is one text; a template would keep each part of it in memory.
const placeKey = (place: string, key: string): string => [place, key].join("\n");

/** What is remembered of a value: texts and lists up to a length, and no objects. */
export function clip(value: unknown): unknown {
  if (typeof value === "string") return copyStart(value, limit.characters);
  if (Array.isArray(value)) return value.slice(-limit.resources).map(clip);
  return typeof value === "object" ? undefined : value;
}
