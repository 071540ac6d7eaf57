import { type OperationShape, readOperations } from "../diff/index.ts";
import { type ErrorCodes, errorTables, type OpenApiDocument, saysSuccess } from "../document.ts";
import type { CompiledOperation } from "../operation.ts";
import { compileMembers } from "../request/index.ts";
import { type Contract, findCode, readContract } from "../verify/index.ts";
import type { Violation } from "../violation.ts";
import type { RequestValues } from "./request.ts";

type Json = Readonly<Record<string, unknown>>;

/** A documented request and its response. */
export interface DocumentedCase {
  readonly name: string;
  readonly request: RequestValues;
  readonly response: { readonly status: number; readonly body?: unknown };
}

/** The documented refusal of a request that departs from the contract. */
export interface Refusal {
  readonly status: number;
  /** May hold a template such as `{name}`. */
  readonly code: string | undefined;
  readonly isCode: (code: string | undefined) => boolean;
  /** Whether a page states it; otherwise it is inferred. */
  readonly isDocumented: boolean;
}

/** An operation that a service is checked by. */
export interface CheckedOperation {
  readonly contract: Contract;
  readonly compiled: CompiledOperation;
  readonly shape: OperationShape;
  /** Executing it changes nothing that matters, as the document states; GET alone does not prove that. */
  readonly isRepeatable: boolean;
  readonly isAnonymous: boolean;
  /** Its signature has a nonce, which counts once. */
  readonly hasNonce: boolean;
  /** A parameter that an option of the client fills, such as its project. */
  readonly isOption: (name: string) => boolean;
  /** Cases with a success, which a check can bring about. */
  readonly cases: readonly DocumentedCase[];
  /** Names of the cases with an error, which it cannot. */
  readonly otherCases: readonly string[];
  readonly pagination: { readonly size?: string; readonly limit?: string; readonly items: string } | undefined;
  readonly isSuccess: (status: number, body: unknown) => boolean;
  readonly isThrottled: (status: number, code: string | undefined) => boolean;
  readonly refusalOf: (
    violation: { readonly kind: string } & Partial<Pick<Violation, "in" | "name">>,
  ) => Refusal | undefined;
  readonly findMisspelt: (status: number, body: unknown) => Violation[];
}

/** Reads a per-operation document. Throws if it does not compile. */
export function readCheckedOperation(document: object): CheckedOperation {
  const contract = readContract(document);
  const [shape] = readOperations({ [contract.operationId]: document });
  if (!shape) throw new TypeError("a document without an operation. Fix: pass a per-operation document");
  const { raw, root } = shape;
  const protocol = (root["x-facsimile-protocol"] ?? {}) as Json;
  const members = (raw["x-facsimile-success"] ?? {}) as Readonly<Record<string, string>>;
  const isSuccess = (status: number, body: unknown) => status < 300 && saysSuccess(members, body);
  const cases = Object.entries((raw["x-facsimile-cases"] ?? {}) as Record<string, Omit<DocumentedCase, "name">>);
  const isBroughtAbout = ([, { response }]: (typeof cases)[number]) => isSuccess(response.status, response.body);
  const security = raw.security as readonly object[] | undefined;
  return {
    contract,
    compiled: contract.compile(),
    shape,
    isRepeatable: "x-facsimile-repeatable" in raw,
    isAnonymous: security?.length === 0,
    hasNonce: !("replayed-nonce" in ((protocol.impossible ?? {}) as Json)),
    isOption: (name) => shape.parameters.some((one) => one.name === name && "x-facsimile-option" in one.raw),
    cases: cases.filter(isBroughtAbout).map(([name, { request, response }]) => ({ name, request, response })),
    otherCases: cases.filter((entry) => !isBroughtAbout(entry)).map(([name]) => name),
    pagination: raw["x-facsimile-pagination"] as CheckedOperation["pagination"],
    isSuccess,
    isThrottled: compileThrottle(shape),
    refusalOf: compileRefusals((root["x-facsimile-violations"] ?? []) as readonly Row[]),
    findMisspelt: (status, body) => findMisspelt(document as OpenApiDocument, shape, status, body),
  };
}

function compileThrottle({ raw, root }: OperationShape): CheckedOperation["isThrottled"] {
  const errors: ErrorCodes = Object.assign({}, ...errorTables(root, raw).toReversed());
  return (status, code) => status === 429 || (code !== undefined && errors[code]?.retry === "throttle");
}

interface Row {
  readonly on: Readonly<Record<string, string>>;
  readonly status: number;
  readonly body: object;
  readonly evidence: string;
}

// The first row that fits says how the service refuses.
function compileRefusals(rows: readonly Row[]): CheckedOperation["refusalOf"] {
  return (violation) => {
    const given: Json = { ...violation };
    const row = rows.find(({ on: { kind, ...rest } }) => {
      const isKind = kind === "any" || kind === given.kind;
      return isKind && Object.entries(rest).every(([key, value]) => given[key] === value);
    });
    if (!row) return undefined;
    const code = findCode(row.body);
    const pattern = code === undefined ? undefined : toPattern(code);
    return {
      status: row.status,
      code,
      isCode: (seen) => pattern === undefined || pattern.test(seen ?? ""),
      isDocumented: row.evidence === "documented",
    };
  };
}

const toPattern = (template: string) =>
  new RegExp(
    `^${template
      .split(/\{\w+\}/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".+")}$`,
  );

// A member that the contract names in another way, where the right one is missing.
function findMisspelt(document: OpenApiDocument, { responses }: OperationShape, status: number, body: unknown) {
  const [schema] = Object.values(responses[status]?.content ?? {});
  if (!schema) return [];
  return compileMembers(
    document,
    schema,
  )(body).filter(({ name }) => {
    const parent = name
      .split(".")
      .slice(0, -1)
      .reduce<unknown>((value, key) => (value as Json)?.[key], body);
    return !Object.hasOwn(parent as object, name.split(".").at(-1) ?? "");
  });
}
