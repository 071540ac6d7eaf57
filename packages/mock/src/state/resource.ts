import type { ResourceKind } from "../contract/index.ts";
import { compileTemplate, type Fill, type Scope } from "./template.ts";
import { findPosition, type Timeline, type TimelinePosition } from "./timeline.ts";

/** A kind of resource, ready to be shown. */
export interface Kind {
  readonly name: string;
  readonly id: string;
  readonly formatTime: (milliseconds: number) => string;
  readonly initial: Readonly<Record<string, unknown>>;
  readonly members: ReadonlyMap<string, Fill>;
  readonly item: Fill;
}

/** A resource that the mock holds. */
export interface Resource {
  readonly kind: Kind;
  readonly id: string;
  readonly created: number;
  readonly values: Record<string, unknown>;
  /** What it goes through, the newest first. */
  running: readonly { readonly name: string; readonly timeline: Timeline; readonly start: number }[];
}

/** Compiles one kind. */
export function compileKind(name: string, { id, times, initial = {}, item }: ResourceKind): Kind {
  const members = new Map(Object.entries(item).map(([member, template]) => [member, compileTemplate(template)]));
  return { name, id, formatTime: formats[times], initial, members, item: compileTemplate(item) };
}

const formats: Record<ResourceKind["times"], Kind["formatTime"]> = {
  milliseconds: (time) => new Date(time).toISOString(),
  seconds: (time) => new Date(time).toISOString().replace(/\.\d+/, ""),
  plain: (time) => new Date(time).toISOString().replace("T", " ").slice(0, 19),
};

/** Whether a resource was deleted. */
export function isGone({ running }: Resource, now: number): boolean {
  return running.some(({ timeline, start }) => timeline.mayEnd && findPosition(timeline, start, now).step.gone);
}

/** What is to be known of a resource at a time: what its steps say, the newest first, then its values. */
export function describeResource({ kind, id, created, values, running }: Resource, now: number): Scope {
  const scope: Scope = (name) => {
    for (const { timeline, start } of running) {
      // Lists of many are narrowed by values that no step gives.
      if (!timeline.names.has(name)) continue;
      const position = findPosition(timeline, start, now);
      const fill = position.step.values.get(name);
      if (fill) return fill((inner) => readPosition(position, kind, inner) ?? scope(inner));
    }
    if (Object.hasOwn(values, name)) return values[name];
    if (Object.hasOwn(kind.initial, name)) return kind.initial[name];
    if (name === "id") return id;
    if (name === "created") return kind.formatTime(created);
    const [newest] = running;
    if (newest) return readPosition(findPosition(newest.timeline, newest.start, now), kind, name);
    return name === "since" ? kind.formatTime(created) : undefined;
  };
  return scope;
}

/** One member of a resource as responses show it; a value that no response shows counts as one. */
export function readMember({ members }: Kind, name: string, scope: Scope): unknown {
  const fill = members.get(name);
  return fill ? fill(scope) : scope(name);
}

function readPosition({ since, progress }: TimelinePosition, { formatTime }: Kind, name: string): unknown {
  if (name === "since") return formatTime(since);
  if (name === "progress") return Math.round(progress * 100) / 100;
  return name === "percent" ? Math.floor(progress * 100) : undefined;
}
