import type { OperationUnderTest } from "../api-under-test.ts";
import { type Behaviour, createFindings } from "./behaviour.ts";
import { sourceOf } from "./documented/source.ts";
import { describeCase, pinsFile, readPins } from "./pins.ts";

/** Every case has the provenance, evidence, status and code that were pinned; its error has a status that its row lists; no text is JSON. */
export const pinnedCases: Behaviour = {
  name: "pinned cases",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { operationId, cases, contract } = operation;
    const pinned = Object.entries(readPins(api.root, api.id).cases).filter(([name]) =>
      name.startsWith(`${operationId} `),
    );
    const names = new Set([
      ...pinned.map(([name]) => name),
      ...Object.keys(cases).map((name) => `${operationId} ${name}`),
    ]);
    const source = `${pinsFile} (npm run pin -w @facsimile/conformance)`;
    for (const name of names) {
      const example = cases[name.slice(operationId.length + 1)];
      const expected = Object.fromEntries(pinned)[name];
      findings.compare({ place: `case ${name}`, source, seen: example && describeCase(example), expected });
    }
    for (const [name, { provenance, response }] of Object.entries(cases)) {
      const place = `responsesPrinted of case ${name}`;
      const own = sourceOf(api, operation);
      findings.compare({
        place: `${place}, JSON inside a text`,
        source: own,
        seen: findJson(response.body),
        expected: [],
      });
      // Where no source prints the response, its status may be assumed, too.
      const errors = provenance === "assumed" ? [] : errorsOf(contract, response.body);
      for (const [code, { status }] of errors) {
        const seen = [status].flat().includes(response.status) ? response.status : [status].flat();
        findings.compare({ place: `${place}, status of ${code}`, source: own, seen, expected: response.status });
      }
    }
    return findings.list();
  },
};

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
