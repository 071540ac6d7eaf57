import { type Fault, type Scenarios, unknown } from "./scenario-file.ts";
import { namesIn } from "./scenario-templates.ts";

/** What every step and every item may say of a resource. */
export const builtIn = ["id", "created", "since", "progress", "percent"] as const;

/** Reports courses that nothing begins, that never end or end too early, and names in steps and items that nothing gives. */
export function courseFaults(file: Scenarios): Fault[] {
  const { scenarios, kinds } = file;
  const begun = makesOf(file).flatMap(({ timeline }) => (timeline === undefined ? [] : [timeline]));
  const usual = Object.keys(scenarios.success?.timelines ?? {});
  const missing = begun
    .filter((track) => !usual.includes(track))
    .map((track) => unknown("operations", "timeline scenarios.success.timelines", track, usual));
  const courses = Object.entries(scenarios).flatMap(([name, { timelines = {} }]) =>
    Object.entries(timelines).map(([track, course]) => ({ at: `scenarios.${name}.timelines.${track}`, track, course })),
  );
  const faults = courses.flatMap(({ at, track, course }) => {
    if (!begun.includes(track)) return [unknown(at, "timeline", track, begun)];
    const ends = course.every((step, index) => (step.for === undefined) === (index === course.length - 1));
    const endless = { at, message: "does not end", mend: "write `for` in every step but the last" };
    return [...(ends ? [] : [endless]), ...stepFaults(file, at, track, course)];
  });
  const items = Object.entries(kinds).flatMap(([kind, { item }]) =>
    namesIn(item)
      .map((name) => name.split(".")[0] as string)
      .filter((name) => !valuesOf(file, kind).includes(name))
      .map((name) => unknown(`kinds.${kind}.item`, "value", name, valuesOf(file, kind))),
  );
  return [...missing, ...faults, ...items];
}

// A step that named a value of a step could name itself.
function stepFaults(file: Scenarios, at: string, track: string, course: readonly object[]): Fault[] {
  const kinds = makesOf(file).filter((make) => make.timeline === track);
  const known = [...builtIn, ...kinds.flatMap(({ kind }) => givenTo(file, kind))];
  return namesIn(course)
    .filter((name) => !known.includes(name))
    .map((name) => unknown(at, "value", name, known));
}

/** Names of all that is to be known of a kind: built in, given by operations, or by steps. */
export function valuesOf(file: Scenarios, kind: string): string[] {
  const tracks = makesOf(file).flatMap((make) => (make.kind === kind && make.timeline ? [make.timeline] : []));
  const steps = Object.values(file.scenarios).flatMap((scenario) =>
    tracks.flatMap((track) => scenario.timelines?.[track] ?? []),
  );
  const own = steps.flatMap((step) => Object.keys(step)).filter((name) => name !== "for" && name !== "deleted");
  return [...new Set([...builtIn, ...givenTo(file, kind), ...own])];
}

function givenTo(file: Scenarios, kind: string): string[] {
  const makes = makesOf(file).filter((make) => make.kind === kind);
  const given = makes.flatMap(({ values = {}, add = {}, remove = {} }) => [values, add, remove].flatMap(Object.keys));
  return [...Object.keys(file.kinds[kind]?.initial ?? {}), ...given];
}

function makesOf({ operations }: Scenarios) {
  return Object.values(operations).flatMap(({ effects = [] }) => effects);
}
