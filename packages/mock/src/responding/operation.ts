import { type CompiledRequests, compileOperation, compileRequests } from "@facsimile/checks";
import {
  type Case,
  type CredentialsCheck,
  compileSecurity,
  type ListedCodes,
  listCodes,
  type MockDocument,
  type SuccessMembers,
} from "../contract/index.ts";
import { createPrism, type Prism } from "./prism.ts";

/** One operation, ready to be mocked. */
export interface MockOperation extends CompiledRequests {
  readonly cases: ReadonlyMap<string, Case>;
  /** Every error code that its contract lists. */
  readonly codes: ListedCodes;
  /** Every status that its contract lists. */
  readonly statuses: readonly number[];
  /** Whether anyone may call it. */
  readonly isAnonymous: boolean;
  readonly findMissingCredentials: CredentialsCheck;
  /** Loads Prism for it, at the first call. */
  readonly loadPrism: () => Promise<Prism>;
  readonly success: SuccessMembers;
}

// Mocks of one document are many in a test run, and nothing of an operation belongs to one of them.
const known = { checked: new WeakMap<object, MockOperation>(), unchecked: new WeakMap<object, MockOperation>() };

/** Prepares a per-operation document, once for each. Throws if what it says of requests does not compile, or of responses that are validated. */
export function loadOperation(document: MockDocument, validateResponses: boolean): MockOperation {
  const operations = validateResponses ? known.checked : known.unchecked;
  const loaded = operations.get(document) ?? readOperation(document, validateResponses);
  operations.set(document, loaded);
  return loaded;
}

function readOperation(document: MockDocument, validateResponses: boolean): MockOperation {
  // Prism gives the responses. To compile what they have to obey as well takes a tenth of the start, and is for tests of specs.
  const compiled = validateResponses ? compileOperation(document) : compileRequests(document);
  const [operation] = Object.values(document.paths).flatMap((item) => Object.values(item));
  const { responses = {}, security = document.security } = operation ?? {};
  const { "x-facsimile-cases": cases = {}, "x-facsimile-success": success = {} } = operation ?? {};
  return {
    ...compiled,
    cases: new Map(Object.entries(cases)),
    codes: listCodes(document, operation),
    statuses: Object.keys(responses).map(Number).filter(Number.isInteger),
    isAnonymous: (security ?? []).length === 0,
    findMissingCredentials: compileSecurity(document, security),
    loadPrism: createPrism(document, validateResponses),
    success,
  };
}
