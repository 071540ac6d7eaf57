import "./node-version.ts";

export type { Auth } from "./authentication/index.ts";
export { type Key, testKey, testToken } from "./authentication/index.ts";
export { type Clock, createClock } from "./clock.ts";
export type { Api, Delivery, Evidence, MockResponse, RegionOfApi, Source } from "./contract/index.ts";
export { controlDocument } from "./control/index.ts";
export type { FaultMatch, FaultPlan, FaultRule, InjectedFault } from "./faults/index.ts";
export type { Executions, Journal, JournalEntry, JournalFilter, ResponseSummary, Step } from "./journal/index.ts";
export { createMock, type Mock, type MockOptions } from "./mock.ts";
export type { EvidenceWanted } from "./responding/index.ts";
export type { Timeouts } from "./serving/index.ts";
export {
  type Call,
  createMockFetch,
  type MockFetch,
  type MockFetchOptions,
  type RunningMock,
  type StartOptions,
  startMock,
} from "./serving/index.ts";
export type { MockRequest } from "./wire/index.ts";
