import type { Pagination } from "@facsimile/runtime";
import type { Evidence } from "./response.ts";
import type { Scenarios } from "./scenario-file.ts";

/** An API as data: its per-operation documents by operationId, as the spec packages export it. */
export interface Api {
  readonly id: string;
  readonly operations: Readonly<Record<string, object>>;
}

/** An example of the documentation, with the response of the service. */
export interface Case {
  /** Whether a source prints the response, or it is inferred from what they print, or assumed. */
  readonly evidence: Evidence;
  readonly request?: unknown;
  readonly response: {
    readonly status: number;
    readonly header?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
}

/** The response to a request that breaks the contract, and which violation that is. */
export interface ViolationRow {
  readonly on: { readonly kind: string; readonly in?: string; readonly name?: string; readonly keyword?: string };
  readonly status: number;
  readonly body: object;
  readonly evidence: Evidence;
}

/** Names of security schemes that have to be met together. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** Error codes that a contract lists, with `pattern` where the code is a template. */
export type ListedErrors = Readonly<
  Record<string, { readonly status?: number | readonly number[]; readonly meaning?: string; readonly pattern?: string }>
>;

/** Members of a response that say whether it is a success, and their text then. */
export type SuccessMembers = Readonly<Record<string, string>>;

/** A parameter of an operation, as far as it is mocked. */
export interface DocumentParameter {
  readonly name?: string;
  readonly in?: string;
  readonly schema?: { readonly default?: unknown };
}

/** The operation of a document, as far as it is mocked. */
export interface DocumentOperation {
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly DocumentParameter[];
  readonly responses: Readonly<Record<string, object>>;
  readonly "x-facsimile-success"?: SuccessMembers;
  readonly "x-facsimile-cases"?: Readonly<Record<string, Case>>;
  readonly "x-facsimile-pagination"?: Pagination;
  readonly "x-facsimile-errors"?: ListedErrors;
}

/** Where an API is served, and the regions of that host; `{region}` in the URL stands for each of them. */
export interface Server {
  readonly url: string;
  readonly "x-facsimile-regions"?: readonly string[];
}

/** The parts of a per-operation document that are mocked. */
export interface MockDocument {
  readonly info: { readonly title: string };
  readonly servers?: readonly Server[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components?: {
    readonly securitySchemes?: Readonly<Record<string, { readonly in?: string; readonly name?: string }>>;
  };
  readonly "x-facsimile-protocol": { readonly id: string; readonly errors?: ListedErrors };
  readonly "x-facsimile-errors"?: ListedErrors;
  readonly "x-facsimile-error-statuses"?: { readonly statuses: readonly number[] };
  readonly "x-facsimile-violations": readonly ViolationRow[];
  readonly "x-facsimile-scenarios"?: Scenarios;
}

/** The documents of an API, which all say the same of what its operations share. Throws if there are none. */
export function readDocuments({ id, operations }: Api): readonly [MockDocument, ...MockDocument[]] {
  const [first, ...rest] = Object.values(operations) as MockDocument[];
  if (!first) throw new TypeError(`${id} has no operations. Fix: pass the documents of at least one`);
  return [first, ...rest];
}
