export { pollResponse, type ResponsePolling } from "./answer-look.ts";
export { type Api, type CodeKind, chooseBaseUrl, type Server } from "./api.ts";
export type { RetryOptions } from "./backoff.ts";
export { createClient } from "./client.ts";
export type { CredentialSource, Expiring } from "./credentials.ts";
export { ApiError, CallError, type ErrorJson, InputError, type Open, type RetryInfo, TransportError } from "./error.ts";
export type { Attempt, AttemptEnd, Hooks } from "./hooks.ts";
export { type ItemPolling, pollItems, type Waited } from "./item-look.ts";
export type { Validate } from "./limits.ts";
export type { Field, JsonType, Operation, Pagination, Place } from "./operation.ts";
export type { CallOptions, ClientOptions, OptionsWithoutCredentials, SendOptions, TimeLimits } from "./options.ts";
export { OutcomeUnknown, type Settle, type SettleOptions, type UnknownCall } from "./outcome-unknown.ts";
export type { Body, Protocol, ResponseHeaders, ServiceError, SigningContext, WireRequest } from "./protocol.ts";
export type { InputTemplate, PolledCall, PolledItems, ReadData } from "./query.ts";
export type { Result, Returned } from "./result.ts";
export { createSend, type Send } from "./send.ts";
export { type Lookup, type NoLookup, type Settlement, settle, type UnsettledCall } from "./settle.ts";
export type { Sleep } from "./sleep.ts";
export {
  createFetchTransport,
  type Transport,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";
export { WaitError } from "./wait-error.ts";
export {
  type Poll,
  type PollResult,
  type Waiter,
  type WaitOptions,
  type WaitProgress,
  type WaitState,
  type WaitTiming,
  waitFor,
} from "./waiter.ts";
