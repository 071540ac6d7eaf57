export { type AnswerReading, lookAtAnswer } from "./answer-look.ts";
export { type Api, type CodeKind, chooseBaseUrl, type Server } from "./api.ts";
export type { RetryOptions } from "./backoff.ts";
export { createClient } from "./client.ts";
export type { CredentialSource, Expiring } from "./credentials.ts";
export { ApiError, InputError, type Open } from "./error.ts";
export type { Attempt, AttemptEnd, Hooks } from "./hooks.ts";
export { type ItemReading, lookAtItems, type Waited } from "./item-look.ts";
export type { Validate } from "./limits.ts";
export { createMiddlewareSender } from "./middleware.ts";
export type { Field, JsonType, Operation, Pagination, Place } from "./operation.ts";
export type { CallOptions, ClientOptions, OptionsWithoutCredentials, SenderOptions, TimeLimits } from "./options.ts";
export { OutcomeUnknown } from "./outcome-unknown.ts";
export type { Body, Fault, Protocol, ReplyHeaders, SigningContext, WireRequest } from "./protocol.ts";
export type { Ask, KeyedQuery, Query, Template } from "./query.ts";
export type { Result, Returned } from "./result.ts";
export { createSender, type Sender } from "./sender.ts";
export { type Lookup, type NoLookup, type Settlement, settle, type UnsettledCall } from "./settle.ts";
export type { Sleep } from "./sleep.ts";
export {
  createFetchTransport,
  type Transport,
  type TransportFailure,
  type TransportReply,
  type TransportRequest,
} from "./transport.ts";
export { WaitError } from "./wait-error.ts";
export {
  type Look,
  type Sight,
  type Waiter,
  type WaitOptions,
  type WaitProgress,
  type WaitState,
  type WaitTiming,
  waitFor,
} from "./waiter.ts";
