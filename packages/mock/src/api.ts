import {
  type Api,
  type MockDocument,
  type Regions,
  readDocuments,
  readRegions,
  type ViolationRow,
} from "./contract/index.ts";
import { loadOperation, type MockOperation } from "./responding/index.ts";
import { chooseProtocol, type Protocol } from "./wire/index.ts";

/** An API, ready to be mocked. */
export interface MockApi {
  readonly id: string;
  readonly protocol: Protocol;
  readonly operations: readonly [MockOperation, ...MockOperation[]];
  readonly violations: readonly ViolationRow[];
  readonly regions: Regions;
}

/** Prepares the documents of an API. Throws if any part of one does not compile. */
export function loadApi(api: Api, validateResponses: boolean): MockApi {
  const [first, ...rest] = readDocuments(api);
  const violations = first["x-facsimile-violations"];
  if (!violations.some(({ on }) => on.kind === "any" && Object.keys(on).length === 1))
    throw new Error(`${api.id}: x-facsimile-violations leaves violations unanswered. Fix: end it with { kind: any }`);
  const load = (document: MockDocument) => loadOperation(document, validateResponses);
  return {
    id: api.id,
    protocol: chooseProtocol(first["x-facsimile-protocol"].id),
    operations: [load(first), ...rest.map(load)],
    violations,
    regions: readRegions(api),
  };
}
