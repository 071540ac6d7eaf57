import { CallError } from "../wire/index.ts";

/** What is known of a call whose outcome is not. */
export interface UnknownCall {
  readonly operationId: string;
  /** How often it was sent; only the last one is in doubt. */
  readonly attempts: number;
  /** Of the attempt in doubt, where the signature has one. */
  readonly nonce: string | undefined;
  /** When the attempt in doubt began, by the service's clock as far as that is known. */
  readonly startedAt: Date;
  /** The input of the call. */
  readonly input: unknown;
  /** The operation that may tell. */
  readonly lookup: string | undefined;
}

/** A call whose outcome is unknown. */
export interface UnsettledCall {
  /** For messages. */
  readonly operationId?: string | undefined;
  readonly input: unknown;
  /** When it began, by our clock. */
  readonly startedAt: Date;
  /** Field of the input whose value no other call has, such as a name with a UUID that was made for this one. This is not checked. */
  readonly marker?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the lookup may take; 120 000 by default. What it has not read by then stays unknown. */
  readonly deadline?: number | undefined;
}

/**
 * What a lookup proves: the call was `executed` and made these items; or the goal is reached, by this call or another one, and there is nothing
 * to repeat (`fulfilled`); or it stays `unknown`, with the items that it may have made.
 */
export type Settlement =
  | { readonly outcome: "executed"; readonly items: readonly unknown[]; readonly missing: readonly string[] }
  | { readonly outcome: "fulfilled"; readonly items: readonly unknown[] }
  | { readonly outcome: "unknown"; readonly because: string; readonly candidates: readonly unknown[] };

/** What the caller adds to a lookup. */
export type SettleOptions = Pick<UnsettledCall, "marker" | "signal" | "deadline">;

/** Looks up what became of a call. */
export type Settle = (call: UnknownCall, options: SettleOptions) => Promise<Settlement>;

const cannotTell: Settle = async () => ({
  outcome: "unknown",
  because: "No lookup is set. Fix: call settle() of the runtime.",
  candidates: [],
});

/** It is unknown whether the call was executed, and to repeat it may execute it twice. Its `cause` is what came instead of a response. */
export class OutcomeUnknown extends CallError {
  override readonly name = "OutcomeUnknown";
  declare readonly nonce?: string;
  /** Of a response that left the outcome open. */
  declare readonly requestId?: string;
  declare readonly startedAt: Date;
  /** The operation that may tell whether the call was executed; undefined if none does. */
  declare readonly lookup?: string;
  readonly #settle: (options: SettleOptions) => Promise<Settlement>;

  /** `name` is what came instead of a response: the code of the cause, or its name. */
  constructor(call: UnknownCall, cause: unknown, name: string, settle: Settle = cannotTell) {
    const { operationId, attempts, nonce, startedAt, lookup } = call;
    const after = `the outcome is unknown after ${name}: the call may have been executed`;
    const fix = lookup ? `check ${lookup} before you repeat it` : "do not repeat it; no operation can confirm it";
    const { requestId } = Object(cause) as { requestId?: string };
    const known = { startedAt, ...(nonce && { nonce }), ...(lookup && { lookup }), ...(requestId && { requestId }) };
    super(operationId, `${after}. Fix: ${fix}.`, { attempts, ...known }, { cause });
    this.#settle = (options) => settle(call, options);
  }

  /**
   * Looks up once whether the call was executed. It is `executed` only by a `marker`: a field of the input whose value no other call
   * has. Without one, what the lookup returns may belong to another call and stays a candidate. Rejects with the error of the lookup.
   */
  settle(options: SettleOptions = {}): Promise<Settlement> {
    return this.#settle(options);
  }
}
