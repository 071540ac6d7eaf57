/** Where a request or an answer carries something. */
export type Place = "path" | "query" | "header" | "body";

/** A row of one of the vendor's tables: a parameter of the request or a field of an answer. */
export interface Row {
  readonly name: string;
  /** Several: the same thing is sent to each. */
  readonly in?: Place | readonly Place[];
  readonly as?: string;
  readonly mandatory?: boolean;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly style?: "json" | "repeatList";
  readonly suggestions?: readonly string[];
  readonly example?: string | number | boolean;
  /** A header of the answer that is the result, or a part of it. */
  readonly result?: boolean;
  readonly provenance?: "inferred" | "assumed";
  readonly source?: string | readonly string[];
  readonly id?: string;
}

/** A row of the vendor's table of error codes. */
export interface ErrorRow {
  readonly code: string;
  readonly status: number | readonly number[];
  readonly message?: string;
  readonly source?: string | readonly string[];
  readonly id?: string;
}

interface Sorted {
  /** Why the parts were put together, though each is documented. */
  readonly composed?: string;
  /** What nobody documents. */
  readonly assumed?: string;
}

/** An example request, in the terms of the contract: values, not their encoding. */
export interface Request extends Sorted {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** An example response. */
export interface PrintedResponse extends Sorted {
  readonly status: number;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface Evidence {
  readonly source: string;
  readonly shows?: string;
}

/** A place where the page is wrong: what the contract says instead, and why. */
export interface Erratum {
  readonly id?: string;
  readonly at: string;
  readonly contract: unknown;
  readonly because: string;
  readonly evidence: readonly Evidence[];
}

/** A place that is cosmetic, unknown or ambiguous: the contract does not change. */
export interface Note {
  readonly id?: string;
  readonly at: string;
  readonly says: string;
  readonly evidence?: readonly Evidence[];
}

export interface Source {
  readonly what: string;
  readonly url?: string;
  readonly version?: string;
  readonly date: string;
}

/** What is stated between fields; one of the kinds of `x-facsimile-rules`. */
export interface StatedRule {
  readonly in: "request" | "response";
  readonly source?: string | readonly string[];
  readonly id?: string;
  readonly [kind: string]: unknown;
}

/** What the vendor states about one operation: the content of `documented/<Operation>.yaml`. */
export interface Documented {
  readonly source: Readonly<Record<"vendor" | "service" | "title" | "what" | "url" | "retrieved", string>>;
  readonly sources?: Readonly<Record<string, Source>>;
  readonly http: {
    readonly method: string;
    /** Whether the call needs no authentication. */
    readonly anonymous?: boolean;
    readonly path: string;
    readonly source?: string | readonly string[];
    readonly id?: string;
  };
  readonly summary?: string;
  /** Members of the answer that say whether it is a success, and the text that they have then. */
  readonly success?: { readonly members: Readonly<Record<string, string>>; readonly id?: string };
  readonly rules?: readonly StatedRule[];
  readonly job?: Readonly<Record<"handle" | "success" | "failure", string>>;
  readonly permissions?: Readonly<Record<string, unknown>>;
  readonly request: readonly Row[];
  readonly responses: Readonly<Record<string, readonly Row[]>>;
  readonly statuses?: Readonly<Record<string, string>>;
  readonly errors?: readonly ErrorRow[];
  readonly history?: readonly { readonly time: string; readonly change: string }[];
  readonly requests: Readonly<Record<string, Request>>;
  readonly responsesPrinted: Readonly<Record<string, PrintedResponse>>;
  readonly cases: Readonly<
    Record<string, { readonly request: string; readonly response: string; readonly composed?: string }>
  >;
  readonly errata?: readonly Erratum[];
  readonly notes?: readonly Note[];
}
