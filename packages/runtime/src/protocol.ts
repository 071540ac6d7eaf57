/** A request as it will be sent, its URL already normalised. */
export interface Unsigned {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What a signature takes from outside the request. */
export interface SigningContext {
  readonly date: Date;
  readonly nonce: () => string;
  readonly projectId?: string | undefined;
}

/** What an error answer says; a member is undefined when the answer does not say it. */
export interface Fault {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
}

/** What distinguishes one vendor's wire from another's. */
export interface Protocol<Credentials> {
  readonly id: string;
  /** Headers that a call may override. */
  readonly headers: Readonly<Record<string, string>>;
  /** The kinds of credentials, each as the names that it cannot do without. */
  readonly credentials: readonly (readonly string[])[];
  /** The headers to send: those of the request and the signature's own, which always win. */
  readonly sign: (request: Unsigned, credentials: Credentials, context: SigningContext) => Promise<Headers>;
  readonly readFault: (body: unknown, headers: Headers) => Fault;
}
