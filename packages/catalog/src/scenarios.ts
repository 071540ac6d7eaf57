import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DataFile, readDataFile } from "./data-file.ts";
import { type OpenApiDocument, operationsOf } from "./document.ts";
import type { Problem } from "./problem.ts";
import { courseFaults } from "./scenario-courses.ts";
import { type Fault, type Scenarios, type ScenarioTest, unknown } from "./scenario-file.ts";
import { type OperationFacts, operationFaults, readFacts } from "./scenario-operations.ts";

/** Reads the scenarios of an API; it need not have any. */
export function readScenarios(root: string, id: string): DataFile<Scenarios> {
  const path = join(root, "specs", id, "scenarios.yaml");
  if (!existsSync(path)) return { value: undefined, problems: [] };
  return readDataFile<Scenarios>(path, fileOf(id), "scenarios");
}

/** Reads the scenario tests of an API; one without scenarios has none. */
export function readScenarioTests(root: string, id: string): DataFile<readonly ScenarioTest[]> {
  const path = join(root, "specs", id, "scenario-tests.yaml");
  if (!existsSync(path)) return { value: [], problems: [] };
  return readDataFile<readonly ScenarioTest[]>(path, `specs/${id}/scenario-tests.yaml`, "scenario-tests");
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
  return Object.entries(scenarios).flatMap(([name, { remaining = "none", refuse = {} }]) => {
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
    return [
      ...refusals,
      ...(cast.includes(remaining) ? [] : [unknown(`${at}.remaining`, "scenario", remaining, cast)]),
    ];
  });
}

function fileOf(id: string): string {
  return `specs/${id}/scenarios.yaml`;
}
