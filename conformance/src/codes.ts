import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listApis, type OpenApiDocument, operationsOf } from "@facsimile/catalog";

/** A known error code of an API. */
export interface CodeRow {
  readonly api: string;
  /** A template such as `Invalid%s` stands for all codes of its form. */
  readonly code: string;
  readonly status: readonly number[];
  readonly meaning: string;
  /** When a call that failed with this code may be sent again. */
  readonly retry: string;
  /** Who returns it: operations of the service, or the gateway in front of all of them. */
  readonly from: readonly string[];
  /** Documented cases that show it. */
  readonly cases: number;
  /** Sources of the row; the page of an operation is that of the operation. */
  readonly sources: readonly string[];
}

interface KnownCode {
  readonly status?: number | readonly number[];
  readonly meaning?: string;
  readonly message?: string;
  readonly retry?: string;
  readonly source?: string | readonly string[];
}

type KnownCodes = Readonly<Record<string, KnownCode>>;

/** Every known code of every API and of its gateway, from the built documents. */
export function listCodes(root: string): CodeRow[] {
  return listApis(root).flatMap((api) => {
    const path = join(root, "specs", api, "dist/openapi.json");
    return listCodesOf(api, JSON.parse(readFileSync(path, "utf8")) as OpenApiDocument);
  });
}

function listCodesOf(api: string, document: OpenApiDocument): CodeRow[] {
  const rows = new Map<string, CodeRow>();
  const add = (from: string, known: KnownCodes, responses: readonly unknown[]) => {
    for (const [code, entry] of Object.entries(known)) {
      const row = rows.get(code) ?? describeCode(api, code, entry);
      const cases = responses.filter((response) => holds(response, code)).length;
      rows.set(code, { ...row, from: [...row.from, from], cases: row.cases + cases });
    }
  };
  for (const { operation } of operationsOf(document)) {
    const cases = Object.values((operation["x-facsimile-cases"] ?? {}) as Record<string, { response: unknown }>);
    const known = {
      ...(document["x-facsimile-errors"] as KnownCodes),
      ...(operation["x-facsimile-errors"] as KnownCodes),
    };
    add(
      operation.operationId,
      known,
      cases.map(({ response }) => response),
    );
  }
  const protocol = document["x-facsimile-protocol"] as { readonly errors?: KnownCodes };
  add("gateway", protocol.errors ?? {}, []);
  return [...rows.values()].sort((a, b) => a.code.localeCompare(b.code, "en"));
}

function describeCode(api: string, code: string, entry: KnownCode): CodeRow {
  const { status = [], meaning, message = "", retry = "by status", source = "the page of the operation" } = entry;
  const sources = [source].flat();
  return { api, code, status: [status].flat(), meaning: meaning ?? message, retry, from: [], cases: 0, sources };
}

function holds(value: unknown, text: string): boolean {
  if (typeof value !== "object" || value === null) return value === text;
  return Object.values(value).some((member) => holds(member, text));
}

/** The codes as a Markdown table. */
export function formatCodes(rows: readonly CodeRow[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const lines = rows.map(({ api, code, status, meaning, retry, from, cases, sources }) =>
    [api, `\`${code}\``, status.join(", "), cell(meaning), retry, from.join(", "), cases, sources.join(", ")].join(
      " | ",
    ),
  );
  return [
    "| API | code | status | meaning | retry | returned by | cases | source |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...lines.map((line) => `| ${line} |`),
    "",
  ].join("\n");
}
