import { type CanonicalRequest, type CompiledRequests, compileRequests } from "@facsimile/checks";
import type { FaultPlan } from "../faults/index.ts";
import document from "./control-openapi.json" with { type: "json" };

/** The OpenAPI document of the control server. */
export const controlDocument: object = document;

/** An operation of the control server; compiled when it is first asked for, for most are never. */
export interface ControlOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly takesBody: boolean;
  /** Names of its parameters, all of them in the query. */
  readonly parameters: readonly string[];
  compile(): CompiledRequests;
}

/** Every operation of the control server. */
export const controlOperations: readonly ControlOperation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]: [string, Described]) => {
    const { operationId, parameters = [], requestBody } = operation;
    let compiled: CompiledRequests | undefined;
    return {
      ...{ operationId, path, method: method.toUpperCase() },
      takesBody: requestBody !== undefined,
      parameters: parameters.map(({ name }) => name),
      compile() {
        compiled ??= compileRequests({ paths: { [path]: { [method]: operation } }, components: document.components });
        return compiled;
      },
    };
  }),
);

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: object;
}

/** Says what a request to an operation breaks and where, or nothing. */
export function findInputViolation(operation: ControlOperation, request: CanonicalRequest): string | undefined {
  const stray = request.query.find(([name]) => !operation.parameters.includes(name));
  if (stray) return `query ${stray[0]}: is not known here`;
  if (!operation.takesBody && !/^\s*(\{\s*\})?\s*$/.test(request.body)) return "body: is not taken here";
  const [violation] = operation.compile().checkRequest(request, {});
  return violation && `${violation.in} ${violation.name}`.trim().concat(`: ${violation.rule}`);
}

/** Throws a TypeError that says what a plan of faults breaks, if it does. */
export function checkFaultPlan(plan: FaultPlan): void {
  const request = { method: "PUT", path: "/faults", query: [], headers: {}, body: JSON.stringify(plan) ?? "" };
  const defect = controlOperations
    .filter(({ operationId }) => operationId === "setFaults")
    .map((operation) => findInputViolation(operation, request))
    .find((text) => text !== undefined);
  if (defect === undefined) return;
  throw new TypeError(`invalid fault plan: ${defect.replace(/^body /, "")}. Fix: correct the plan there`);
}
