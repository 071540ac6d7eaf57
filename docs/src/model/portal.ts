import type { Case, Documented, InputTemplate, Lookup, Waiter } from "@facsimile/catalog";

/** Everything that the pages show, as data. */
export interface Portal {
  readonly apis: readonly ApiEntry[];
  readonly codes: readonly CodeEntry[];
  /** Undefined if no conformance run left its results. */
  readonly matrix?: Matrix;
  /** How much of each API the suites exercise; undefined if no conformance run left it. */
  readonly coverage?: readonly CoverageEntry[];
}

/** How many things of each kind the suites exercise, such as parameters, of how many. */
export interface CoverageEntry {
  readonly api: string;
  readonly counts: Readonly<Record<string, { readonly exercised: number; readonly all: number }>>;
}

export interface ApiEntry {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly protocol: { readonly id: string; readonly title: string; readonly signing: string };
  readonly servers: readonly ServerEntry[];
  readonly tasks: readonly {
    readonly name: string;
    readonly description: string;
    readonly operations: readonly string[];
  }[];
  readonly operations: readonly OperationEntry[];
  readonly waiters: readonly WaiterEntry[];
  readonly flows: readonly FlowEntry[];
  readonly scenarios: readonly { readonly name: string; readonly description: string }[];
  readonly sources: Readonly<Record<string, SourceEntry>>;
}

export interface ServerEntry {
  readonly url: string;
  readonly description: string;
  readonly regions: readonly string[];
  readonly sources: readonly string[];
}

export interface OperationEntry {
  readonly id: string;
  readonly api: string;
  readonly slug: string;
  /** Name of the client's method. */
  readonly method: string;
  readonly summary: string;
  readonly description: string;
  readonly task: string;
  readonly verb: string;
  readonly path: string;
  readonly wire: readonly { readonly name: string; readonly value: string }[];
  readonly hosts: readonly string[];
  readonly page: { readonly title: string; readonly what: string; readonly url: string; readonly retrieved: string };
  readonly request: readonly FieldEntry[];
  readonly responses: readonly ResponseEntry[];
  readonly errors: readonly ErrorEntry[];
  readonly permissions?: Documented["permissions"];
  /** Why a second execution does no harm; empty if it does. */
  readonly repeatable: string;
  readonly rules: readonly { readonly because: string; readonly in: string }[];
  readonly waiters: readonly string[];
  readonly lookup?: Partial<Lookup> & { readonly because?: string };
  readonly iterates: boolean;
  readonly cases: readonly CaseEntry[];
  /** Errata and notes, each with the address of what it is about. */
  readonly errata: readonly ErratumEntry[];
  readonly notes: readonly NoteEntry[];
  readonly samples: readonly SampleEntry[];
  /** Inputs of the client's method, one per documented request. */
  readonly inputs: readonly { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[];
  readonly sources: Readonly<Record<string, SourceEntry>>;
}

export interface SampleEntry {
  readonly title: string;
  readonly language: string;
  readonly code: string;
}

export interface FieldEntry {
  readonly name: string;
  /** Names from the top down, without marks of arrays. */
  readonly path: string;
  readonly anchor: string;
  readonly place: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly limits: readonly string[];
  readonly values: readonly string[];
  readonly suggestions: readonly string[];
  readonly option?: string;
  readonly provenance: Provenance;
  readonly sources: readonly string[];
  readonly children: readonly FieldEntry[];
}

export type Provenance = "documented" | "inferred" | "assumed" | "contradicted";

export interface ResponseEntry {
  readonly statuses: readonly string[];
  readonly description: string;
  readonly isError: boolean;
  readonly fields: readonly FieldEntry[];
}

export interface ErrorEntry {
  readonly code: string;
  readonly anchor: string;
  readonly status: readonly number[];
  readonly meaning: string;
  readonly retry: string;
  readonly sources: readonly string[];
}

export interface CodeEntry extends ErrorEntry {
  /** The API, or the protocol whose gateway gives the code. */
  readonly owner: string;
  readonly isGateway: boolean;
  readonly operations: readonly { readonly id: string; readonly href: string }[];
}

export interface CaseEntry {
  readonly name: string;
  readonly provenance: Case["provenance"];
  readonly because: string;
  readonly evidence: Case["evidence"];
  readonly request: Case["request"];
  readonly response: Case["response"];
  /** What the page prints, where it differs. */
  readonly printedRequest?: unknown;
  readonly printedResponse?: unknown;
}

export interface ErratumEntry {
  readonly id: string;
  readonly anchor: string;
  readonly at: string;
  readonly about: string;
  readonly page: string;
  readonly contract: string;
  readonly because: string;
  readonly evidence: readonly { readonly source: string; readonly shows?: string }[];
}

export interface NoteEntry {
  readonly id: string;
  readonly anchor: string;
  readonly at: string;
  readonly about: string;
  readonly says: string;
}

export interface WaiterEntry extends Pick<Waiter, "description"> {
  readonly name: string;
  readonly method: string;
  readonly notes: string;
  readonly after: readonly string[];
  readonly polls: string;
  /** Names of the fields that it needs. */
  readonly needs: readonly string[];
  readonly states: Readonly<Record<string, string>>;
  readonly deadline: number;
}

export interface FlowEntry {
  readonly name: string;
  /** Name of the function of `@facsimile/<api>/flows`. */
  readonly method: string;
  /** Name of its Arazzo document. */
  readonly file: string;
  readonly description: string;
  readonly notes: string;
  /** None if the flow has only one. */
  readonly clients: readonly { readonly name: string; readonly description: string }[];
  /** The input that names the region of a copy, and the clients of that region. */
  readonly destination?: { readonly input: string; readonly clients: readonly string[] };
  readonly steps: readonly FlowStepEntry[];
  /** An input of documented requests. */
  readonly input: Readonly<Record<string, unknown>>;
}

export interface FlowStepEntry {
  readonly name: string;
  readonly kind: "call" | "wait";
  readonly client?: string;
  /** The operation that is called or polled. */
  readonly operation: string;
  /** Name of the client's method. */
  readonly method: string;
  readonly description: string;
  /** Where each field comes from. */
  readonly input: Readonly<Record<string, InputTemplate>>;
}

export interface SourceEntry {
  readonly what: string;
  readonly url?: string;
  readonly version?: string;
  readonly date: string;
}

export interface Matrix {
  readonly census: Readonly<Record<string, number>>;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly api: string;
  readonly operation: string;
  readonly case: string;
  readonly provenance: string;
  readonly cells: Readonly<Record<string, string>>;
}
