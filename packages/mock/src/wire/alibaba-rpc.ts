import { randomUUID } from "node:crypto";
import type { CanonicalRequest } from "@facsimile/checks";
import { decodeQuery, type Pair } from "@facsimile/runtime/encoding";
import { gatewayParameters, readAcs3Signature, readRpcSha1Signature } from "../authentication/index.ts";
import type { RequestViolation } from "../contract/index.ts";
import { explainAction } from "./nearest-operation.ts";
import type { Normalised, Protocol } from "./protocol.ts";
import { isForm } from "./request.ts";

/** Alibaba Cloud's RPC style: one path, the action in a header or a parameter. */
export const alibabaRpc: Protocol = {
  id: "alibaba-rpc",
  requestIdHeader: "x-acs-request-id",
  otherMethods: ["GET"],
  createRequestId: () => randomUUID().toUpperCase(),
  normalise(request) {
    const parameters = isForm(request) ? [...request.query, ...decodeQuery(request.body)] : request.query;
    return isRpcSha1(request, parameters) ? fromParameters(request, parameters) : fromHeaders(request, parameters);
  },
  findTarget(operations, { method, path, headers, query }) {
    const name = "x-acs-action";
    const action = headers[name];
    if (action === undefined)
      return {
        action: "",
        ...missingAction,
        ...explainMissingAction([...query.map(([key]) => key), ...Object.keys(headers)]),
      };
    const operation = operations.find((candidate) => candidate.operationId === action && candidate.path === path);
    if (!operation) return { action, kind: "unknown-operation", reason: explainAction(operations, action) };
    return operation.method === method ? { action, operation, pathValues: {} } : { action, kind: "unsupported-method" };
  },
};

const missingAction = { kind: "missing", in: "header", name: "x-acs-action", rule: "is required" } as const;

// What was meant for it, in another spelling.
function explainMissingAction(names: readonly string[]): { readonly reason?: string } {
  const sent = names.find((name) => /^(x[-_]acs[-_])?action$/i.test(name));
  if (sent === undefined) return {};
  return { reason: `header x-acs-action: is required. Fix: send it, or the parameter Action, instead of ${sent}` };
}

// Clients of the older scheme send x-acs-action too, so that header tells nothing.
function isRpcSha1({ headers }: CanonicalRequest, parameters: readonly Pair[]): boolean {
  const { authorization = "" } = headers;
  return !authorization.startsWith("ACS3-") && parameters.some(([name]) => name === "Signature" || name === "Action");
}

function fromHeaders(request: CanonicalRequest, parameters: readonly Pair[]): Normalised {
  const { headers } = request;
  return {
    canonical: { ...request, method: canonicalMethod(request.method), query: parameters },
    wantsXml: /^\s*(text|application)\/xml\b/i.test(headers.accept ?? ""),
    readCredentials: () => readAcs3Signature(request),
  };
}

// Headers of the canonical form that are parameters of the older scheme.
const parameterNames: Readonly<Record<string, string>> = { "x-acs-action": "Action", "x-acs-version": "Version" };

function translate(violation: RequestViolation): RequestViolation {
  const name = violation.in === "header" && parameterNames[violation.name ?? ""];
  return name ? { ...violation, in: "query", name } : violation;
}

function fromParameters(request: CanonicalRequest, parameters: readonly Pair[]): Normalised {
  const values = new Map(parameters);
  const sent = Object.entries(request.headers).filter(([name]) => !(name in parameterNames));
  const named = Object.entries(parameterNames).flatMap(([header, name]) => {
    const value = values.get(name);
    return value === undefined ? [] : [[header, value]];
  });
  const headers = {
    ...Object.fromEntries([...sent, ...named]),
    // Where the canonical form has it, so that one rule says whether a signature is there.
    authorization: values.get("Signature") ?? "",
  };
  const query = parameters.filter(([name]) => !gatewayParameters.includes(name));
  return {
    canonical: { ...request, method: canonicalMethod(request.method), query, headers },
    translate,
    wantsXml: values.get("Format")?.toUpperCase() !== "JSON",
    // The signature does not cover the path, and a nonce must not be used up on a wrong one.
    readCredentials: () =>
      request.path === "/" ? readRpcSha1Signature(request.method, parameters) : { kind: "unknown-operation" },
  };
}

function canonicalMethod(method: string): string {
  return method === "GET" ? "POST" : method;
}
