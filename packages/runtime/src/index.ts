export { createClient } from "./client/client.ts";
export type { CredentialSource, Expiring } from "./credentials/credentials.ts";
export type { RetryOptions } from "./failures/backoff.ts";
export type { Attempt, AttemptEnd, Hooks } from "./observing/hooks.ts";
export type {
  CallOptions,
  ClientOptions,
  OptionsWithoutCredentials,
  SendOptions,
  TimeLimits,
} from "./sending/options.ts";
export {
  OutcomeUnknown,
  type Settle,
  type Settlement,
  type SettleOptions,
  type UnknownCall,
  type UnsettledCall,
} from "./sending/outcome-unknown.ts";
export type { Result, Returned } from "./sending/result.ts";
export { createSend, type Send } from "./sending/send.ts";
export type { Sleep } from "./timing/sleep.ts";
export {
  createFetchTransport,
  type Transport,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "./transports/transport.ts";
export type { Validate } from "./validation/limits.ts";
export type { Waiting } from "./waiting/index.ts";
export type { ItemPolling, Waited } from "./waiting/item-poll.ts";
export type { PageOptions } from "./waiting/pagination.ts";
export type { InputTemplate, PolledCall, PolledItems, ReadData } from "./waiting/polled-call.ts";
export { type PollResult, WaitError, type WaitProgress, type WaitState } from "./waiting/progress.ts";
export type { ResponsePolling } from "./waiting/response-poll.ts";
export type { Lookup, NoLookup } from "./waiting/settle.ts";
export type { Poll, Waiter, WaitOptions, WaitTiming } from "./waiting/waiter.ts";
export { type Api, type CodeKind, chooseBaseUrl, type Server } from "./wire/api.ts";
export {
  ApiError,
  CallError,
  type ErrorJson,
  InputError,
  type Open,
  type RetryInfo,
  TransportError,
} from "./wire/error.ts";
export type { Field, JsonType, Operation, Pagination, Place } from "./wire/operation.ts";
export type { Body, Protocol, ResponseHeaders, ServiceError, SigningContext, WireRequest } from "./wire/protocol.ts";
