import type { MockAnswer } from "./answer.ts";
import { loadApi, type MockApi } from "./api.ts";
import { type Auth, createAuthentication } from "./authentication.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Api } from "./document.ts";
import { createJournal, type Journal } from "./journal.ts";
import { createKeyring, type Key, type Keyring } from "./keyring.ts";
import { createNonceMemory } from "./nonces.ts";
import { answerCall } from "./pipeline.ts";
import { decodeRequest, type MockRequest } from "./request.ts";

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
  /** How many of the last calls the journal keeps; 1000 by default. */
  readonly journalLimit?: number;
}

/** The services of some APIs, without sockets. */
export interface Mock {
  /** Answers one request. Rejects only for an API that is not mocked. */
  handle(request: MockRequest): Promise<MockAnswer>;
  readonly clock: Clock;
  readonly journal: Journal;
}

/** Mocks APIs that are given as data. Throws if a document does not compile. */
export function createMock(options: MockOptions): Mock {
  const { apis, auth = "verify", keys, tokens, clock = createClock() } = options;
  const loaded = new Map(apis.map((api) => [api.id, loadApi(api)]));
  const keyring = createKeyring(keys, tokens);
  const authenticate = createAuthentication(auth, { keyring, now: clock.now, takeNonce: createNonceMemory() });
  const journal = createJournal(options.journalLimit);
  return {
    clock,
    journal,
    async handle(request) {
      const api = loaded.get(request.apiId);
      if (!api)
        throw new TypeError(`there is no API ${request.apiId}. Mend: name one of ${[...loaded.keys()].join(", ")}`);
      const trace = journal.open(request, clock.now());
      const given = await answerCall(api, decodeRequest(request), authenticate, trace);
      keepToken(api, given, keyring);
      journal.close(trace, given, api.protocol.requestIdHeader);
      return given;
    },
  };
}

function keepToken({ protocol: { issuedTokenHeader = "" } }: MockApi, { headers }: MockAnswer, keyring: Keyring): void {
  const token = headers[issuedTokenHeader];
  if (token) keyring.addToken(token);
}
