import { api as ens } from "@facsimile/spec-alibaba-ens";
import { api as ims } from "@facsimile/spec-huawei-ims";

/** The APIs whose documents the tests read. */
export const apis = [ens, ims];

/** A built document, by its operation. */
export function documentFor(operation: string): object {
  return { ...ens.operations, ...ims.operations }[operation] ?? {};
}

/** A document of one operation `Try`, made up for a test. */
export function documentOf(operation: object, components: object = {}): object {
  const responses = { 200: { description: "Done." } };
  return { paths: { "/try/{id}": { post: { operationId: "Try", responses, ...operation } } }, components };
}
