import { copyStart } from "../journal/truncate.ts";
import type { Resource } from "./resource.ts";

/** How many resources of a kind are remembered, and how many characters of a text. */
export const limit = { resources: 1000, characters: 4096 } as const;

/** The resources of one API, by kind and key; of too many of a kind the oldest is forgotten. */
export interface Store {
  find(kind: string, key: string): Resource | undefined;
  list(kind: string): Iterable<Resource>;
  put(key: string, resource: Resource): void;
  /** The kind of the resource that has an id. */
  kindOf(id: string): string | undefined;
  /** Whether there ever was one of a kind. */
  knows(kind: string): boolean;
}

/** A store without any resources. */
export function createStore(): Store {
  const kinds = new Map<string, Map<string, Resource>>();
  const ids = new Map<string, string>();
  return {
    find: (kind, key) => kinds.get(kind)?.get(key),
    list: (kind) => kinds.get(kind)?.values() ?? [],
    kindOf: (id) => ids.get(id),
    knows: (kind) => kinds.has(kind),
    put(key, resource) {
      const { name } = resource.kind;
      ids.set(resource.id, name);
      const resources = kinds.get(name) ?? new Map<string, Resource>();
      // What is made anew in the place of something that is gone is young.
      if (resources.get(key) !== resource) resources.delete(key);
      kinds.set(name, resources.set(key, resource));
      const [oldest = ""] = resources.size > limit.resources ? resources.keys() : [];
      if (oldest === "") return;
      ids.delete(resources.get(oldest)?.id ?? "");
      resources.delete(oldest);
    },
  };
}

/** What is remembered of a value: texts and lists up to a length, and no objects. */
export function clip(value: unknown): unknown {
  if (typeof value === "string") return copyStart(value, limit.characters);
  if (Array.isArray(value)) return value.slice(-limit.resources).map(clip);
  return typeof value === "object" ? undefined : value;
}
