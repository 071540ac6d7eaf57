import {
  type JsonSchema,
  type Lookups,
  type OpenApiDocument,
  resolve,
  type Waiter,
  type Waiters,
  waiterInputs,
} from "@facsimile/catalog";
import type { InputField, OperationModel } from "./operation-model.ts";

/** A waiter as a client sees it. */
export interface WaiterModel {
  /** As in `waitForJob`, without `waitFor`. */
  readonly name: string;
  readonly file: Waiter;
  /** The operation that is asked. */
  readonly operation: OperationModel;
  readonly inputs: readonly Pick<InputField, "name" | "required" | "schema">[];
  /** It waits for several things at once. */
  readonly isMany: boolean;
}

/** Reads the waiters of an API. */
export function readWaiters(document: OpenApiDocument, operations: readonly OperationModel[]): WaiterModel[] {
  const waiters = (document["x-facsimile-waiters"] ?? {}) as Waiters;
  return Object.entries(waiters).map(([name, file]) => {
    const schemas = waiterInputs(file, document);
    const inputs = Object.entries(file.input).map(([field, { optional }]) => ({
      name: field,
      required: !optional,
      schema: schemas[field] ?? {},
    }));
    const operation = operations.find(({ operationId }) => operationId === file.call.operation) as OperationModel;
    const key = schemas[file.targets.slice(1)] ?? {};
    return { name, file, operation, inputs, isMany: resolve<JsonSchema>(document, key).type === "array" };
  });
}

/** Reads the look-ups of an API, by the operationId of the call in doubt. */
export function readLookups(operations: readonly OperationModel[]): Lookups {
  return Object.fromEntries(
    operations.flatMap(({ operationId, operation }) => {
      const lookup = operation["x-facsimile-lookup"] as Lookups[string] | undefined;
      return lookup ? [[operationId, lookup]] : [];
    }),
  );
}
