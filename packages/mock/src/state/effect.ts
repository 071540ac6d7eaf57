import type { Effect as EffectData, Location, RefusedWhen, ResourceReference } from "../contract/index.ts";
import { copyStart } from "../text/index.ts";
import type { IsDocumented } from "./documented-values.ts";
import type { MakeId } from "./identity.ts";
import { compileReference, readInputName } from "./reference.ts";
import { describeResource, isGone, type Kind, type Resource } from "./resource.ts";
import type { Scenario } from "./scenario.ts";
import { clip, limit, type Store, type Stores } from "./store.ts";
import { compileTemplate, createScope, type Fill, type Scope } from "./template.ts";
import type { Timeline } from "./timeline.ts";

/** Where and when a call takes place. */
export interface Session {
  readonly location: Location;
  readonly store: Store;
  /** The resources of other places. */
  readonly stores: Stores;
  /** The place of a region. */
  readonly placeOf: (region: string) => string;
  readonly makeId: MakeId;
  readonly now: number;
  readonly scenario: Scenario;
}

/** What a call has made or changed, or why it may not: the case that says so, or that nothing is known of what it means. */
export type Outcome =
  | { readonly made: readonly Resource[]; readonly left: readonly unknown[] }
  | { readonly example: string }
  | { readonly missing: string }
  /** The input that has to name another region than that of the call. */
  | { readonly sameRegion: string }
  | undefined;

/** Makes or changes what one entry says. */
export type Effect = (session: Session, scope: Scope) => Outcome;

/** Compiles one entry of `effects`. */
export function compileEffect(data: EffectData, kind: Kind, isDocumented: IsDocumented): Effect {
  const [plan, change] = [compilePlan(data, kind, isDocumented), compileChange(data)];
  const findStore = compileDestination(data);
  return (session, scope) => {
    const store = findStore(session, scope);
    if (store === undefined) return { sameRegion: readInputName(data.region) };
    const { targets, left, example, missing } = plan(session, store, scope);
    if (missing !== undefined) return { missing };
    if (example !== undefined) return { example };
    if (data.existing && targets.length === 0) return undefined;
    for (const target of targets.filter(({ allowed }) => allowed)) change(store, session.now, target);
    return { made: targets.map(({ resource }) => resource), left };
  };
}

// Where no region is named, the mock is one region. Nothing if the region of the call is named where another has to be.
function compileDestination({ region }: EffectData) {
  const fill = compileTemplate(region);
  return ({ location, store, stores, placeOf }: Session, scope: Scope): Store | undefined => {
    if (region === undefined || location.place === "") return store;
    const named = String(clip(fill(scope)) ?? "");
    return named === location.region ? undefined : stores(placeOf(named));
  };
}

interface Target {
  readonly key: string;
  readonly resource: Resource;
  readonly scope: Scope;
  readonly newTimeline: Timeline | undefined;
  readonly allowed: boolean;
}

interface Plan {
  readonly targets: readonly Target[];
  readonly left: readonly unknown[];
  readonly example?: string | undefined;
  /** The input that names a resource which there is not. */
  readonly missing?: string;
}

// Everything is checked before anything is changed.
function compilePlan(
  { forEach, existing, refusedWhen = [], source, timeline = "", ...ref }: EffectData,
  kind: Kind,
  isDocumented: IsDocumented,
) {
  const locate = compileReference(ref);
  const findSource = compileSource(source);
  return ({ store: here, makeId, now, scenario }: Session, store: Store, call: Scope): Plan => {
    const targets: Target[] = [];
    const left: unknown[] = [];
    const found = findSource(call, here, now);
    if (found === null) return { targets, left, missing: readInputName(source?.id) };
    for (const [at, item] of readItems(call, forEach).entries()) {
      const { others } = scenario;
      const applied = at > 0 && others !== undefined ? others : scenario;
      const scope = createScope({ each: item, source: found }, call);
      const { id, key } = locate(scope, () => makeId(kind.id));
      const known = store.find(kind.name, key);
      const alive = known && !isGone(known, now) ? known : undefined;
      if (existing && !alive) {
        if (known || !isDocumented(id)) return { targets: [], left, missing: readInputName(ref.id, forEach) };
        continue;
      }
      const obstacle = alive && findObstacle(refusedWhen, alive, now);
      if (obstacle?.example !== undefined) return { targets, left, example: obstacle.example };
      const resource = alive ?? {
        kind,
        id: copyStart(id, limit.characters),
        created: now,
        values: {},
        running: [],
      };
      if (applied)
        targets.push({ key, resource, scope, newTimeline: applied.timelines.get(timeline), allowed: !obstacle });
      else left.push(item);
    }
    return { targets, left };
  };
}

function readItems(scope: Scope, forEach: string | undefined): readonly unknown[] {
  if (forEach === undefined) return [undefined];
  const items = (scope("input") as Readonly<Record<string, unknown>>)[forEach];
  return Array.isArray(items) ? items.slice(0, limit.resources) : [];
}

function findObstacle(obstacles: readonly RefusedWhen[], resource: Resource, now: number): RefusedWhen | undefined {
  const scope = describeResource(resource, now);
  return obstacles.find(({ values }) =>
    Object.entries(values).some(([name, forbidden]) => forbidden.includes(scope(name))),
  );
}

function compileSource(source: ResourceReference | undefined) {
  const locate = compileReference(source ?? {});
  // Null if it no longer exists, is in another place, or something else has the id. What the mock did not make may exist all
  // the same.
  return (scope: Scope, store: Store, now: number): Scope | null | undefined => {
    if (!source) return undefined;
    const { id, key } = locate(scope, () => "");
    const found = store.find(source.kind, key);
    if (found) return isGone(found, now) ? null : describeResource(found, now);
    return store.hasId(id) ? null : undefined;
  };
}

function compileChange({ values = {}, add = {}, remove = {}, timeline = "" }: EffectData) {
  const compile = (templates: Readonly<Record<string, unknown>>): (readonly [string, Fill])[] =>
    Object.entries(templates).map(([name, template]) => [name, compileTemplate(template)] as const);
  const [fills, adds, removes] = [compile(values), compile(add), compile(remove)];
  return (store: Store, now: number, { key, resource, scope, newTimeline }: Target): void => {
    const held = resource.values;
    for (const [name, fill] of fills) {
      const value = clip(fill(scope));
      if (value !== undefined) held[name] = value;
    }
    for (const [name, fill] of adds) held[name] = clip([...new Set([...asList(held[name]), ...asList(fill(scope))])]);
    for (const [name, fill] of removes) {
      const taken = new Set(asList(fill(scope)));
      held[name] = asList(held[name]).filter((item) => !taken.has(item));
    }
    if (newTimeline) {
      const others = resource.running.filter(({ name }) => name !== timeline);
      resource.running = [{ name: timeline, timeline: newTimeline, start: now }, ...others];
    }
    store.put(key, resource);
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
