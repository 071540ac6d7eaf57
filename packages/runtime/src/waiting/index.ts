export type { ItemPolling, Waited } from "./item-poll.ts";
export type { List, PageOptions } from "./pagination.ts";
export { fillIn, type InputTemplate, type PolledCall, type PolledItems, type ReadData } from "./polled-call.ts";
export { type PollResult, WaitError, type WaitProgress, type WaitState } from "./progress.ts";
export type { ResponsePolling } from "./response-poll.ts";
export type { Lookup, NoLookup } from "./settle.ts";
export type { Poll, Waiter, WaitOptions, WaitTiming } from "./waiter.ts";
export type { Waiting } from "./waiting.ts";
