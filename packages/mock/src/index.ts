import "./node-version.ts";

export type { Auth } from "./authentication/authentication.ts";
export { type Key, testKey, testToken } from "./authentication/keyring.ts";
export { type Clock, createClock } from "./clock.ts";
export type { Api } from "./contract/document.ts";
export type { RegionOfApi } from "./contract/region.ts";
export type { Delivery, Evidence, MockResponse, Source } from "./contract/response.ts";
export { controlDocument } from "./control/control-document.ts";
export type { FaultMatch, FaultPlan, FaultRule } from "./faults/fault-plan.ts";
export type { InjectedFault } from "./faults/injected-fault.ts";
export type { Executions, Journal, JournalEntry, JournalFilter, ResponseSummary, Step } from "./journal/journal.ts";
export { createMock, type Mock, type MockOptions } from "./mock.ts";
export type { EvidenceWanted } from "./responding/evidence.ts";
export { createMockFetch, type MockFetch, type MockFetchOptions } from "./serving/fetch.ts";
export type { Timeouts } from "./serving/server.ts";
export { type Call, type RunningMock, type StartOptions, startMock } from "./serving/start.ts";
export type { MockRequest } from "./wire/request.ts";
