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
export function operationTable({
  operationId,
  verb,
  path,
  fields,
  headers,
  secrets,
  resultHeaders,
  empty,
  evidence,
  anonymous,
  repeatable,
  operation,
}: OperationModel): object {
  const success = operation["x-facsimile-success"];
  const pagination = operation["x-facsimile-pagination"];
  const codeTemplates = listTemplates(operation);
  const { call, elsewhere } = (operation["x-facsimile-lookup"] ?? {}) as LookupOfCall;
  // The client that made the call cannot look it up elsewhere.
  const lookup = elsewhere === undefined ? call?.operation : undefined;
  return {
    operationId,
    method: verb,
    path,
    ...(Object.keys(headers).length > 0 && { headers }),
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldEntry(field)])),
    ...(success ? { success } : {}),
    ...(empty && { empty }),
    ...(secrets.length > 0 && { secrets }),
    ...(evidence.length > 0 && { evidence }),
    ...(resultHeaders.length > 0 && { resultHeaders }),
    ...(anonymous && { anonymous }),
    ...(repeatable && { repeatable }),
    ...(codeTemplates.length > 0 && { codeTemplates }),
    ...(pagination ? { pagination } : {}),
    ...(lookup ? { lookup } : {}),
  };
}

function listServers(document: OpenApiDocument): object[] {
  const servers = (document.servers ?? []) as readonly Record<string, string>[];
  const isPublic = servers.filter((server) => !server["x-facsimile-network"]);
  // Every region goes there for which no other server is listed.
  const general = isPublic.find(({ url }) => url?.includes("{region}")) ?? isPublic[0];
  return servers.map((server) => {
    const { url, "x-facsimile-regions": regions, "x-facsimile-network": network } = server;
    return { url, ...(regions && server !== general ? { regions } : {}), ...(network ? { network } : {}) };
  });
}

function fieldEntry({ in: places, required, type, items, style, option }: InputField): object {
  return {
    in: places.length === 1 ? places[0] : places,
    type,
    ...(items ? { items } : {}),
    ...(required && { required }),
    ...(style ? { style } : {}),
    ...(option ? { option } : {}),
  };
}
