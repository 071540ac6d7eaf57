export { createClient } from "./client/client.ts";
export type { CredentialSource, Expiring } from "./credentials/credentials.ts";
export type { RetryOptions } from "./failures/backoff.ts";
export type { Attempt, AttemptEnd, Hooks } from "./observing/hooks.ts";
export type {
  CallOptions,
  ClientOptions,
  OptionsWithoutCredentials,
  Result,
  Returned,
  SendOptions,
  TimeLimits,
} from "./sending/index.ts";
export {
  createSend,
  OutcomeUnknown,
  type Send,
  type Settle,
  type Settlement,
  type SettleOptions,
  type UnknownCall,
  type UnsettledCall,
} from "./sending/index.ts";
export type { Sleep } from "./timing/index.ts";
export {
  createFetchTransport,
  type Transport,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "./transports/index.ts";
export type { Validate } from "./validation/limits.ts";
export type { Waiting } from "./waiting/index.ts";
export type { ItemPolling, Waited } from "./waiting/item-poll.ts";
export type { PageOptions } from "./waiting/pagination.ts";
export type { InputTemplate, PolledCall, PolledItems, ReadData } from "./waiting/polled-call.ts";
export { type PollResult, WaitError, type WaitProgress, type WaitState } from "./waiting/progress.ts";
export type { ResponsePolling } from "./waiting/response-poll.ts";
export type { Lookup, NoLookup } from "./waiting/settle.ts";
export type { Poll, Waiter, WaitOptions, WaitTiming } from "./waiting/waiter.ts";
export type {
  Body,
  Field,
  JsonType,
  Operation,
  Pagination,
  Place,
  Protocol,
  ResponseHeaders,
  ServiceError,
  SigningContext,
  WireRequest,
} from "./wire/index.ts";
export {
  type Api,
  ApiError,
  CallError,
  type CodeKind,
  chooseBaseUrl,
  type ErrorJson,
  InputError,
  type Open,
  type RetryInfo,
  type Server,
  TransportError,
} from "./wire/index.ts";
