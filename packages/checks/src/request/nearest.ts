/** The end of a message on an unknown name: what was probably meant, else what there is. */
export function suggestName(name: string, names: readonly string[]): string {
  const [nearest] = names
    .map((candidate) => ({ candidate, distance: distanceOf(name, candidate) }))
    .filter(({ distance }) => distance <= 3)
    .sort((left, right) => left.distance - right.distance);
  if (names.length === 0) return "leave it out";
  const all = names.length === 1 ? `use ${names[0]}` : `use one of ${names.join(", ")}`;
  return nearest
    ? `use ${nearest.candidate}; ${names.length === 1 ? "it is the only one" : `there are ${names.join(", ")}`}`
    : all;
}

/** The value of a name; throws a TypeError that says what was probably meant. */
export function requireName<T>(kind: string, name: string, known: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(known, name)) return known[name] as T;
  throw new TypeError(`unknown ${kind} "${name.slice(0, 60)}". Fix: ${suggestName(name, Object.keys(known))}`);
}

/** Finds what a name was meant to be: a name in another case or style or, if slips count, with one letter more or less. */
export function compileMeant<T extends { readonly name: string }>(
  known: readonly T[],
): (name: string, slips: boolean) => T | undefined {
  const byFold = new Map(known.toReversed().map((candidate) => [foldName(candidate.name), candidate]));
  return (name, slips) => {
    const plain = removeIndex(name);
    const folded = foldName(plain);
    const alike = byFold.get(folded);
    if (alike || !slips || folded.length < 5) return alike;
    return known.find((candidate) => distanceOf(plain, candidate.name) === 1);
  };
}

/** A name that came over the wire, for a message. */
export function shortenName(name: string): string {
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}

const longest = 60;

// As other protocols write an item of a list: Name.1, Name[0], Name.member.1, Name;1.
function removeIndex(name: string): string {
  return name.replace(/(?:[.;:]\w{1,9}|\[\w{0,9}\]){1,4}$/, "");
}

// Without what is written differently at times: case, `_` and `-`.
function foldName(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}

// How many letters have to be added, removed or replaced.
function distanceOf(name: string, other: string): number {
  if (name.length > longest) return Number.POSITIVE_INFINITY;
  const [left, right] = [foldName(name), foldName(other)];
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > 3) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let at = 0; at < left.length; at += 1) {
    const next = [at + 1];
    for (let index = 0; index < right.length; index += 1) {
      const replaced = (row[index] ?? 0) + Number(left[at] !== right[index]);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
