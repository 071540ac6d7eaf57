import type { CanonicalRequest } from "@facsimile/checks";
import type { PresentedCredentials } from "../authentication/index.ts";
import type { RequestViolation } from "../contract/index.ts";
import type { MockOperation } from "../responding/index.ts";

/** What a request asks for, by its name in messages: an operation with the values of its path, or why there is none. */
export type Target =
  | {
      readonly action: string;
      readonly operation: MockOperation;
      readonly pathValues: Readonly<Record<string, string>>;
    }
  | ({ readonly action: string } & RequestViolation);

/** A request of any binding that the service takes. */
export interface Normalised {
  /** The form that contracts describe. */
  readonly canonical: CanonicalRequest;
  /** A violation of that form, with the names that this binding has for its parts; without it they are the same. */
  readonly translate?: (violation: RequestViolation) => RequestViolation;
  /** Whether the response has to be XML instead of JSON. */
  readonly wantsXml: boolean;
  /** The credentials of the request, or what its signature lacks. */
  readCredentials(): PresentedCredentials | RequestViolation;
}

/** What is particular to one wire protocol. */
export interface Protocol {
  readonly id: string;
  /** Header, in lower case, by which the service names the id of a call. */
  readonly requestIdHeader: string;
  /** Header of responses, in lower case, that carries new tokens. */
  readonly issuedTokenHeader?: string;
  /** Methods by which an operation can be called, besides that of its contract. */
  readonly otherMethods: readonly string[];
  createRequestId(): string;
  normalise(request: CanonicalRequest): Normalised;
  findTarget(operations: readonly MockOperation[], request: CanonicalRequest): Target;
}
