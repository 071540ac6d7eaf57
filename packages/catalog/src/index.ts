export { type ApiFolder, listApis, readApiFolder } from "./api.ts";
export { type Bundle, bundleApi } from "./bundle.ts";
export {
  type Case,
  type Contract,
  casesOf,
  correct,
  type Fact,
  readContract,
  sourceNames,
  valuesAt,
} from "./contract.ts";
export {
  type Example,
  type Header,
  type JsonSchema,
  type MediaType,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  type Parameter,
  type Reference,
  type Response,
  resolve,
} from "./document.ts";
export type {
  Documented,
  Erratum,
  ErrorRow,
  Evidence,
  Note,
  PrintedResponse,
  Request,
  Row,
  Source,
} from "./documented.ts";
export { CatalogError, formatProblem, type Problem } from "./problem.ts";
export type { ErrorCodes, Protocol } from "./protocol.ts";
export type { InputSource, LookupFile, Lookups, QueryFile, Template, WaiterFile, Waiters } from "./query-file.ts";
export type { ScenarioStep, Scenarios, ScenarioTest } from "./scenario-file.ts";
export { waiterInputs } from "./waiters.ts";
