/** A request in the one form that contracts describe, whatever form it came in. */
export interface CanonicalRequest {
  readonly method: string;
  /** As sent, still percent-encoded, without the query. */
  readonly path: string;
  /** Decoded names and values in their order. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The bytes of a body that is not UTF-8, and whose text is therefore not what was sent. */
  readonly bodyBytes?: Uint8Array;
}
