import type { Scenarios } from "@facsimile/spec-schemas/types";
import { type PlacedProblem, unknownNames } from "../model/index.ts";
import { namesIn } from "./scenario-templates.ts";

/** Values that every resource has. */
const builtIn = ["id", "created", "since", "progress", "percent"] as const;

/** Reports timelines that nothing starts or whose last phase ends, and unknown names in phases and items. */
export function checkTimelines(file: Scenarios): PlacedProblem[] {
  const { scenarios, kinds } = file;
  const started = effectsOf(file).flatMap(({ timeline }) => (timeline === undefined ? [] : [timeline]));
  const usual = Object.keys(scenarios.success?.timelines ?? {});
  const missing = unknownNames("operations", "timeline of the scenario success", started, usual);
  const problems = Object.entries(scenarios).flatMap(([name, { timelines = {} }]) =>
    Object.entries(timelines).flatMap(([timeline, phases]) => {
      const at = `scenarios.${name}.timelines.${timeline}`;
      if (!started.includes(timeline)) return unknownNames(at, "timeline", [timeline], started);
      const ends = phases.every((phase, index) => (phase.for === undefined) === (index === phases.length - 1));
      const endless = { at, message: "the last phase does not last", fix: "write `for` in every phase but the last" };
      return [...(ends ? [] : [endless]), ...checkPhases(file, at, timeline, phases)];
    }),
  );
  const items = Object.entries(kinds).flatMap(([kind, { item }]) => {
    const named = namesIn(item).map((name) => name.split(".")[0] as string);
    return unknownNames(`kinds.${kind}.item`, "value", named, valuesOf(file, kind));
  });
  return [...missing, ...problems, ...items];
}

// A phase that used a value of a phase could use itself.
function checkPhases(file: Scenarios, at: string, timeline: string, phases: readonly object[]): PlacedProblem[] {
  const effects = effectsOf(file).filter((effect) => effect.timeline === timeline);
  const known = [...builtIn, ...effects.flatMap(({ kind }) => givenTo(file, kind))];
  return unknownNames(at, "value", namesIn(phases), known);
}

/** Names of all values of a kind: built in, set by operations, or by phases. */
export function valuesOf(file: Scenarios, kind: string): string[] {
  const timelines = effectsOf(file).flatMap((effect) => (effect.kind === kind ? (effect.timeline ?? []) : []));
  const phases = Object.values(file.scenarios).flatMap((scenario) =>
    timelines.flatMap((timeline) => scenario.timelines?.[timeline] ?? []),
  );
  const own = phases.flatMap((phase) => Object.keys(phase)).filter((name) => name !== "for" && name !== "deleted");
  return [...new Set([...builtIn, ...givenTo(file, kind), ...own])];
}

function givenTo(file: Scenarios, kind: string): string[] {
  const effects = effectsOf(file).filter((effect) => effect.kind === kind);
  const given = effects.flatMap(({ values = {}, add = {}, remove = {} }) => [values, add, remove].flatMap(Object.keys));
  return [...Object.keys(file.kinds[kind]?.initial ?? {}), ...given];
}

function effectsOf({ operations }: Scenarios) {
  return Object.values(operations).flatMap(({ effects = [] }) => effects);
}
