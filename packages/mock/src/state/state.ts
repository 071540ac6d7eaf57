import type { Input } from "@facsimile/checks";
import type { Clock } from "../clock.ts";
import {
  type Api,
  type Location,
  type MockResponse,
  problemResponse,
  type Refusal,
  type RequestViolation,
} from "../contract/index.ts";
import type { Preference, SuppliedResponse } from "../responding/index.ts";
import { createIdentities, type MakeId } from "./identity.ts";
import { createScenarioSelection, type Scenario, type ScenarioScope } from "./scenario.ts";
import { loadStatefulApi, type StatefulApi } from "./stateful-api.ts";
import { createStores, type Stores } from "./store.ts";

/** A call that keeps its contract. */
export interface StatefulCall {
  readonly apiId: string;
  readonly operationId: string;
  readonly preference: Preference;
  readonly requestId: string;
  readonly input: Input;
  readonly location: Location;
  readAccessKeyId(): string | undefined;
}

/** What a scenario leads to: a response from state, a documented case, or a violation; a refusal if there is no such scenario. */
export type StateResult =
  | { readonly refusal: MockResponse }
  | { readonly scenario: string; readonly supplied: SuppliedResponse }
  | { readonly scenario: string; readonly example: string; readonly reason?: string }
  | { readonly scenario: string; readonly violation: RequestViolation };

/** Jobs and resources that change with a clock. */
export interface State {
  /** Where a call takes place, which its input may say instead of its host. */
  locate(call: Pick<StatefulCall, "apiId" | "input" | "location">): Location;
  /** Responds from what is held; nothing if the call concerns nothing that is held. */
  respond(call: StatefulCall): StateResult | undefined;
  /** Descriptions of scenarios, by API and name. */
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Chooses a scenario for one API, one access key, or everyone. Throws a TypeError for an unknown name or API. */
  setScenario(name: string, scope?: ScenarioScope): void;
  /** Forgets all resources and every scenario that was set. */
  reset(): void;
}

/** The state of some APIs, empty at first. Throws a TypeError if no API has the scenario. */
export function createState(apis: readonly Api[], clock: Clock, defaultScenario = "success"): State {
  const loaded = new Map(apis.map((api) => [api.id, loadStatefulApi(api)]));
  const scenarios = Object.fromEntries([...loaded].map(([id, { descriptions }]) => [id, descriptions]));
  const selection = createScenarioSelection(defaultScenario);
  let held = new Map<string, Held>();
  checkName(scenarios, defaultScenario);
  return {
    scenarios,
    locate: ({ apiId, input, location }) => loaded.get(apiId)?.locate(input, location) ?? location,
    respond(call) {
      const { apiId, preference, readAccessKeyId } = call;
      const api = loaded.get(apiId);
      if (!api?.isStateful || chooses(preference)) return undefined;
      const name = preference.scenario ?? selection.choose(apiId, readAccessKeyId);
      const scenario = api.scenarios.get(name) ?? (preference.scenario === undefined ? api.standard : undefined);
      if (!scenario) return { refusal: refuseScenario(name, Object.keys(api.descriptions)) };
      const own = held.get(apiId) ?? { stores: createStores(), makeId: createIdentities(apiId) };
      held.set(apiId, own);
      return apply(api, scenario, call, { ...own, now: clock.now().getTime() });
    },
    setScenario(name, scope) {
      checkName(scenarios, name, scope?.apiId);
      selection.set(name, scope);
    },
    reset() {
      held = new Map();
      selection.reset();
    },
  };
}

interface Held {
  readonly stores: Stores;
  readonly makeId: MakeId;
}

function apply(
  { operations, placeOf }: StatefulApi,
  scenario: Scenario,
  { operationId, input, location, requestId }: StatefulCall,
  own: Held & { readonly now: number },
): StateResult | undefined {
  const { name } = scenario;
  const refusal = scenario.refuse[operationId];
  if (typeof refusal === "string") return { scenario: name, example: refusal };
  if (refusal) return { scenario: name, violation: { kind: refusal.violation } };
  const operation = operations.get(operationId);
  const session = { ...own, location, store: own.stores(location.place), placeOf, scenario };
  const outcome = operation?.apply(session, input, requestId);
  if (!operation || !outcome) return undefined;
  if ("example" in outcome) return { scenario: name, example: outcome.example };
  if ("missing" in outcome) return { scenario: name, ...refuseMissing(outcome) };
  if ("sameRegion" in outcome) return { scenario: name, violation: refuseSameRegion(outcome) };
  const { evidence, status } = operation;
  return { scenario: name, supplied: { evidence, status, body: outcome.body } };
}

function refuseMissing({ missing, refusal }: { readonly missing: string; readonly refusal: Refusal }) {
  const reason = `${missing}: there is nothing of this name. Fix: use one that the mock has issued, or that a documented case has`;
  if (typeof refusal === "string") return { example: refusal, reason };
  return { violation: { kind: refusal.violation, name: missing, rule: "must exist", reason } };
}

function refuseSameRegion({ sameRegion: name, in: part }: { readonly sameRegion: string; readonly in: string }) {
  return { kind: "invalid", in: part, name, rule: "must be another region than that of the call" };
}

// A request that prefers a response of the contract gets it, also where state holds the resource.
function chooses({ code, example, dynamic }: Preference): boolean {
  return code !== undefined || example !== undefined || dynamic === true;
}

function checkName(scenarios: State["scenarios"], name: string, apiId?: string): void {
  if (apiId !== undefined && !Object.hasOwn(scenarios, apiId))
    throw new TypeError(`unknown API ${apiId}. Fix: name one of ${Object.keys(scenarios).join(", ")}`);
  const known = Object.entries(scenarios).flatMap(([id, own]) =>
    apiId === undefined || apiId === id ? Object.keys(own) : [],
  );
  if (name === "success" || known.includes(name)) return;
  const fix = known.length > 0 ? `name one of ${[...new Set(known)].join(", ")}` : "mock an API that has scenarios";
  throw new TypeError(`unknown scenario ${name}. Fix: ${fix}`);
}

function refuseScenario(name: string, scenarios: readonly string[]): MockResponse {
  const detail = `The API has no scenario ${name}. Fix: choose one of these.`;
  return problemResponse(400, "The API has no such scenario", detail, { scenarios });
}
