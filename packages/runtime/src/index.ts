export { type Api, chooseBaseUrl, type Server } from "./api.ts";
export { createClient } from "./client.ts";
export { ApiError, InputError, type Open } from "./error.ts";
export type { Field, JsonType, Operation, Pagination, Place } from "./operation.ts";
export type { CallOptions, ClientOptions, OptionsWithoutCredentials } from "./options.ts";
export type { Fault, Protocol, SigningContext, Unsigned } from "./protocol.ts";
export type { Result, Returned } from "./result.ts";
export { createSender, type Sender } from "./sender.ts";
export type { Sleep } from "./sleep.ts";
