import type { ApiError, TransportError } from "../wire/index.ts";

/** Data or an error, never both. The body of an error's `response` has been read already; without a response there is none. */
export type Result<Data, Code extends string> =
  | { data: Data; error?: undefined; response: Response }
  | { data?: undefined; error: ApiError<Code>; response: Response }
  | { data?: undefined; error: TransportError; response?: undefined };

/** What a method resolves to: data alone if the client throws errors, else a Result. */
export type Returned<Throws extends boolean, Data, Code extends string> = Throws extends true
  ? Data
  : Result<Data, Code>;
