import type { Lookup, NoLookup } from "./settle.ts";
import type { Waiter } from "./waiter.ts";

export { pollItems } from "./item-poll.ts";
export { iteratePages } from "./pagination.ts";
export { pollResponse } from "./response-poll.ts";
export { settle } from "./settle.ts";
export { waitFor } from "./waiter.ts";

/** What waits of an API; a client loads it when it first waits, reads a list to its end, or settles a call. */
export interface Waiting {
  readonly iteratePages: typeof import("./pagination.ts").iteratePages;
  readonly settle: typeof import("./settle.ts").settle;
  readonly waitFor: typeof import("./waiter.ts").waitFor;
  readonly waiters?: Readonly<Record<string, Omit<Waiter<unknown, unknown>, "types">>>;
  /** By operationId of the call in doubt. */
  readonly lookups?: Readonly<Record<string, Lookup | NoLookup>>;
}
