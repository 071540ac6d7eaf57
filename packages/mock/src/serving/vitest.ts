import { beforeEach } from "vitest";
import { createClock } from "../clock.ts";
import type { Mock } from "../mock.ts";
import { createMockFetch, type MockFetchOptions } from "./fetch.ts";

/** What is mocked in each test. */
export interface UseMockOptions extends Omit<MockFetchOptions, "clock"> {
  /** The time at which the clock of each test stands still; without it, it goes with the machine's. */
  readonly now?: Date;
}

/** The mock of the test that runs. */
export interface TestMock {
  /** Responds in process. Rejects for a host of no API. */
  readonly fetch: typeof globalThis.fetch;
  /** Its clock, journal and faults. */
  readonly mock: Mock;
}

/** A mock for the tests of a file or `describe`, fresh for each of them; not for tests that run concurrently. */
export function useMock({ now, ...options }: UseMockOptions): TestMock {
  const start = () => createMockFetch({ ...options, clock: createClock(now) });
  // At once, so that a wrong option fails the file and not a test.
  let current = start();
  beforeEach(() => {
    current = start();
  });
  return {
    fetch: (...call) => current(...call),
    get mock() {
      return current.mock;
    },
  };
}
