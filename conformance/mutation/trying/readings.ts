/** What was read of a value: which of its members, and whether it was asked for all of their names. */
export interface Readings {
  areNamesRead: boolean;
  readonly members: Map<string, Readings>;
}

/** A copy of a value that looks like it, and notes what is read of it. */
export function watch<T extends object>(watched: T): { readonly watched: T; readonly readings: Readings } {
  const readings = noReadings();
  return { watched: watchMember(watched, readings) as T, readings };
}

/**
 * Whether anything that was read of a value is different in another one. Who read nothing that differs cannot tell the two apart. What both
 * have is one object, so that only what differs is looked at.
 */
export function isTouched({ areNamesRead, members }: Readings, before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return false;
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) return true;
  if (areNamesRead && Object.keys(before).join("\n") !== Object.keys(after).join("\n")) return true;
  return [...members].some(([name, readings]) => isTouched(readings, before[name], after[name]));
}

function noReadings(): Readings {
  return { areNamesRead: false, members: new Map() };
}

type Tree = Readonly<Record<string, unknown>>;

// Plain data; functions and instances of classes are read as a whole.
function isTree(value: unknown): value is Tree {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

function watchMember(value: unknown, readings: Readings): unknown {
  if (!isTree(value)) return value;
  const known = new Map<string, unknown>();
  const readMember = (name: string) => {
    const own = readings.members.get(name) ?? noReadings();
    readings.members.set(name, own);
    return own;
  };
  return new Proxy(value, {
    get(target, name, receiver) {
      if (typeof name === "symbol") return Reflect.get(target, name, receiver);
      const own = readMember(name);
      // One and the same each time, since some compare them.
      if (!known.has(name)) known.set(name, watchMember(target[name], own));
      return known.get(name);
    },
    has(target, name) {
      if (typeof name === "string") readMember(name);
      return Reflect.has(target, name);
    },
    ownKeys(target) {
      readings.areNamesRead = true;
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, name) {
      if (typeof name === "string") readMember(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}
