/** A body as it is sent. */
export type Body = string | Uint8Array<ArrayBuffer> | undefined;

/** A request as it will be sent: its URL normalised, its header names in lower case. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** What a signature takes from outside the request. */
export interface SigningContext {
  readonly date: Date;
  readonly nonce: () => string;
  readonly projectId?: string | undefined;
  readonly domainId?: string | undefined;
}

/** What an error response says; a member that it does not say is undefined. */
export interface ServiceError {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
  /** What helps, where the service does not say it. */
  readonly fix?: string | undefined;
  /** The input field that the code names. */
  readonly parameter?: string | undefined;
}

/** Headers of a response, by names in any case. */
export interface ResponseHeaders {
  get(name: string): string | null;
}

/** What distinguishes one vendor's wire from another's. */
export interface Protocol<Credentials> {
  readonly id: string;
  /** Headers that a call may override. */
  readonly headers: Readonly<Record<string, string>>;
  /** The kinds of credentials, each as the names that it cannot do without. */
  readonly credentials: readonly (readonly string[])[];
  /** The request to send: the signature's own parts always win over those of the request. */
  readonly sign: (request: WireRequest, credentials: Credentials, context: SigningContext) => Promise<WireRequest>;
  /** Whether a signature by these credentials has no date in it. */
  readonly isUndated?: (credentials: Credentials) => boolean;
  readonly readServiceError: (body: unknown, headers: ResponseHeaders) => ServiceError;
  /** What helps against a status that the service itself does not explain. */
  readonly fixes?: Readonly<Record<number, string>>;
  /** Milliseconds that the response asks to wait, if it does, beside the standard Retry-After. */
  readonly readRetryAfter?: (headers: ResponseHeaders) => number | undefined;
}
