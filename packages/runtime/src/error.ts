import type { ServiceError } from "./protocol.ts";

/** A closed list of known texts that stays open to any other. */
export type Open<Known extends string> = Known | (string & {});

/** How a call went that ended in an error. */
export interface Effort {
  /** Whether the same call may succeed later, and does no harm. */
  readonly retryable: boolean;
  /** How often it was sent. */
  readonly attempts: number;
}

/** An answer that is not a success; `code` is undefined when the answer names none, `status` is the HTTP status. */
export class ApiError<Code extends string = string> extends Error implements Effort {
  override readonly name = "ApiError";
  declare readonly code: Open<Code> | undefined;
  declare readonly status: number;
  declare readonly requestId?: string;
  declare readonly retryable: boolean;
  declare readonly attempts: number;
  /** Parsed JSON, else the text, undefined if empty; without the parts that repeat the signed request. */
  declare readonly body: unknown;

  constructor(fault: ServiceError, status: number, body: unknown, { retryable, attempts }: Effort) {
    super(fault.message ?? fault.code ?? `The answer with HTTP status ${status} names no error code.`);
    this.code = fault.code;
    this.status = status;
    if (fault.requestId !== undefined) this.requestId = fault.requestId;
    this.retryable = retryable;
    this.attempts = attempts;
    this.body = body;
  }
}

/** An input or option that was refused before anything was sent; the message names operation or API, field, rule and mend. */
export class InputError extends Error {
  override readonly name = "InputError";
  declare readonly operationId: string;
  declare readonly field: string;

  constructor(operationId: string, field: string, rule: string, mend: string) {
    super(`${operationId}: ${field} ${rule}; ${mend}.`);
    this.operationId = operationId;
    this.field = field;
  }
}
