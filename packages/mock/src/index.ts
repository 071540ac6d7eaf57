export type { MockAnswer } from "./answer.ts";
export type { Auth } from "./authentication.ts";
export { type Clock, createClock } from "./clock.ts";
export type { Api, Evidence } from "./document.ts";
export { createMockFetch } from "./fetch.ts";
export { type Key, testKey, testToken } from "./keyring.ts";
export { createMock, type Mock, type MockOptions } from "./mock.ts";
export type { MockRequest } from "./request.ts";
export { type Call, type RunningMock, type StartOptions, startMock } from "./start.ts";
