export {
  type Case,
  type Contract,
  casesOf,
  correct,
  type Fact,
  misplacedNotes,
  readContract,
  sourceNames,
  valuesAt,
} from "./contract.ts";
export {
  type Example,
  type Header,
  type JsonSchema,
  type MediaType,
  namedKey,
  type OpenApiDocument,
  type OpenApiOperation,
  opaqueKey,
  operationsOf,
  type Parameter,
  type Reference,
  type Response,
  resolve,
  type Server,
} from "./document.ts";
export { type FlowCall, type FlowWait, flowsOf, lookupsOf, type ResolvedFlow, resolveFlows } from "./flow.ts";
export { itemsOf, type OperationShape, schemaAt, shapesOf } from "./operation-shape.ts";
export {
  CatalogError,
  formatProblem,
  type PlacedProblem,
  type SpecProblem,
  unknownName,
  unknownNames,
} from "./spec-problem.ts";
