export type { CallOptions, ClientOptions, OptionsWithoutCredentials, SendOptions, TimeLimits } from "./options.ts";
export {
  OutcomeUnknown,
  type Settle,
  type Settlement,
  type SettleOptions,
  type UnknownCall,
  type UnsettledCall,
} from "./outcome-unknown.ts";
export { omitHeaders } from "./request.ts";
export { readText } from "./response.ts";
export type { Result, Returned } from "./result.ts";
export { createSend, type Send } from "./send.ts";
