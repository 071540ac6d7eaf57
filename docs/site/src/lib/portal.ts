import type { ApiEntry, OperationEntry, Portal } from "../../../src/model/index.ts";
import data from "../../.data/portal.json";

export const portal = data as unknown as Portal;

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** Address of a page of the portal, below any base. */
export function href(path: string): string {
  return base + path.replace(/^\//, "");
}

/** Address of an operation, given its API and name. */
export function operationHref(api: ApiEntry, id: string): string {
  const operation = api.operations.find((one) => one.id === id);
  return href(operation ? `${api.id}/${operation.slug}/` : `${api.id}/`);
}

/** Every operation with its API. */
export const operations: readonly { readonly api: ApiEntry; readonly operation: OperationEntry }[] =
  portal.apis.flatMap((api) => api.operations.map((operation) => ({ api, operation })));
