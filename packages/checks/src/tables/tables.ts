import type { OpenApiDocument } from "../document.ts";
import { listCodeKinds, listCodeTexts, listTemplates } from "./codes.ts";
import type { InputField, OperationModel } from "./operation-model.ts";

interface LookupOfCall {
  readonly call?: { readonly operation: string };
  readonly elsewhere?: string;
}

/** Hosts of an API, and how its codes decide about a retry, as the runtime's `Api` has them. */
export function apiTable(document: OpenApiDocument, operations: readonly OperationModel[]) {
  return {
    id: String(document["x-facsimile-api"]),
    servers: listServers(document),
    ...(operations.some(({ anonymous }) => anonymous) && { anonymous: true as const }),
    codes: listCodeKinds(document, operations),
    texts: listCodeTexts(document, operations),
  };
}

/** What an operation sends where, as the runtime's `Operation` has it. */
export function operationTable({ operation, verb: method, fields, headers, ...model }: OperationModel): object {
  const { operationId, path, secrets, resultHeaders, empty, evidence, anonymous, repeatable } = model;
  const { "x-facsimile-success": success, "x-facsimile-pagination": pagination } = operation;
  const { call, elsewhere } = (operation["x-facsimile-lookup"] ?? {}) as LookupOfCall;
  return withoutEmpty({
    ...{ operationId, method, path },
    headers: Object.keys(headers).length > 0 && headers,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldEntry(field)])),
    ...{ success, empty, secrets, evidence, resultHeaders, anonymous, repeatable },
    codeTemplates: listTemplates(operation),
    pagination,
    // The client that made the call cannot look it up elsewhere.
    lookup: elsewhere === undefined && call?.operation,
  });
}

/** A table without what is false, undefined or an empty list. */
export function withoutEmpty(table: object): object {
  const isKept = (value: unknown) => value && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(table).filter(([, value]) => isKept(value)));
}

function listServers(document: OpenApiDocument): object[] {
  const servers = (document.servers ?? []) as readonly Record<string, string>[];
  // A server that is reached from inside a network only is never chosen by region.
  const open = servers.filter((server) => !server["x-facsimile-network"]);
  // Every region goes there for which no other server is listed.
  const general = open.find(({ url }) => url?.includes("{region}")) ?? open[0];
  return open.map((server) => {
    const { url, "x-facsimile-regions": regions } = server;
    return withoutEmpty({ url, regions: server !== general && regions });
  });
}

function fieldEntry({ in: places, required, type, items, style, option }: InputField): object {
  return withoutEmpty({ in: places.length === 1 ? places[0] : places, type, items, required, style, option });
}
