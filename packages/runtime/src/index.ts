export { createClient } from "./client/index.ts";
export type { CredentialSource, Expiring } from "./credentials/index.ts";
export type { RetryOptions } from "./failures/index.ts";
export type { Attempt, AttemptEnd, Hooks } from "./observing/index.ts";
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
export type { Validate } from "./validation/index.ts";
export {
  type InputTemplate,
  type ItemPolling,
  type Lookup,
  type NoLookup,
  type PageOptions,
  type Poll,
  type PolledCall,
  type PolledItems,
  type PollResult,
  type ReadData,
  type ResponsePolling,
  WaitError,
  type Waited,
  type Waiter,
  type Waiting,
  type WaitOptions,
  type WaitProgress,
  type WaitState,
  type WaitTiming,
} from "./waiting/index.ts";
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
  type ApiErrorDetails,
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
