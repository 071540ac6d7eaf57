import { longestTimer } from "../timing/index.ts";
import { type Protocol, type ResponseHeaders, readDate } from "../wire/index.ts";

/** How calls are repeated; times are milliseconds. */
export interface RetryOptions {
  /** Attempts of one call in all; 3 by default. */
  readonly attempts?: number | undefined;
  /** The first pause is at most this long, each further one up to twice its predecessor; 200 by default. */
  readonly baseDelay?: number | undefined;
  /** No pause of our own choice is longer; 20 000 by default. */
  readonly maxDelay?: number | undefined;
  /** Repetitions that a client may spend at once; every ten calls that succeed at once earn one back. 100 by default. */
  readonly budget?: number | undefined;
}

/** What decides how long to pause. */
export interface PauseOptions {
  readonly protocol: Pick<Protocol<never>, "readRetryAfter">;
  readonly policy: RetryOptions;
  readonly options: { readonly clock?: (() => Date) | undefined; readonly random?: (() => number) | undefined };
}

/** Milliseconds to pause after an attempt: what the service asks for, else a random part of the growing limit. */
export function choosePause(
  { protocol, policy, options }: PauseOptions,
  number: number,
  headers: ResponseHeaders | undefined,
): number {
  const { clock = () => new Date(), random = Math.random } = options;
  const asked = headers && (protocol.readRetryAfter?.(headers) ?? readRetryAfter(headers, clock()));
  return Math.min(asked ?? chooseDelay(policy, number, random), longestTimer);
}

// A random part of the growing limit ("full jitter").
function chooseDelay(
  { baseDelay = 200, maxDelay = 20_000 }: RetryOptions,
  attempt: number,
  random: () => number,
): number {
  return random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

// Milliseconds that a Retry-After header (RFC 9110) asks to wait: seconds, or a date, which counts from the date of the response, because
// our clock may differ.
function readRetryAfter(headers: ResponseHeaders, now: Date): number | undefined {
  const text = headers.get("retry-after");
  if (!text) return undefined;
  const sentAt = readDate(headers) ?? now.getTime();
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - sentAt;
  return Math.max(0, milliseconds) || undefined;
}
