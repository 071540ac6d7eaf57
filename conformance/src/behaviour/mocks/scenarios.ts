import type { ScenarioStep, ScenarioTest } from "@facsimile/catalog";
import { compileOperation, formatViolation } from "@facsimile/checks";
import { type Clock, createClock } from "@facsimile/mock";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { findSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings, type Findings, likelyFirst } from "../behaviour.ts";
import {
  type DocumentedRefusal,
  documentedRefusals,
  envelopeFaults,
  isLikePrinted,
  oddIds,
} from "../documented/index.ts";

type Values = Readonly<Record<string, unknown>>;

// Each way to choose a scenario has to lead to the same.
const ways = [
  { way: "by the call", options: () => ({}), headers: (name: string) => ({ prefer: `scenario=${name}` }) },
  { way: "by the option", options: (scenario: string) => ({ scenario }), headers: () => ({}) },
];

/** Every scenario runs as `scenario-tests.yaml` says, on a clock that stands still between calls. */
export const scenarios: Behaviour = {
  name: "scenarios",
  async run(api, operation) {
    const findings = createFindings(operation);
    const own = api.folder.scenarioTests.filter(({ steps }) => steps[0]?.operation === operation.operationId);
    const played = likelyFirst(own, ({ scenario, steps }) => [scenario, ...steps.map((step) => step.operation)]);
    for (const scenarioTest of played)
      for (const { way, options, headers } of ways) {
        const { scenario } = scenarioTest;
        await replay(api, scenarioTest, `chosen ${way}`, options(scenario), headers(scenario), findings);
      }
    return findings.list();
  },
};

/** What makes something is refused in the scenarios that refuse it, and does nothing. */
export const refusingScenarios: Behaviour = {
  name: "refusing scenarios",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { scenarios: file } = api.folder;
    const { cases, document, method, operationId } = operation;
    const example = findSuccess(document, cases);
    if (!example || !file?.operations[operationId]?.effects) return findings.list();
    const isCopy = /^Copy|Backup|Replication/.test(operationId);
    // Too many calls are too many of any kind; other reasons are those of some operations.
    const refusing = Object.entries(file.scenarios).filter(
      ([name, { refuse }]) => refuse && (name === "throttled" || isCopy),
    );
    for (const [name] of refusing) {
      const fetch = api.createMock({ validateResponses: true });
      const own = { endpoint: "https://mock.invalid", credentials: testCredentials(api), fetch, retry: false };
      const preference = { headers: { prefer: `scenario=${name}` } };
      const result = await api.createClient(own)[method]?.(clientInput(example), preference);
      const seen = { error: result?.error?.name, executions: fetch.mock.journal.executions() };
      const source = `scenarios.yaml scenarios.${name}`;
      findings.compare({ place: `scenario ${name}`, source, seen, expected: { error: "ApiError", executions: {} } });
    }
    return findings.list();
  },
};

async function replay(
  api: ApiUnderTest,
  scenarioTest: ScenarioTest,
  way: string,
  options: object,
  headers: object,
  findings: Findings,
): Promise<void> {
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const call = createStage(api, clock, options);
  const kept: Record<string, unknown> = {};
  const source = `scenario-tests.yaml ${scenarioTest.title}`;
  for (const [at, step] of scenarioTest.steps.entries()) {
    clock.advance((step.advanceSeconds ?? 0) * 1000);
    const { data, error, origin } = await call(step, fill(step.parameters ?? {}, kept) as object, headers);
    const place = `${scenarioTest.scenario}, ${way}: step ${at + 1}, ${step.operation}`;
    const compare = (what: string, seen: unknown, expected: unknown) =>
      findings.compare({ place: `${place} ${what}`, source, seen, expected });
    compare("error", error?.code, step.error);
    compare("violations", origin.violations, []);
    compare("odd ids", origin.ids, []);
    for (const [name, wanted] of Object.entries(originOf(api, scenarioTest, step))) compare(name, origin[name], wanted);
    if (step.error !== undefined) compare("refusal", origin.refusal, refusalOf(api, step.error, origin));
    for (const [name, pointer] of Object.entries(step.outputs ?? {})) {
      kept[name] = valueAt(data, pointer);
      if (/id(\/\d+)?$/i.test(pointer)) compare(`form of ${pointer}`, isLikePrinted(api, kept[name]), true);
    }
    for (const [pointer, wanted] of Object.entries(step.expect ?? {}))
      compare(pointer, valueAt(data, pointer), fill(wanted, kept));
    // What follows would be asked with nothing.
    const isLost = Object.values(kept).some((value) => value === undefined);
    if (isLost)
      return compare(
        "outputs",
        Object.keys(kept).filter((name) => kept[name] === undefined),
        [],
      );
  }
}

// A response from state never passes for a documented one.
function originOf({ folder }: ApiUnderTest, { scenario }: ScenarioTest, step: ScenarioStep): Values {
  const { operation, error, case: name } = step;
  if (name !== undefined) return { scenario: null, case: name };
  if (error !== undefined) return { scenario };
  return { scenario, case: null, evidence: folder.scenarios?.operations[operation]?.evidence };
}

// What the mock refuses itself, it refuses as the vectors say of the code; other errors are those of cases.
function refusalOf(api: ApiUnderTest, error: string, { source, refusal }: Values): unknown {
  if (source !== "contract") return undefined;
  const isOf = ({ code }: DocumentedRefusal) => new RegExp(`^${code.replace("{name}", ".+")}$`).test(error);
  const documented = documentedRefusals(api)
    .filter(isOf)
    .map(({ status, evidence }) => `${status} ${evidence}`);
  return documented.find((one) => one === refusal) ?? documented[0];
}

function createStage(api: ApiUnderTest, clock: Clock, options: object) {
  const mock = api.createMock({ clock, validateResponses: true, ...options });
  let called: OperationUnderTest | undefined;
  let origin: Values = {};
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await mock(input, init);
    const { host } = new URL(input instanceof Request ? input.url : input);
    origin = await describeResponse(response.clone(), called, host);
    return response;
  };
  const own = { credentials: testCredentials(api), fetch, clock: clock.now };
  return async ({ operation: operationId, region }: ScenarioStep, input: object, headers: object) => {
    const endpoint = region === undefined ? "https://mock.invalid" : `http://${region}.localhost`;
    // A call that is repeated would take time of its own.
    const client = api.createClient({ endpoint, ...own, retry: false });
    called = api.operations.find((one) => one.operationId === operationId);
    const { data, error } = (await client[called?.method ?? ""]?.(input, { headers })) ?? {};
    return { data, error, origin };
  };
}

async function describeResponse(
  response: Response,
  operation: OperationUnderTest | undefined,
  host: string,
): Promise<Values> {
  const text = await response.text();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  const contract = operation && compileOperation(operation.document);
  const headers = ["scenario", "case", "evidence", "source"].map((name) => [
    name,
    response.headers.get(`x-facsimile-${name}`),
  ]);
  const violations = contract?.checkResponse(response.status, body).map(formatViolation);
  const { source, evidence } = Object.fromEntries(headers) as Values;
  const told = () => [`${response.status} ${evidence}`, ...envelopeFaults(body, host)].join(", ");
  const refusal = source === "contract" ? told() : undefined;
  return { violations, refusal, ids: source === "example" ? [] : oddIds(body), ...Object.fromEntries(headers) };
}

function fill(value: unknown, kept: Values): unknown {
  if (typeof value === "string") return value.replace(/\{(\w+)\}/g, (_, name: string) => String(kept[name]));
  if (Array.isArray(value)) return value.map((item) => fill(item, kept));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, kept)]));
}

function valueAt(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce<unknown>((at, step) => (at as Values | null | undefined)?.[step], value);
}
