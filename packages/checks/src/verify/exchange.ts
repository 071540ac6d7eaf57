/** A recorded request and its response. */
export interface Exchange {
  readonly method: string;
  /** Absolute, or path and query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined where none came, or none was recorded. */
  readonly response: RecordedResponse | undefined;
}

/** A recorded response; its body is undefined where the recording has none. */
export interface RecordedResponse {
  readonly status: number;
  readonly body: string | undefined;
}
