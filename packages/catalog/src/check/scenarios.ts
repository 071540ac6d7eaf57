import type { Scenarios, ViolationRow } from "@facsimile/spec-schemas/types";
import {
  type OpenApiDocument,
  type OperationShape,
  type PlacedProblem,
  shapesOf,
  unknownNames,
} from "../model/index.ts";
import { checkOperation } from "./scenario-operations.ts";
import { checkTimelines } from "./timelines.ts";

/** Reports every name in the scenarios that neither they nor the bundled contract have. */
export function checkScenarios(file: Scenarios, document: OpenApiDocument): PlacedProblem[] {
  const shapes = shapesOf(document);
  const operations = Object.entries(file.operations).flatMap(([name, operation]) => {
    const shape = shapes.get(name);
    if (shape) return checkOperation(`operations.${name}`, operation, shape, file);
    return unknownNames(`operations.${name}`, "operation", [name], shapes.keys());
  });
  const rows = (document["x-facsimile-violations"] ?? []) as readonly ViolationRow[];
  const violations = [...new Set(rows.map(({ on }) => on.kind))];
  return [...operations, ...checkTimelines(file), ...checkRefusals(file, shapes, violations)];
}

function checkRefusals(
  { scenarios }: Scenarios,
  shapes: ReadonlyMap<string, OperationShape>,
  violations: readonly string[],
): PlacedProblem[] {
  return Object.entries(scenarios).flatMap(([name, { remaining = "none", refuse = {} }]) => {
    const at = `scenarios.${name}`;
    const refusals = Object.entries(refuse).flatMap(([operation, refusal]) => {
      const shape = shapes.get(operation);
      if (!shape) return unknownNames(`${at}.refuse`, "operation", [operation], shapes.keys());
      const place = `${at}.refuse.${operation}`;
      return typeof refusal === "string"
        ? unknownNames(place, "case", [refusal], shape.cases)
        : unknownNames(place, "violation", [refusal.violation], violations);
    });
    const names = ["none", ...Object.keys(scenarios)];
    return [...refusals, ...unknownNames(`${at}.remaining`, "scenario", [remaining], names)];
  });
}
