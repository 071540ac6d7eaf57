import type { Input } from "@facsimile/checks";
import { type MockAnswer, originHeaders, problemAnswer } from "../answer.ts";
import type { Clock } from "../clock.ts";
import type { Api } from "../document.ts";
import type { Preference } from "../preference.ts";
import { createIdentities, type MakeId } from "./identity.ts";
import { type LivingApi, loadLivingApi } from "./living-api.ts";
import { type Audience, createCasting, type Scenario } from "./scenario.ts";
import { createStore, type Store } from "./store.ts";

/** A call that keeps its contract. */
export interface LivingCall {
  readonly apiId: string;
  readonly operationId: string;
  readonly preference: Preference;
  readonly requestId: string;
  readInput(): Input;
  readAccessKeyId(): string | undefined;
}

/** What a scenario leads to: an answer, or the documented case or the violation by which it refuses; without a name, the refusal of one that there is not. */
export type Lived =
  | { readonly scenario?: never; readonly answer: MockAnswer }
  | { readonly scenario: string; readonly answer: MockAnswer }
  | { readonly scenario: string; readonly example: string }
  | { readonly scenario: string; readonly violation: string };

/** Jobs and resources that live on a clock. */
export interface World {
  /** Answers from what lives; nothing if the call means nothing that the world knows. */
  answer(call: LivingCall): Lived | undefined;
  /** What the scenarios of each API mean, by API and name. */
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Plays a scenario from now on, for one API, one access key, or everyone. Throws a TypeError for an unknown name or API. */
  setScenario(name: string, audience?: Audience): void;
  /** Forgets everything that lives and every scenario that was set. */
  reset(): void;
}

/** A world of some APIs, in which nothing lives yet. Throws a TypeError if no API has the scenario. */
export function createWorld(apis: readonly Api[], clock: Clock, usual = "success"): World {
  const loaded = new Map(apis.map((api) => [api.id, loadLivingApi(api)]));
  const scenarios = Object.fromEntries([...loaded].map(([id, { meanings }]) => [id, meanings]));
  const casting = createCasting(usual);
  let places = new Map<string, Place>();
  checkName(scenarios, usual);
  return {
    scenarios,
    answer(call) {
      const { apiId, preference, readAccessKeyId } = call;
      const api = loaded.get(apiId);
      if (!api?.isLiving || preference.code !== undefined || preference.example !== undefined) return undefined;
      const name = preference.scenario ?? casting.choose(apiId, readAccessKeyId);
      const scenario = api.scenarios.get(name) ?? (preference.scenario === undefined ? api.usual : undefined);
      if (!scenario) return { answer: refuseScenario(name, Object.keys(api.meanings)) };
      const place = places.get(apiId) ?? { store: createStore(), makeId: createIdentities(apiId) };
      places.set(apiId, place);
      return play(api, scenario, call, { ...place, now: clock.now().getTime() });
    },
    setScenario(name, audience) {
      checkName(scenarios, name, audience?.apiId);
      casting.set(name, audience);
    },
    reset() {
      places = new Map();
      casting.reset();
    },
  };
}

interface Place {
  readonly store: Store;
  readonly makeId: MakeId;
}

function play(
  { operations }: LivingApi,
  scenario: Scenario,
  { operationId, readInput, requestId }: LivingCall,
  place: Place & { readonly now: number },
): Lived | undefined {
  const { name } = scenario;
  const refusal = scenario.refuse[operationId];
  if (typeof refusal === "string") return { scenario: name, example: refusal };
  if (refusal) return { scenario: name, violation: refusal.violation };
  const operation = operations.get(operationId);
  const played = operation?.play({ ...place, scenario }, readInput(), requestId);
  if (!operation || !played) return undefined;
  if ("example" in played) return { scenario: name, example: played.example };
  const origin = originHeaders(operation.evidence);
  const { status } = operation;
  if (played.body === undefined) return { scenario: name, answer: { status, headers: origin, body: "" } };
  const headers = { "content-type": "application/json", ...origin };
  return { scenario: name, answer: { status, headers, body: JSON.stringify(played.body) } };
}

function checkName(scenarios: World["scenarios"], name: string, apiId?: string): void {
  if (apiId !== undefined && !Object.hasOwn(scenarios, apiId))
    throw new TypeError(`there is no API ${apiId}. Mend: name one of ${Object.keys(scenarios).join(", ")}`);
  const known = Object.entries(scenarios).flatMap(([id, own]) =>
    apiId === undefined || apiId === id ? Object.keys(own) : [],
  );
  if (name === "success" || known.includes(name)) return;
  const mend = known.length > 0 ? `name one of ${[...new Set(known)].join(", ")}` : "mock an API that has scenarios";
  throw new TypeError(`there is no scenario ${name}. Mend: ${mend}`);
}

function refuseScenario(name: string, scenarios: readonly string[]): MockAnswer {
  const detail = `The API has no scenario ${name}. Mend: ask for one of these.`;
  return problemAnswer(400, "There is no such scenario", detail, { scenarios });
}
