import {
  flowsOf,
  type JsonSchema,
  type Lookup,
  type Lookups,
  type OpenApiDocument,
  operationsOf,
  resolve,
  type Waiter,
  type Waiters,
  waiterInputs,
} from "@facsimile/catalog";
import { type InputField, type OperationModel, readOperation } from "@facsimile/checks/tables";
import { type FlowModel, readFlow } from "./flow.ts";

/** A waiter as a client sees it. */
export interface WaiterModel {
  /** As in `waitForJob`, without `waitFor`. */
  readonly name: string;
  readonly file: Waiter;
  /** The operation that is polled. */
  readonly operation: OperationModel;
  readonly inputs: readonly Pick<InputField, "name" | "required" | "schema">[];
  /** It waits for several things at once. */
  readonly isMany: boolean;
}

/** One API as a client sees it. */
export interface ApiModel {
  readonly id: string;
  /** The id in Pascal case, the stem of every generated name. */
  readonly name: string;
  readonly protocol: string;
  /** What the vendor calls the parts of a key. */
  readonly credentials: readonly string[];
  readonly title: string;
  readonly document: OpenApiDocument;
  readonly operations: readonly OperationModel[];
  readonly waiters: readonly WaiterModel[];
  /** By the operationId of the call whose outcome is unknown. */
  readonly lookups: Lookups;
  /** Lookups that only the client of another region or project can make. */
  readonly lookupsElsewhere: Readonly<Record<string, Lookup>>;
  readonly flows: readonly FlowModel[];
  readonly regions: readonly string[];
}

/** Reads the model of a client out of an API's combined document. */
export function readModel(document: OpenApiDocument): ApiModel {
  const id = String(document["x-facsimile-api"]);
  const protocol = document["x-facsimile-protocol"] as {
    id: string;
    credentials: string[];
    errors: Record<string, unknown>;
  };
  const regions = (document.servers ?? []).flatMap((server) => server["x-facsimile-regions"] ?? []);
  const operations = operationsOf(document).map(({ path, method, operation }) =>
    readOperation(document, path, method, operation),
  );
  return {
    id,
    name: pascalCase(id),
    protocol: protocol.id,
    credentials: protocol.credentials,
    title: document.info.title,
    document,
    operations,
    waiters: readWaiters(document, operations),
    ...readLookups(operations),
    flows: flowsOf(document).map((flow) => readFlow(flow, operations)),
    regions: [...new Set(regions)].sort(),
  };
}

/** `vendor-api` → `VendorApi`. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Reads the waiters of an API. */
function readWaiters(document: OpenApiDocument, operations: readonly OperationModel[]): WaiterModel[] {
  const waiters = (document["x-facsimile-waiters"] ?? {}) as Waiters;
  return Object.entries(waiters).map(([name, file]) => {
    const schemas = waiterInputs(file, document);
    const inputs = Object.entries(file.input).map(([field, { of, optional }]) => {
      const source = operations.find(({ operationId }) => operationId === of);
      // What the contract does not promise may be undefined where the input of a call and its response are put together.
      const isGiven = source?.fields.some(({ name }) => name === field) || promises(document, source, field);
      return { name: field, required: !optional && isGiven, schema: schemas[field] ?? {} };
    });
    const operation = operations.find(({ operationId }) => operationId === file.call.operation) as OperationModel;
    const key = schemas[file.targets.slice(1)] ?? {};
    return { name, file, operation, inputs, isMany: resolve<JsonSchema>(document, key).type === "array" };
  });
}

function promises(document: OpenApiDocument, operation: OperationModel | undefined, member: string): boolean {
  const { required = [] } = operation?.output ? resolve<JsonSchema>(document, operation.output) : {};
  return required.includes(member);
}

/** Reads the lookups of an API, by the operationId of the call whose outcome is unknown. */
function readLookups(operations: readonly OperationModel[]): Pick<ApiModel, "lookups" | "lookupsElsewhere"> {
  const all = operations.flatMap(({ operationId, operation }) => {
    const lookup = operation["x-facsimile-lookup"] as Lookups[string] | undefined;
    return lookup ? [[operationId, lookup] as const] : [];
  });
  const elsewhere = all.flatMap(([operationId, lookup]) => (isElsewhere(lookup) ? [[operationId, lookup]] : []));
  const own = all.map(([operationId, lookup]) => [operationId, isElsewhere(lookup) ? refer(lookup) : lookup]);
  return { lookups: Object.fromEntries(own), lookupsElsewhere: Object.fromEntries(elsewhere) };
}

function isElsewhere(lookup: Lookups[string]): lookup is Lookup {
  return "elsewhere" in lookup;
}

function refer({ elsewhere, call }: Lookup): Lookups[string] {
  return { because: `${elsewhere} Ask ${call.operation} there, with a client for that region and project.` };
}
