import { operationsOf } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { documentedFacts } from "../src/documented-facts.ts";
import { compareFacts } from "../src/facts.ts";
import { specFacts } from "../src/spec-facts.ts";
import { api } from "../suites/api-under-test.ts";
import { listChanges, putAt, valueAt } from "./making/index.ts";

const { folder, operations } = api;
const place = { documented: "", spec: "" };

// What says nothing about the contract, or is checked in another way.
const prose =
  /^(\$ref|description|summary|title|tags|operationId|deprecated|examples?|security|meaning|retry|because|source|state|operation|x-facsimile-(?!errors|permissions|job|success|rules|result|style|suggestions).*)$/;

// What is required in one of two places is required in both.
const isPlain = /^(remove|alter|exchange)$/;

// That behaviour tells a mutant is shown by `npm run mutation`; here, that two transcriptions of one page do.
test.each(operations)("every change of a fact of $operationId is noticed", ({ operationId, document, contract }) => {
  const documented = documentedFacts(contract);
  const isShared = sharedParts(Object.keys(folder.documented[operationId]?.responses ?? {}));
  const isFact = (path: readonly string[]) =>
    path.every((_, at) => !isShared(path.slice(0, at + 1), valueAt(document, path.slice(0, at + 1)))) &&
    path.every((step, at) => at < 3 || isName(path[at - 1]) || !prose.test(step));
  const [{ path, method } = expect.fail("no operation")] = operationsOf(document);
  const own = Object.keys(document.components?.schemas ?? {}).map((name) => ["components", "schemas", name]);
  const changes = [["paths", path, method], ...own].flatMap((at) => listChanges(document, at));
  const facts = changes.filter((change) => isPlain.test(change.operator) && isFact(change.path));
  const unnoticed = facts.filter((change) => {
    const changed = putAt(document, change.path, change.value);
    return compareFacts(place, documented, specFacts(changed, folder)).length === 0;
  });
  expect(unnoticed.map((change) => `${change.path.join("/")}: ${change.operator}`)).toEqual([]);
  const message = `${facts.length} facts of ${operationId} can be changed`;
  expect(facts.length, `${message}. Fix: write its input and its response into the spec`).toBeGreaterThan(5);
});

// The keys of these are names that the vendor chose.
function isName(step: string | undefined): boolean {
  return /^(properties|responses|headers|content|x-facsimile-(errors|success))$/.test(step ?? "");
}

// What the protocol gives every operation has its evidence in _shared/, not on the page.
function sharedParts(documentedStatuses: readonly string[]) {
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
