import { loadApi } from "./api.ts";
import { testKey } from "./authentication/index.ts";
import { type MockResponse, problemResponse } from "./contract/index.ts";
import { buildMock, type Mock, type MockOptions } from "./mock.ts";
import { decodeRequest, findSizeViolation, type MockRequest } from "./wire/index.ts";

/** A mock for each access key: its own resources, nonces, scenario, faults and journal. The clock is shared. */
export interface IsolatedMocks {
  /** Responds as the mock of the access key, or of the token, that the request presents. */
  handle(request: MockRequest): Promise<MockResponse>;
  /** The mock of a key; it begins to exist with this. Throws a RangeError beyond the most keys that there may be. */
  of(key: string): Mock;
  /** Resets the mocks of all keys. */
  reset(): void;
}

/** Access keys and tokens that begin so are known to an isolated mock, the keys with the secret of `testKey`. */
const testPrefix = "test-";

// A client that makes up a key for each call would fill the memory.
const mostKeys = 10_000;

/** Isolates the calls of each access key from those of the others; requests without a known key go to `shared`. */
export function isolateByKey(options: MockOptions, shared: Mock): IsolatedMocks {
  const mocks = new Map<string, Mock>();
  const apis = new Map(options.apis.map((api) => [api.id, loadApi(api, options.validateResponses ?? false)]));
  const own = new Set([testKey.accessKeyId, ...Object.keys(options.keys ?? {})]);
  const create = (key: string): Mock => {
    const isTest = key.startsWith(testPrefix);
    return buildMock({
      ...options,
      clock: shared.clock,
      ...(isTest && { keys: { ...options.keys, [key]: testKey.secret }, tokens: [...(options.tokens ?? []), key] }),
    });
  };
  const of = (key: string): Mock => {
    const known = mocks.get(key);
    if (known) return known;
    if (mocks.size >= mostKeys)
      throw new RangeError(`there are ${mostKeys} access keys already. Fix: restart the mock, or use keys again`);
    const mock = create(key);
    mocks.set(key, mock);
    return mock;
  };
  const keyOf = (request: MockRequest): string | undefined => {
    const presented = apis.get(request.apiId)?.protocol.normalise(decodeRequest(request)).readCredentials();
    if (presented === undefined || "kind" in presented) return undefined;
    const key = "token" in presented ? presented.token : presented.accessKeyId;
    // A token that this mock has issued is known to the shared one.
    return key.startsWith(testPrefix) || own.has(key) ? key : undefined;
  };
  return {
    of,
    async handle(request) {
      // What comes from a page of another site, or is too large, is refused unread.
      const isRead = request.stranger === undefined && !findSizeViolation(request);
      const key = isRead ? keyOf(request) : undefined;
      if (key === undefined) return await shared.handle(request);
      try {
        return await of(key).handle(request);
      } catch (error) {
        if (error instanceof RangeError) return problemResponse(429, "Too many access keys", error.message);
        throw error;
      }
    },
    reset() {
      shared.reset();
      for (const mock of mocks.values()) mock.reset();
    },
  };
}
