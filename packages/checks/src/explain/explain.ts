import { type ErrorCode, errorTables, type OpenApiDocument, readOperation } from "../document.ts";
import { retryAdvice } from "../tables/index.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a contract says of an error code. */
export interface CodeExplanation {
  readonly api: string;
  readonly code: string;
  readonly meaning: string;
  readonly statuses: readonly number[];
  /** Whether a retry helps, in words. */
  readonly retry: string;
  readonly operations: readonly string[];
  readonly source: string;
}

/** What a contract says instead of the vendor's page. */
export interface ErratumExplanation {
  readonly api: string;
  readonly id: string;
  readonly operation: string;
  readonly at: string;
  readonly contract: string;
  readonly because: string;
  readonly sources: readonly string[];
}

/** Looks an error code up, literally or by the pattern of a template. Nothing if no contract lists it. */
export function explainCode(documents: readonly object[], code: string): CodeExplanation[] {
  const found = documents.flatMap((document) => findRows(document, code));
  const kinds = new Map<string, CodeExplanation>();
  for (const one of found) {
    const { operations, ...rest } = one;
    const key = JSON.stringify(rest);
    kinds.set(key, { ...one, operations: [...(kinds.get(key)?.operations ?? []), ...operations] });
  }
  return [...kinds.values()];
}

/** Looks the errata of an id up, such as `E1`. */
export function explainErratum(documents: readonly object[], id: string): ErratumExplanation[] {
  return documents.flatMap((document) => {
    const { operation, api, describe } = readParts(document);
    const errata = (operation["x-facsimile-errata"] ?? []) as readonly (Json & { evidence?: readonly Json[] })[];
    return errata
      .filter((erratum) => erratum.id === id)
      .map(({ at, contract, because, evidence = [] }) => ({
        ...{ api, id, operation: String(operation.operationId), at: String(at), because: String(because) },
        contract: typeof contract === "string" ? contract : JSON.stringify(contract),
        sources: evidence.map(({ source, shows }) => [describe(source), shows].filter(Boolean).join(": ")),
      }));
  });
}

/** Every code and id that can be explained. */
export function listExplained(documents: readonly object[]): string[] {
  const names = documents.flatMap((document) => {
    const { operation, lists } = readParts(document);
    const errata = (operation["x-facsimile-errata"] ?? []) as readonly { readonly id?: string }[];
    return [...lists.flatMap(Object.keys), ...errata.flatMap(({ id }) => (id ? [id] : []))];
  });
  return [...new Set(names)];
}

function readParts(document: object) {
  const root = document as Json;
  const operation: Json = { ...readOperation(document as OpenApiDocument).operation };
  const lists = errorTables(root, operation);
  const sources: Record<string, Json> = Object.assign(
    {},
    root["x-facsimile-sources"],
    operation["x-facsimile-sources"],
  );
  const page = (operation["x-facsimile-source"] ?? {}) as Json;
  const describe = (name: unknown): string => {
    const { what, title, url, date, retrieved } = name === undefined ? page : (sources[String(name)] ?? { what: name });
    return [title ?? what, url, date ?? retrieved].filter(Boolean).join(", ");
  };
  return { api: String(root["x-facsimile-api"] ?? ""), operation, lists, describe };
}

function findRows(document: object, code: string): CodeExplanation[] {
  const { api, operation, lists, describe } = readParts(document);
  const fits = ([name, { pattern }]: [string, ErrorCode]) =>
    name === code || (pattern !== undefined && new RegExp(pattern, "u").test(code));
  // What an operation says of a code stands above what all of the protocol say.
  const rows = lists.map((list) => Object.entries(list).filter(fits)).find((own) => own.length > 0) ?? [];
  return rows.slice(0, 1).map(([name, { meaning = "", status = [], retry = "never", source }]) => ({
    ...{ api, code: name, meaning, statuses: status, retry: retryAdvice[retry]?.sentence ?? retry },
    operations: [String(operation.operationId)],
    source: describe(source),
  }));
}
