import { expect, test } from "vitest";
import { documentedFacts } from "../src/documented-facts.ts";
import { compareFacts } from "../src/facts.ts";
import { specFacts } from "../src/spec-facts.ts";
import { api } from "../suites/api-under-test.ts";
import { listMutants } from "./mutants.ts";

const { folder, operations } = api;
const place = { documented: "", spec: "" };

test.each(operations)("every change of a fact of $operationId is noticed", ({ operationId, document, contract }) => {
  const documented = documentedFacts(contract);
  const notices = (mutant: typeof document) => compareFacts(place, documented, specFacts(mutant, folder)).length > 0;
  const mutants = listMutants(document, isShared(Object.keys(folder.documented[operationId]?.responses ?? {})));
  expect(mutants.filter((mutant) => !notices(mutant.document)).map(({ change }) => change)).toEqual([]);
  const message = `${mutants.length} facts of ${operationId} can be changed`;
  expect(mutants.length, `${message}. Fix: write its input and its response into the spec`).toBeGreaterThan(5);
});

// What the protocol gives every operation has its evidence in _shared/, not on the page.
function isShared(documentedStatuses: readonly string[]) {
  const { headers, components } = folder.protocol;
  return (path: readonly string[], value: unknown): boolean => {
    const [group, , name] = path;
    const names = Object.keys(components.schemas ?? {});
    if (group === "components") return names.includes(name ?? "");
    if (refersTo(names, value)) return true;
    const isStatus = path.at(-2) === "responses" && !documentedStatuses.includes(path.at(-1) ?? "");
    const parameter = value as { name?: string } | null;
    const isHeader = path.at(-2) === "parameters" && headers.some((header) => header.name === parameter?.name);
    return isStatus || isHeader;
  };
}

function refersTo(names: readonly string[], value: unknown): boolean {
  if (typeof value === "string") return names.some((name) => value === `#/components/schemas/${name}`);
  if (typeof value !== "object" || value === null) return false;
  return ("$ref" in value && refersTo(names, value.$ref)) || ("schema" in value && refersTo(names, value.schema));
}
