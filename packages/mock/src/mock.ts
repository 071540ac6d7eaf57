import { type CanonicalRequest, formatViolation } from "@facsimile/checks";
import type { MockAnswer } from "./answer.ts";
import { loadApi, type MockApi } from "./api.ts";
import { type Auth, type Authenticate, createAuthentication } from "./authentication.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Api } from "./document.ts";
import { createKeyring, type Key, type Keyring } from "./keyring.ts";
import { createNonceMemory } from "./nonces.ts";
import { readPreference } from "./preference.ts";
import type { Normalised, Target } from "./protocol.ts";
import { type Breach, refuse } from "./refusal.ts";
import { reply } from "./reply.ts";
import { decodeRequest, type MockRequest } from "./request.ts";
import { createWorld, type LivingCall, type World } from "./world/world.ts";
import { answerInXml } from "./xml.ts";

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
  /** `false` answers every call with its documented example; else jobs and resources live. */
  readonly living?: boolean;
  /** How jobs and resources go where nothing else is asked for; `success` is the default. */
  readonly scenario?: string;
}

/** The services of some APIs, without sockets. */
export interface Mock {
  /** Answers one request. Rejects only for an API that is not mocked. */
  handle(request: MockRequest): Promise<MockAnswer>;
  readonly world: Pick<World, "scenarios" | "setScenario">;
  /** Forgets everything that lives and every scenario that was set; credentials, nonces and the clock stay. */
  reset(): void;
}

/** Mocks APIs that are given as data. Throws if a document does not compile or no API has the scenario. */
export function createMock(options: MockOptions): Mock {
  const { apis, auth = "verify", keys, tokens, clock = createClock(), living = true, scenario } = options;
  const loaded = new Map(apis.map((api) => [api.id, loadApi(api)]));
  const keyring = createKeyring(keys, tokens);
  const authenticate = createAuthentication(auth, { keyring, now: clock.now, takeNonce: createNonceMemory() });
  const world = createWorld(apis, clock, scenario);
  return {
    world,
    reset: world.reset,
    async handle(request) {
      const api = loaded.get(request.apiId);
      if (!api)
        throw new TypeError(`there is no API ${request.apiId}. Mend: name one of ${[...loaded.keys()].join(", ")}`);
      const given = await answer(api, decodeRequest(request), authenticate, living ? world : undefined);
      keepToken(api, given, keyring);
      return given;
    },
  };
}

async function answer(
  api: MockApi,
  request: CanonicalRequest,
  authenticate: Authenticate,
  world: World | undefined,
): Promise<MockAnswer> {
  const { protocol, operations, violations } = api;
  const normalised = protocol.normalise(request);
  const target = protocol.findTarget(operations, normalised.canonical);
  const words = { action: target.action, host: request.headers.host ?? "", requestId: protocol.createRequestId() };
  const refuseFor = (breach: Breach) => refuse(violations, breach, words);
  // Who may call is asked before what is called, so a call without an operation answers to the first one's rules.
  const breach = authenticate("operation" in target ? target.operation : operations[0], normalised);
  const ask = (called: Called) => world?.answer({ ...called, apiId: api.id, requestId: words.requestId });
  const given = breach ? refuseFor(breach) : await answerTarget(target, normalised, refuseFor, ask);
  const { headers, ...rest } = normalised.answersXml ? answerInXml(given, target.action) : given;
  return {
    ...rest,
    // A documented id stays as it is printed.
    headers: { [protocol.requestIdHeader]: words.requestId, ...headers },
    ...("operation" in target && { operationId: target.operation.operationId }),
  };
}

type Called = Omit<LivingCall, "apiId" | "requestId">;

async function answerTarget(
  target: Target,
  { canonical, readClaim }: Normalised,
  refuseFor: (breach: Breach) => MockAnswer,
  askWorld: (called: Called) => ReturnType<World["answer"]>,
): Promise<MockAnswer> {
  if (!("operation" in target)) return refuseFor({ kind: target.kind });
  const { operation, pathValues } = target;
  const [violation] = operation.checkRequest(canonical, pathValues);
  if (violation) return { ...refuseFor(violation), reason: formatViolation(violation) };
  const { prefer } = canonical.headers;
  const lived = askWorld({
    operationId: operation.operationId,
    preference: readPreference(prefer),
    readInput: () => operation.readInput(canonical, pathValues),
    readAccessKeyId: () => accessKeyOf(readClaim()),
  });
  if (!lived) return reply(operation, prefer);
  return "example" in lived ? reply(operation, `example=${lived.example}`) : lived;
}

function accessKeyOf(claim: ReturnType<Normalised["readClaim"]>): string | undefined {
  return "accessKeyId" in claim ? claim.accessKeyId : undefined;
}

function keepToken({ protocol: { issuedTokenHeader = "" } }: MockApi, { headers }: MockAnswer, keyring: Keyring): void {
  const token = headers[issuedTokenHeader];
  if (token) keyring.addToken(token);
}
