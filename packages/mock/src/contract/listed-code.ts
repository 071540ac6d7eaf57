import type { Case, DocumentOperation, ListedErrors, MockDocument, ViolationRow } from "./document.ts";

/** The responses that show the error codes that a contract lists, by code: one for each status, in the envelope of who gives it. */
export interface ListedCodes {
  /** Those of a code, or of the family whose pattern it fits. */
  get(code: string): readonly ViolationRow[] | undefined;
  /** The codes, without those that only fit a pattern. */
  keys(): Iterable<string>;
}

/** Lists the error codes of the gateway, the service and the operation. */
export function listCodes(document: MockDocument, operation: DocumentOperation | undefined): ListedCodes {
  const { "x-facsimile-violations": rows, "x-facsimile-protocol": protocol } = document;
  const own = { ...document["x-facsimile-errors"], ...operation?.["x-facsimile-errors"] };
  // The rows of a service come first, those of its protocol last. What a service says of a code replaces what its protocol says.
  const all = [...listErrors(protocol.errors ?? {}, rows.at(-1)), ...listErrors(own, rows[0])];
  // A service never gives a template as its code.
  const plain = all.filter(({ pattern }) => pattern === undefined);
  const codes = new Map(plain.map((error) => [error.code, describe(error, error.code)]));
  const findFamily = (code: string) =>
    all.find((one) => one.pattern !== undefined && one.code !== code && new RegExp(one.pattern, "u").test(code));
  return {
    get(code) {
      const family = codes.has(code) ? undefined : findFamily(code);
      return family ? describe(family, code) : codes.get(code);
    },
    keys: () => codes.keys(),
  };
}

/** The response with a listed code that is preferred, if no case shows it with the status; undefined if it does not come with the status. */
export function findListed(
  { cases, codes }: { readonly cases: ReadonlyMap<string, Case>; readonly codes: ListedCodes },
  { code, example }: { readonly code?: string; readonly example?: string },
): ViolationRow | undefined {
  if (example === undefined) return undefined;
  const shown = cases.get(example)?.response.status;
  if (shown !== undefined && (code === undefined || String(shown) === code)) return undefined;
  return codes.get(example)?.find(({ status }) => code === undefined || String(status) === code);
}

/** The response that shows a code with a status, or with the first of its statuses; undefined if none is listed. */
export function findCode(codes: ListedCodes, code: string, status: number | undefined): ViolationRow | undefined {
  return codes.get(code)?.find((row) => status === undefined || row.status === status);
}

/** The response that shows a code that no contract lists, in the envelope of a row. */
export function composeCode(code: string, status: number, row: ViolationRow | undefined): ViolationRow {
  return { on: { kind: "any" }, status, body: fill(row?.body, code, "") as object, evidence: "assumed" };
}

type ListedError = ListedErrors[string] & { readonly code: string; readonly row: ViolationRow | undefined };

function listErrors(errors: ListedErrors, row: ViolationRow | undefined): ListedError[] {
  return Object.entries(errors).map(([code, error]) => ({ ...error, code, row }));
}

function describe({ status = [], meaning = "", row }: ListedError, code: string): ViolationRow[] {
  const body = fill(row?.body, code, meaning) as object;
  return [status].flat().map((each) => ({ on: { kind: "any" }, status: each, body, evidence: "inferred" }));
}

function fill(template: unknown, code: string, message: string): unknown {
  if (typeof template !== "object" || template === null) return template;
  const entries = Object.entries(template).map(([name, value]) => {
    if (/^(error_)?code$/i.test(name)) return [name, typeof value === "number" ? Number(code) : code];
    return [name, /^(error_msg|message)$/i.test(name) ? message : fill(value, code, message)];
  });
  return Object.fromEntries(entries);
}
