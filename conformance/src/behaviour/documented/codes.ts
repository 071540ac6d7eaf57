import { operationsOf } from "@facsimile/catalog";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { readVectors } from "../vectors.ts";
import { sourceOf } from "./source.ts";

/** What an error code says of the call. */
type Then = "refused" | "throttled" | "credentials" | "date" | "unknown";

/** A listed code with one of its statuses, and where both are documented. */
export interface DocumentedCode {
  readonly code: string;
  readonly status: number;
  readonly then: Then;
  readonly source: string;
  /** The listed code of whose family it is, without an entry of its own. */
  readonly like?: string;
  /** The text with which it means this. */
  readonly message?: string;
}

interface CodeVectors {
  readonly sources: Readonly<Record<string, { readonly where: string }>>;
  readonly repeatable?: { readonly source: string; readonly operations: readonly string[] };
  readonly cases: readonly {
    readonly status: readonly number[];
    readonly then: Then;
    readonly source: string;
    readonly codes: readonly string[];
    readonly operations?: readonly string[];
    readonly like?: string;
    readonly message?: string;
  }[];
}

/** Every code that an operation may give, with each of its statuses: those of its page, of its service and of the gateway. */
export function documentedCodes(api: ApiUnderTest, operation: OperationUnderTest): DocumentedCode[] {
  const { folder, id } = api;
  const service = [...listCodes(folder.protocol.id), ...listCodes(id, operation.operationId)];
  const own = Object.entries(operation.contract.errors).flatMap(([name, { status, pattern }]) => {
    // A service never gives a template as its code.
    const code = pattern === undefined ? name : name.replace("%s", "Name");
    const { then = "refused" as const, source = sourceOf(api, operation) } =
      service.find((one) => one.code === code && one.message === undefined) ?? {};
    return [status].flat().map((each): DocumentedCode => ({ code, status: each, then, source }));
  });
  const isOwn = ({ code, message }: DocumentedCode) => message === undefined && own.some((one) => one.code === code);
  return [...service.filter((one) => !isOwn(one)), ...own];
}

/** What the spec lists of an operation, code and status, though no source does. */
export function undocumentedCodes(api: ApiUnderTest, operation: OperationUnderTest): DocumentedCode[] {
  const known = Object.entries(operation.contract.errors).flatMap(([code, { status }]) =>
    [status].flat().map((each) => `${code} ${each}`),
  );
  const listed = Object.entries((operationsOf(operation.document)[0]?.operation["x-facsimile-errors"] ?? {}) as Listed);
  const plain = listed.filter(([, { pattern }]) => pattern === undefined);
  const all = plain.flatMap(([code, { status }]) => [status].flat().map((each) => ({ code, status: each })));
  const [source, then] = [sourceOf(api, operation), "refused" as const];
  return all
    .filter(({ code, status }) => !known.includes(`${code} ${status}`))
    .map((each) => ({ ...each, then, source }));
}

type Listed = Readonly<Record<string, { readonly status: number | readonly number[]; readonly pattern?: string }>>;

/** Whether a second execution of an operation does no harm. */
export function isRepeatable({ id }: ApiUnderTest, { operationId }: OperationUnderTest): boolean {
  return readVectors<CodeVectors>("codes", id).repeatable?.operations.includes(operationId) === true;
}

function listCodes(name: string, operationId?: string): DocumentedCode[] {
  const { cases, sources } = readVectors<CodeVectors>("codes", name);
  const isFor = ({ operations }: CodeVectors["cases"][number]) =>
    operations === undefined || operations.includes(operationId ?? "");
  return cases.filter(isFor).flatMap(({ status, codes, source, operations: _operations, ...rest }) => {
    const where = `vectors/codes/${name}.json (${sources[source]?.where})`;
    return codes.flatMap((code) => status.map((each) => ({ ...rest, code, status: each, source: where })));
  });
}
