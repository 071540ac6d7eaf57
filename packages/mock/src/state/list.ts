import type { Pagination } from "@facsimile/runtime";
import type { ListedResources } from "../contract/index.ts";
import type { IsDocumented } from "./documented-values.ts";
import { compileFilter } from "./filter.ts";
import { cutPage, type Page } from "./page.ts";
import { compileReference, readInputName } from "./reference.ts";
import { describeResource, isGone, type Kind, type Resource, readMember } from "./resource.ts";
import type { Store } from "./store.ts";
import { createScope, type Scope } from "./template.ts";

type Input = Readonly<Record<string, unknown>>;

/** Finds what a call asks for: a page of it, the input whose resource there is not, or nothing if a documented case has the response. */
export type Listing = (store: Store, input: Input, now: number) => Page | { readonly missing: string } | undefined;

/** Compiles a listing; one with pages shows an empty list too, once there was something to list, or if no case has what is asked for. */
export function compileListing(
  data: ListedResources,
  kind: Kind,
  pagination: Pagination | undefined,
  isDocumented: IsDocumented,
): Listing {
  const locate = compileReference(data);
  const narrow = compileNarrowing(data, kind);
  const names = Object.entries(data.where ?? {}).flatMap(([name, filter]) =>
    typeof filter === "object" && filter.by === "anything" ? [] : [name],
  );
  return (store, input, now) => {
    const isAlive = (resource: Resource) => !isGone(resource, now);
    if (data.id !== undefined) {
      const { id, key } = locate(createScope({ input }), () => "");
      const found = store.find(kind.name, key);
      if (found && isAlive(found)) return wholeOf([found]);
      return !found && isDocumented(id) ? undefined : { missing: readInputName(data.id) };
    }
    const strange = names.find((name) => input[name] !== undefined && !isDocumented(input[name]));
    if (!store.knows(kind.name) && strange === undefined) return undefined;
    const found = sort(narrow([...store.list(kind.name)].filter(isAlive), input, now), data, input, now);
    if (pagination) return cutPage(found, pagination, input, data.size);
    if (found.length > 0) return wholeOf(found);
    return strange === undefined ? undefined : { missing: strange };
  };
}

function wholeOf(resources: readonly Resource[]): Page {
  return { resources, page: 1, size: resources.length, total: resources.length, next: "" };
}

function compileNarrowing({ where = {} }: ListedResources, kind: Kind) {
  const filters = Object.entries(where).map(([name, filter]) => ({ name, ...compileFilter(filter) }));
  return (resources: readonly Resource[], input: Input, now: number): readonly Resource[] => {
    const asked = filters
      .filter(({ name }) => input[name] !== undefined)
      .map(({ name, value, createFits }) => ({ value, fits: createFits(input[name]) }));
    if (asked.length === 0) return resources;
    return resources.filter((resource) => {
      const scope = describeResource(resource, now);
      return asked.every(({ value, fits }) => fits(readMember(kind, value, scope)));
    });
  };
}

function sort(
  resources: readonly Resource[],
  { sort: by }: ListedResources,
  input: Input,
  now: number,
): readonly Resource[] {
  if (!by) return resources;
  const key = input[by.key];
  const sorted = key === undefined ? [...resources] : sortBy(resources, String(key), now);
  return input[by.direction] === "desc" ? sorted.reverse() : sorted;
}

function sortBy(resources: readonly Resource[], name: string, now: number): Resource[] {
  const read = (resource: Resource) => readMember(resource.kind, name, describeResource(resource, now)) ?? "";
  return resources
    .map((resource) => ({ resource, value: read(resource) as string | number }))
    .sort((left, right) => (left.value < right.value ? -1 : left.value > right.value ? 1 : 0))
    .map(({ resource }) => resource);
}

/** What templates may say of a page: its items, the first one with all that is known of it, and its numbers. */
export function describePage(
  { resources, page, size, total, next }: Page,
  now: number,
): Readonly<Record<string, unknown>> {
  const scopes = resources.map((resource): Scope => describeResource(resource, now));
  const found = resources.map(({ kind }, at) => kind.item(scopes[at] as Scope));
  return { found, first: scopes[0], page, size, total, next };
}
