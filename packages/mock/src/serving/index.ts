export { createMockFetch, type MockFetch, type MockFetchOptions } from "./fetch.ts";
export type { Timeouts } from "./server.ts";
export { type Call, type RunningMock, type StartOptions, startMock } from "./start.ts";
