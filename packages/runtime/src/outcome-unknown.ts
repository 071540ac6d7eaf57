import type { Settlement, UnsettledCall } from "./settle.ts";

/** What is known of a call whose outcome is not. */
export interface UnknownCall {
  readonly operationId: string;
  /** How often it was sent; only the last one is in doubt. */
  readonly attempts: number;
  /** Of the attempt in doubt, where the signature has one. */
  readonly nonce: string | undefined;
  /** When the attempt in doubt began. */
  readonly startedAt: Date;
  /** The input of the call. */
  readonly input: unknown;
  /** The operation that may tell. */
  readonly lookup: string | undefined;
}

/** What the caller adds to a look-up. */
export type SettleOptions = Pick<UnsettledCall, "marker" | "signal">;

/** Looks up what became of a call. */
export type Settle = (lost: UnknownCall, options: SettleOptions) => Promise<Settlement>;

const cannotTell: Settle = async () => ({
  outcome: "unknown",
  because: "Call settle: no sender looks.",
  candidates: [],
});

/** A call that may have been executed although no answer says so: to repeat it may execute it twice. The failure is its `cause`. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
  declare readonly operationId: string;
  declare readonly attempts: number;
  declare readonly nonce?: string;
  /** Where an answer came that told nothing. */
  declare readonly requestId?: string;
  declare readonly startedAt: Date;
  /** The operation that may tell whether the call was executed; undefined if none does. */
  declare readonly lookup?: string;
  readonly #settle: (options: SettleOptions) => Promise<Settlement>;

  constructor(lost: UnknownCall, cause: unknown, settle: Settle = cannotTell) {
    const { operationId, attempts, nonce, startedAt, lookup } = lost;
    const mend = lookup === undefined ? "no operation of this API tells" : `look with ${lookup} first`;
    super(`${operationId}: nobody knows whether the call was executed. Do not repeat it: ${mend}.`, { cause });
    this.operationId = operationId;
    this.attempts = attempts;
    this.startedAt = startedAt;
    if (nonce !== undefined) this.nonce = nonce;
    if (lookup !== undefined) this.lookup = lookup;
    const { requestId } = (cause ?? {}) as { requestId?: string };
    if (requestId !== undefined) this.requestId = requestId;
    this.#settle = (options) => settle(lost, options);
  }

  /**
   * Looks once whether the call was executed. It is `executed` only by a `marker`: a field of the input whose value no other call has;
   * without one, what the look-up shows may be of another call and stays a candidate. Rejects with the error of a look that failed.
   */
  settle(options: SettleOptions = {}): Promise<Settlement> {
    return this.#settle(options);
  }
}
