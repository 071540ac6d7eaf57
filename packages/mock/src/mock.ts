import { type CanonicalRequest, formatViolation } from "@facsimile/checks";
import type { MockAnswer } from "./answer.ts";
import { loadApi, type MockApi } from "./api.ts";
import { type Auth, type Authenticate, createAuthentication } from "./authentication.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Api } from "./document.ts";
import { compileErrorStatus } from "./error-status.ts";
import { type EvidenceWanted, insistOnEvidence } from "./evidence.ts";
import { createKeyring, type Key, type Keyring } from "./keyring.ts";
import { createNonceMemory } from "./nonces.ts";
import type { Normalised, Target } from "./protocol.ts";
import { type Breach, refuse } from "./refusal.ts";
import { reply } from "./reply.ts";
import { decodeRequest, type MockRequest } from "./request.ts";
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
  /** With `documented`, 501 instead of an answer that is assumed; `any` is the default. */
  readonly evidence?: EvidenceWanted;
  /** Status of a service's errors by API id, where its sources contradict each other. */
  readonly errorStatus?: Readonly<Record<string, number>>;
}

/** The services of some APIs, without sockets. */
export interface Mock {
  /** Answers one request. Rejects only for an API that is not mocked. */
  handle(request: MockRequest): Promise<MockAnswer>;
}

/** Mocks APIs that are given as data. Throws if a document does not compile. */
export function createMock(options: MockOptions): Mock {
  const { apis, auth = "verify", keys, tokens, clock = createClock(), evidence = "any", errorStatus = {} } = options;
  const loaded = new Map(apis.map((api) => [api.id, loadApi(api)]));
  const keyring = createKeyring(keys, tokens);
  const authenticate = createAuthentication(auth, { keyring, now: clock.now, takeNonce: createNonceMemory() });
  const chooseErrorStatus = compileErrorStatus(apis, errorStatus);
  return {
    async handle(request) {
      const api = loaded.get(request.apiId);
      if (!api)
        throw new TypeError(`there is no API ${request.apiId}. Mend: name one of ${[...loaded.keys()].join(", ")}`);
      const wanted = chooseErrorStatus(api.id, await answer(api, decodeRequest(request), authenticate));
      const given = insistOnEvidence(wanted, evidence);
      keepToken(api, given, keyring);
      return given;
    },
  };
}

async function answer(api: MockApi, request: CanonicalRequest, authenticate: Authenticate): Promise<MockAnswer> {
  const { protocol, operations, violations } = api;
  const normalised = protocol.normalise(request);
  const target = protocol.findTarget(operations, normalised.canonical);
  const words = { action: target.action, host: request.headers.host ?? "", requestId: protocol.createRequestId() };
  const refuseFor = (breach: Breach) => refuse(violations, breach, words);
  // Who may call is asked before what is called, so a call without an operation answers to the first one's rules.
  const breach = authenticate("operation" in target ? target.operation : operations[0], normalised);
  const given = breach ? refuseFor(breach) : await answerTarget(target, normalised, refuseFor);
  const { headers, ...rest } = normalised.answersXml ? answerInXml(given, target.action) : given;
  return {
    ...rest,
    // A documented id stays as it is printed.
    headers: { [protocol.requestIdHeader]: words.requestId, ...headers },
    ...("operation" in target && { operationId: target.operation.operationId }),
  };
}

async function answerTarget(
  target: Target,
  { canonical }: Normalised,
  refuseFor: (breach: Breach) => MockAnswer,
): Promise<MockAnswer> {
  if (!("operation" in target)) return refuseFor({ kind: target.kind });
  const [violation] = target.operation.checkRequest(canonical, target.pathValues);
  if (violation) return { ...refuseFor(violation), reason: formatViolation(violation) };
  return reply(target.operation, canonical.headers.prefer);
}

function keepToken({ protocol: { issuedTokenHeader = "" } }: MockApi, { headers }: MockAnswer, keyring: Keyring): void {
  const token = headers[issuedTokenHeader];
  if (token) keyring.addToken(token);
}
