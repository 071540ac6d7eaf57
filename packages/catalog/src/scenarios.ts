import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DataFile, readDataFile } from "./data-file.ts";
import { type OpenApiDocument, operationsOf } from "./document.ts";
import type { Problem } from "./problem.ts";
import { courseFaults } from "./scenario-courses.ts";
import { type Fault, type Play, type Scenarios, unknown } from "./scenario-file.ts";
import { type OperationFacts, operationFaults, readFacts } from "./scenario-operations.ts";

/** Reads the scenarios of an API; it need not have any. */
export function readScenarios(root: string, id: string): DataFile<Scenarios> {
  const path = join(root, "specs", id, "scenarios.yaml");
  if (!existsSync(path)) return { value: undefined, problems: [] };
  return readDataFile<Scenarios>(path, fileOf(id), "scenarios");
}

/** Reads what a client sees while scenarios are played; an API without scenarios has no plays. */
export function readPlays(root: string, id: string): DataFile<readonly Play[]> {
  const path = join(root, "specs", id, "plays.yaml");
  if (!existsSync(path)) return { value: [], problems: [] };
  return readDataFile<readonly Play[]>(path, `specs/${id}/plays.yaml`, "plays");
}

/** Reports every name in an API's scenarios that neither they nor its bundled contract know. */
export function checkScenarios(id: string, scenarios: Scenarios, document: OpenApiDocument): Problem[] {
  const facts = new Map(
    operationsOf(document).map(({ operation }) => [operation.operationId, readFacts(document, operation)]),
  );
  const operations = Object.entries(scenarios.operations).flatMap(([name, operation]) => {
    const known = facts.get(name);
    if (known) return operationFaults(`operations.${name}`, operation, known, scenarios);
    return [unknown(`operations.${name}`, "operation", name, facts.keys())];
  });
  const faults = [
    ...operations,
    ...courseFaults(scenarios),
    ...scenarioFaults(scenarios, facts, violationsOf(document)),
  ];
  return faults.map((fault) => ({ file: fileOf(id), ...fault }));
}

function violationsOf(document: OpenApiDocument): ReadonlySet<string> {
  const rows = (document["x-facsimile-violations"] ?? []) as readonly { readonly on: { readonly kind: string } }[];
  return new Set(rows.map(({ on }) => on.kind));
}

function scenarioFaults(
  { scenarios }: Scenarios,
  facts: ReadonlyMap<string, OperationFacts>,
  violations: ReadonlySet<string>,
): Fault[] {
  return Object.entries(scenarios).flatMap(([name, { others = "none", refuse = {} }]) => {
    const at = `scenarios.${name}`;
    const refusals = Object.entries(refuse).flatMap(([operation, refusal]) => {
      const known = facts.get(operation);
      if (!known) return [unknown(`${at}.refuse`, "operation", operation, facts.keys())];
      const [what, word, words] =
        typeof refusal === "string"
          ? (["case", refusal, known.cases] as const)
          : (["violation", refusal.violation, violations] as const);
      return words.has(word) ? [] : [unknown(`${at}.refuse.${operation}`, what, word, words)];
    });
    const cast = ["none", ...Object.keys(scenarios)];
    return [...refusals, ...(cast.includes(others) ? [] : [unknown(`${at}.others`, "scenario", others, cast)])];
  });
}

function fileOf(id: string): string {
  return `specs/${id}/scenarios.yaml`;
}
