/** What is known of a call whose outcome is not. */
export interface LostCall {
  readonly operationId: string;
  /** How often it was sent; only the last one is in doubt. */
  readonly attempts: number;
  /** Of the attempt in doubt, where the signature has one. */
  readonly nonce: string | undefined;
  /** When the attempt in doubt began. */
  readonly startedAt: Date;
  /** The input of the call. */
  readonly input: unknown;
}

/** A call that may have been executed although no answer says so: to repeat it may execute it twice. The failure is its `cause`. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
  readonly operationId: string;
  readonly attempts: number;
  readonly nonce?: string;
  /** Where an answer came that told nothing. */
  readonly requestId?: string;
  readonly startedAt: Date;

  constructor({ operationId, attempts, nonce, startedAt }: LostCall, cause: unknown, lookup: string | undefined) {
    const mend = lookup === undefined ? "no operation of this API tells" : `look with ${lookup} first`;
    super(`${operationId}: nobody knows whether the call was executed. Do not repeat it: ${mend}.`, { cause });
    this.operationId = operationId;
    this.attempts = attempts;
    this.startedAt = startedAt;
    if (nonce !== undefined) this.nonce = nonce;
    const { requestId } = cause as { requestId?: string };
    if (requestId !== undefined) this.requestId = requestId;
  }
}
