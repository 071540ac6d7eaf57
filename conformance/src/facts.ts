/** Facts by name, such as `request.SnapshotId.required`, each as text so that any two can be compared. */
export type Facts = ReadonlyMap<string, string>;

/** Adds facts about one thing; lists are sets, so their order says nothing. */
export function putFacts(facts: Map<string, string>, name: string, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined)
      facts.set(`${name}.${key}`, JSON.stringify(Array.isArray(value) ? [...value].sort() : value));
  }
}

/** What is said of an operation as a whole, the same on both sides. */
export interface About {
  readonly permissions?: Readonly<Record<string, unknown>> | undefined;
  readonly job?: Readonly<Record<string, string>> | undefined;
  readonly success?: Readonly<Record<string, string>> | undefined;
  readonly rules?:
    | readonly Partial<Record<"in" | "implies" | "differ" | "together" | "requires", unknown>>[]
    | undefined;
}

/** Adds what the caller needs, how a job is followed, what a success is, and the rules between fields. */
export function putAbout(
  facts: Map<string, string>,
  { permissions = {}, job = {}, success = {}, rules = [] }: About,
): void {
  const { action, access, resource } = permissions;
  putFacts(facts, "permissions", { action, access, resource });
  putFacts(facts, "job", job);
  putFacts(facts, "success", success);
  for (const { in: side, implies, differ, together, requires } of rules)
    facts.set(`rules.${JSON.stringify({ in: side, implies, differ, together, requires })}`, "stated");
}

/** Every difference between what is documented and what the spec says, with its row and its fix; none if they agree. */
export function compareFacts(
  place: { readonly documented: string; readonly spec: string; readonly lineOf?: (name: string) => number | undefined },
  documented: Facts,
  spec: Facts,
): string[] {
  const names = [...new Set([...documented.keys(), ...spec.keys()])].sort();
  return names.flatMap((name) => {
    const [page, contract] = [documented.get(name), spec.get(name)];
    if (page === contract) return [];
    const line = place.lineOf?.(name);
    const row = line === undefined ? place.documented : `${place.documented}:${line}`;
    if (contract === undefined)
      return [
        `${place.spec}: ${name} is missing; ${row} says ${page}. Fix: add it to the operation, or write an erratum with evidence`,
      ];
    if (page === undefined)
      return [
        `${place.spec}: ${name} is ${contract}, and ${row} has no evidence for it. Fix: remove it, or add a row with its source`,
      ];
    return [
      `${place.spec}: ${name} is ${contract}; ${row} says ${page}. Fix: correct the operation, or write an erratum with evidence`,
    ];
  });
}
