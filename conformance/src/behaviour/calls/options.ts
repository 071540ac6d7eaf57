import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { readVectors } from "../vectors.ts";

/** The input that names the region whose host is called, and the operations where it does. */
interface RegionField {
  readonly name: string;
  readonly operations: readonly string[];
}

/** The option of a client that fills an input: a call is one of the client's project and region, unless it says otherwise. */
export function optionOf({ id }: ApiUnderTest, { operationId }: OperationUnderTest, name: string): string | undefined {
  if (/^(x-)?project[-_]id$/i.test(name)) return "projectId";
  const { regionField } = readVectors<{ regionField?: RegionField }>("hosts", id);
  return regionField?.name === name && regionField.operations.includes(operationId) ? "region" : undefined;
}
