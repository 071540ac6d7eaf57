/** What the samples of an operation are made of. */
export interface Sampled {
  readonly api: string;
  /** Name of the client's method. */
  readonly method: string;
  readonly credentials: readonly string[];
  readonly region: string;
  readonly signing: string;
  readonly isAnonymous: boolean;
  readonly host: string;
  readonly verb: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly body: string | undefined;
  /** Input of the client's method. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Whether the response has a body. */
  readonly hasData: boolean;
}
