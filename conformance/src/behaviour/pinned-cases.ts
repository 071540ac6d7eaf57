import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";
import { type Behaviour, createFindings, type Findings } from "./behaviour.ts";
import { countShown, sourceOf } from "./documented/index.ts";
import { describeCase, pinsFile, readPins } from "./pins.ts";

/**
 * Every case has the provenance, evidence, status and code that were pinned; its error has a status that its row lists; no text is JSON.
 * Every documented row is shown by as many cases as were pinned, or more.
 */
export const pinnedCases: Behaviour = {
  name: "pinned cases",
  async run(api, operation) {
    const findings = createFindings(operation);
    comparePins(findings, api, operation);
    for (const found of responsesOf(operation)) findings.compare({ source: sourceOf(api, operation), ...found });
    return findings.list();
  },
};

function comparePins({ compare }: Findings, { root, id }: ApiUnderTest, operation: OperationUnderTest): void {
  const { operationId, cases } = operation;
  const { cases: all, shown } = readPins(root, id);
  const source = `${pinsFile} (npm run pin -w @facsimile/conformance)`;
  const pinned = Object.keys(all).filter((name) => name.startsWith(`${operationId} `));
  const own = Object.keys(cases).map((name) => `${operationId} ${name}`);
  for (const name of new Set([...pinned, ...own])) {
    const example = cases[name.slice(operationId.length + 1)];
    compare({ place: `case ${name}`, source, seen: example && describeCase(example), expected: all[name] });
  }
  for (const [row, count] of Object.entries(countShown(operation))) {
    const least = shown[operationId]?.[row] ?? 1;
    compare({ place: `${row}, cases that show it`, source, seen: count, expected: Math.max(count, least) });
  }
}

// Of each case: what is wrong with its response.
function responsesOf({ cases, contract }: OperationUnderTest) {
  return Object.entries(cases).flatMap(([name, { provenance, response }]) => {
    const { status: given, body } = response;
    const place = `responsesPrinted of case ${name}`;
    // Where no source prints the response, its status may be assumed, too.
    const errors = provenance === "assumed" ? [] : errorsOf(contract, body);
    const statuses = errors.map(([code, { status }]) => {
      const listed = [status].flat();
      const seen = listed.includes(given) ? given : listed;
      return { place: `${place}, status of ${code}`, seen, expected: given };
    });
    return [{ place: `${place}, JSON inside a text`, seen: findJson(body), expected: [] }, ...statuses];
  });
}

function errorsOf({ errors }: OperationUnderTest["contract"], body: unknown) {
  const text = JSON.stringify(body ?? null);
  return Object.entries(errors).filter(([code]) => text.includes(`:${JSON.stringify(code)}`));
}

// Lists and objects that a page prints as text are errors of the page.
function findJson(value: unknown): string[] {
  if (typeof value === "string") return isJson(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(findJson) : [];
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
