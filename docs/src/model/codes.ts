import type { OpenApiDocument } from "@facsimile/catalog";
import { anchorOf } from "./names.ts";
import { gatewayErrors } from "./operation.ts";
import type { ApiEntry, CodeEntry, ErrorEntry } from "./portal.ts";

/** Every known code once per API, those of a gateway once per protocol. */
export function readErrorCodes(apis: readonly ApiEntry[], documents: readonly OpenApiDocument[]): CodeEntry[] {
  const rows = new Map<string, CodeEntry>();
  const add = (owner: string, isGateway: boolean, error: ErrorEntry, operations: CodeEntry["operations"]) => {
    const anchor = anchorOf(owner, error.code);
    const known = rows.get(anchor);
    rows.set(anchor, {
      ...(known ?? { ...error, owner, isGateway, anchor }),
      operations: [...(known?.operations ?? []), ...operations],
    });
  };
  apis.forEach((api, at) => {
    for (const { id, slug, errors } of api.operations)
      for (const error of errors) add(api.id, false, error, [{ id, href: `${api.id}/${slug}/#${error.anchor}` }]);
    const document = documents[at] as OpenApiDocument;
    const own = new Set(Object.keys((document["x-facsimile-errors"] ?? {}) as object));
    for (const error of gatewayErrors(document))
      add(own.has(error.code) ? api.id : api.protocol.id, !own.has(error.code), error, []);
  });
  return [...rows.values()].sort((a, b) => a.owner.localeCompare(b.owner, "en") || a.code.localeCompare(b.code, "en"));
}
