/** A closed list of known texts that stays open to any other. */
export type Open<Known extends string> = Known | (string & {});

/** An error of this library as JSON; members that an error does not have are left out. */
export interface ErrorJson {
  readonly name: string;
  readonly message: string;
  readonly operationId?: string;
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly parameter?: string;
  readonly attempts?: number;
  /** Of an error that is not this library's, only what cannot repeat a secret. */
  readonly cause?: unknown;
}

/** What all errors of this library have in common: the operation, the attempts, and a form for logs. */
export abstract class CallError<Details extends object = object> extends Error {
  /** The operation that was called; the id of the API if an option was unusable. */
  declare readonly operationId: string;
  /** How often the request was sent. */
  declare readonly attempts: number;

  constructor(
    operationId: string,
    message: string,
    details: Details & Pick<CallError, "attempts">,
    options?: ErrorOptions,
  ) {
    super(`${operationId}: ${message}`, options);
    Object.assign(this, { operationId, ...details });
  }

  toJSON(): ErrorJson {
    const { name, message, operationId, code, status, requestId, parameter, attempts, cause } = this as CallError &
      ErrorJson;
    const known = { name, message, operationId, code, status, requestId, parameter, attempts };
    return { ...known, cause: describeCause(cause) } as ErrorJson;
  }
}

function describeCause(cause: unknown): unknown {
  if (cause instanceof CallError) return cause.toJSON();
  const { name, code } = Object(cause) as { name?: unknown; code?: unknown };
  return cause === undefined ? undefined : { name, code };
}

/** How a call ended that failed. */
export interface RetryInfo {
  /** Whether the same call may succeed later, and does no harm. */
  readonly retryable: boolean;
  /** How often the request was sent. */
  readonly attempts: number;
}

/** What an ApiError has beside its message. */
export interface ApiErrorDetails extends RetryInfo {
  readonly code: string | undefined;
  readonly status: number;
  readonly requestId?: string;
  readonly parameter?: string;
  readonly body: unknown;
}

/** A response that is not a success; `code` is undefined when the response has none, `status` is the HTTP status. */
export class ApiError<Code extends string = string> extends CallError<ApiErrorDetails> implements ApiErrorDetails {
  override readonly name = "ApiError";
  declare readonly code: Open<Code> | undefined;
  declare readonly status: number;
  declare readonly requestId?: string;
  /** The input field that the code names, as `InvalidSnapshotId` does. */
  declare readonly parameter?: string;
  declare readonly retryable: boolean;
  /**
   * Parsed JSON, else the text, undefined if empty; without the parts that repeat the signed request, and without what comes after a
   * million characters.
   */
  declare readonly body: unknown;
}

/** There was no response: the network failed, the time was over, TLS or a proxy refused. Its `cause` is the failure. */
export class TransportError extends CallError<RetryInfo & Pick<TransportError, "sent">> implements RetryInfo {
  override readonly name = "TransportError";
  /** Never set, so that `error.code` completes the codes of a service; the code of the failure is in `cause`. */
  declare readonly code?: undefined;
  declare readonly status?: undefined;
  declare readonly requestId?: undefined;
  declare readonly parameter?: undefined;
  /** `no` if surely no attempt was sent. */
  declare readonly sent: "no" | "maybe";
  declare readonly retryable: boolean;
}

/** An input or option that was refused before anything was sent; the message names the field, the rule and the fix. */
export class InputError extends CallError<Pick<InputError, "field">> {
  override readonly name = "InputError";
  declare readonly field: string;

  constructor(operationId: string, field: string, rule: string, fix: string) {
    super(operationId, `${field} ${rule}. Fix: ${fix}.`, { field, attempts: 0 });
  }
}

/** What names a response that is not a success, in a message. */
export function nameResponse({ code, status }: Pick<ApiErrorDetails, "code" | "status">): string {
  return code ? `${code} (${status})` : `status ${status}`;
}
