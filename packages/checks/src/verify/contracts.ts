import type { CanonicalRequest } from "../canonical-request.ts";
import { type ErrorCodes, errorTables, type OpenApiDocument, readOperation } from "../document.ts";
import { type CompiledOperation, compileOperation } from "../operation.ts";
import { matchPath } from "../path.ts";
import type { Exchange } from "./exchange.ts";

type Json = Readonly<Record<string, unknown>>;

/** An operation that recorded traffic is compared with. */
export interface Contract {
  readonly api: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The header that names the operation, where path and method do not. */
  readonly actionHeader: string | undefined;
  readonly source: string | undefined;
  readonly statuses: readonly string[];
  /** Whether the contract lists an error code, literally or by pattern. */
  readonly listsCode: (code: string) => boolean;
  /** Compiles the document, once, when traffic first needs it. */
  readonly compile: () => CompiledOperation;
}

/** What an exchange is an exchange of. */
export interface Match {
  readonly contract: Contract;
  readonly request: CanonicalRequest;
  readonly pathValues: Readonly<Record<string, string>>;
}

/** Reads a per-operation document. */
export function readContract(document: object): Contract {
  const root = document as Json;
  const { path, method, operation: found } = readOperation(document as OpenApiDocument);
  const operation: Json = { ...found };
  const protocol = (root["x-facsimile-protocol"] ?? {}) as Json;
  const headers = (protocol.headers ?? []) as readonly Json[];
  let compiled: CompiledOperation | undefined;
  return {
    api: String(root["x-facsimile-api"] ?? (root.info as Json | undefined)?.title ?? ""),
    operationId: found.operationId,
    method,
    path,
    actionHeader: headers
      .find(({ equals }) => equals === "operationId")
      ?.name?.toString()
      .toLowerCase(),
    source: formatSource(operation["x-facsimile-source"] as Json | undefined),
    statuses: Object.keys((operation.responses ?? {}) as object),
    listsCode: compileCodes(Object.assign({}, ...errorTables(root, operation))),
    compile: () => (compiled ??= compileOperation(document)),
  };
}

function formatSource(source: Json | undefined): string | undefined {
  return source && [source.title, source.page ?? source.url, source.retrieved].filter(Boolean).join(", ");
}

function compileCodes(errors: ErrorCodes): (code: string) => boolean {
  const patterns = Object.values(errors).flatMap(({ pattern }) => (pattern ? [new RegExp(pattern, "u")] : []));
  return (code) => Object.hasOwn(errors, code) || patterns.some((pattern) => pattern.test(code));
}

/** Finds the operation of an exchange, by action for RPC and by method and path otherwise; undefined for another API's. */
export function matchExchange(contracts: readonly Contract[], exchange: Exchange): Match | undefined {
  const request = toCanonical(exchange);
  const named = contracts.find(
    ({ actionHeader, operationId, path }) =>
      actionHeader !== undefined && request.headers[actionHeader] === operationId && path === request.path,
  );
  if (named) return { contract: named, request: { ...request, method: named.method }, pathValues: {} };
  const fitting = contracts.flatMap((contract) => {
    if (contract.actionHeader !== undefined || contract.method !== request.method) return [];
    const pathValues = matchPath(contract.path, request.path);
    return pathValues ? [{ contract, request, pathValues }] : [];
  });
  // Where two templates fit, the one with fewer variables is meant.
  const [match] = fitting.sort((a, b) => Object.keys(a.pathValues).length - Object.keys(b.pathValues).length);
  return match;
}

/** What an exchange calls: its action, else method and path. */
export function nameCall(exchange: Exchange): string {
  const { method, path, headers } = toCanonical(exchange);
  return headers["x-acs-action"] ?? `${method} ${path}`;
}

// What the gateway of the RPC style reads, and the operations do not.
const gatewayParameters = /^(AccessKeyId|Action|BearerToken|Format|SecurityToken|Signature\w*|Timestamp|Version)$/;

function toCanonical({ method, url, headers, body }: Exchange): CanonicalRequest {
  const { pathname, searchParams } = new URL(url, "http://recorded");
  const isForm = /^application\/x-www-form-urlencoded/i.test(headers["content-type"] ?? "");
  const pairs = [...searchParams, ...(isForm ? new URLSearchParams(body) : [])];
  const given = new Map(pairs);
  const action = headers["x-acs-action"] ?? given.get("Action");
  if (action === undefined)
    return { method: method.toUpperCase(), path: pathname, query: [...searchParams], headers, body };
  const version = headers["x-acs-version"] ?? given.get("Version");
  return {
    method: "POST",
    path: pathname,
    query: given.has("Action") ? pairs.filter(([name]) => !gatewayParameters.test(name)) : pairs,
    headers: { ...headers, "x-acs-action": action, ...(version !== undefined && { "x-acs-version": version }) },
    body: isForm ? "" : body,
  };
}
