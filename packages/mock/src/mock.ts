import { loadApi, type MockApi } from "./api.ts";
import { type Auth, createAuthentication, createKeyring, type Key, type Keyring } from "./authentication/index.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Api, MockResponse } from "./contract/index.ts";
import { checkFaultPlan } from "./control/index.ts";
import { checkRules, createFaults, type FaultPlan, type Faults } from "./faults/index.ts";
import { createJournal, type Journal } from "./journal/index.ts";
import { type CheckNames, compileNames } from "./known-names.ts";
import { checkOptions } from "./options.ts";
import { handleCall, type Rules } from "./pipeline/index.ts";
import { compileErrorStatus, type EvidenceWanted, insistOnEvidence } from "./responding/index.ts";
import { createState, type State } from "./state/index.ts";
import type { MockRequest } from "./wire/index.ts";

/** What is mocked, and for whom. */
export interface MockOptions {
  readonly apis: readonly Api[];
  /** `verify` is the default; `present` only asks that credentials are there, `off` asks nothing. */
  readonly auth?: Auth;
  /** Secrets of access keys by id; `testKey` is always known. */
  readonly keys?: Readonly<Record<string, string | Key>>;
  /** Tokens that may call, where a service takes tokens; `testToken` is always known. */
  readonly tokens?: readonly string[];
  /** The present, against which dates of requests are held. */
  readonly clock?: Clock;
  /** `false` for a stateless mock, which gives every call its documented example; by default jobs and resources are kept. */
  readonly stateful?: boolean;
  /** How jobs and resources go where nothing else is asked for; `success` is the default. */
  readonly scenario?: string;
  /** Which calls go wrong, and how; none by default. */
  readonly faults?: FaultPlan;
  /** How many of the last calls the journal keeps; 1000 by default. */
  readonly journalLimit?: number;
  /** With `documented`, 501 instead of a response that is assumed; `any` is the default. */
  readonly evidence?: EvidenceWanted;
  /** Rejects a response that breaks its schema; for tests of specs, because it takes as long as the response itself. */
  readonly validateResponses?: boolean;
  /** Status of a service's errors by API id, where its sources contradict each other. */
  readonly errorStatus?: Readonly<Record<string, number>>;
}

/** The services of some APIs, without sockets. */
export interface Mock {
  /** Responds to one request; `delivery` says what its transport has to do. Rejects only for an API that is not mocked. */
  handle(request: MockRequest): Promise<MockResponse>;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: {
    readonly plan: FaultPlan;
    /** Starts a plan, all counts at zero. Throws a TypeError that says what is wrong with it. */
    set(plan: FaultPlan): void;
  };
  /** Which scenarios there are, and the choice of one. */
  readonly state: Pick<State, "scenarios" | "setScenario">;
  /** Clears calls, nonces, state and chosen scenarios, and restarts the fault plan. Clock and tokens stay. */
  reset(): void;
}

/** Every option of a mock. */
export const mockOptions: Readonly<Record<keyof MockOptions, true>> = {
  ...{ apis: true, auth: true, keys: true, tokens: true, clock: true, stateful: true, scenario: true, faults: true },
  ...{ journalLimit: true, evidence: true, validateResponses: true, errorStatus: true },
};

/** Mocks APIs that are given as data. Throws if a document does not compile, or an option is wrong or unknown. */
export function createMock(options: MockOptions): Mock {
  checkOptions(options, mockOptions);
  return buildMock(options);
}

/** Mocks APIs, for what serves them and has options of its own. */
export function buildMock(options: MockOptions): Mock {
  const { apis, auth = "verify", clock = createClock(), stateful = true } = requireApis(options);
  const { validateResponses = false } = options;
  const loaded = new Map(apis.map((api) => [api.id, loadApi(api, validateResponses)]));
  const checkNames = compileNames([...loaded.values()]);
  const keyring = createKeyring(options.keys, options.tokens);
  const journal = createJournal(options.journalLimit, checkNames);
  const start = () => createAuthentication(auth, { keyring, clock });
  let authenticate = start();
  let faults = startFaults(options.faults, loaded, checkNames);
  const state = createState(apis, clock, options.scenario);
  const revise = createRevision(options);
  return {
    clock,
    journal,
    state,
    faults: {
      get plan() {
        return faults.plan;
      },
      set(plan) {
        faults = startFaults(plan, loaded, checkNames);
      },
    },
    reset() {
      journal.clear();
      authenticate = start();
      faults = startFaults(options.faults, loaded, checkNames);
      state.reset();
    },
    async handle(request) {
      const api = loaded.get(request.apiId);
      if (!api) throw new TypeError(`unknown API ${request.apiId}. Fix: name one of ${[...loaded.keys()].join(", ")}`);
      const location = api.regions.locate(request.headers.host ?? "", request.region);
      const trace = journal.open(request, clock.now().getTime(), location);
      const rules = { authenticate, chooseFault: faults.choose, revise, state: stateful ? state : undefined };
      const response = await handleCall(api, request, rules, trace);
      keepToken(api, response, keyring);
      journal.close(trace, response, api.protocol.requestIdHeader);
      return response;
    },
  };
}

function createRevision({ apis, evidence = "any", errorStatus = {} }: MockOptions): Rules["revise"] {
  const chooseErrorStatus = compileErrorStatus(apis, errorStatus);
  return (apiId, given) => insistOnEvidence(chooseErrorStatus(apiId, given), evidence);
}

// Callers without types pass nothing at times.
function requireApis(options: MockOptions | undefined): MockOptions {
  if (Array.isArray(options?.apis) && options.apis.length > 0) return options;
  throw new TypeError("apis is empty. Fix: pass { apis: [api] } with the api of a spec package");
}

function startFaults(plan: FaultPlan | undefined, apis: ReadonlyMap<string, MockApi>, checkNames: CheckNames): Faults {
  if (plan === undefined) return createFaults({ rules: [] });
  checkFaultPlan(plan);
  for (const { match = {} } of plan.rules) checkNames(match);
  checkRules(plan, [...apis.values()]);
  return createFaults(plan);
}

function keepToken(
  { protocol: { issuedTokenHeader = "" } }: MockApi,
  { headers }: MockResponse,
  keyring: Keyring,
): void {
  const token = headers[issuedTokenHeader];
  if (token) keyring.addToken(token);
}
