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
  readonly operations: readonly string[];
  /** Documented cases that show it. */
  readonly cases: number;
}

interface KnownCode {
  readonly status?: number | readonly number[];
  readonly meaning?: string;
  readonly message?: string;
  readonly retry?: string;
}

type KnownCodes = Readonly<Record<string, KnownCode>>;

/** Every known code of every operation, from the built documents. */
export function listCodes(root: string): CodeRow[] {
  return listApis(root).flatMap((api) => {
    const path = join(root, "specs", api, "dist/openapi.json");
    const document = JSON.parse(readFileSync(path, "utf8")) as OpenApiDocument;
    const found = new Map<string, { entry: KnownCode; operations: string[]; cases: number }>();
    for (const { operation } of operationsOf(document)) {
      const known = {
        ...(document["x-facsimile-errors"] as KnownCodes),
        ...(operation["x-facsimile-errors"] as KnownCodes),
      };
      const cases = JSON.stringify(operation["x-facsimile-cases"] ?? {});
      for (const [code, entry] of Object.entries(known)) {
        const row = found.get(code) ?? { entry, operations: [], cases: 0 };
        const shown = cases.split(`:${JSON.stringify(code)}`).length - 1;
        found.set(code, { ...row, operations: [...row.operations, operation.operationId], cases: row.cases + shown });
      }
    }
    return [...found]
      .map(([code, row]) => describeCode(api, code, row))
      .sort((a, b) => a.code.localeCompare(b.code, "en"));
  });
}

function describeCode(
  api: string,
  code: string,
  { entry, operations, cases }: { entry: KnownCode; operations: string[]; cases: number },
): CodeRow {
  const { status = [], meaning, message = "", retry = "by status" } = entry;
  return { api, code, status: [status].flat(), meaning: meaning ?? message, retry, operations, cases };
}

/** The codes as a Markdown table. */
export function formatCodes(rows: readonly CodeRow[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const lines = rows.map(
    ({ api, code, status, meaning, retry, operations, cases }) =>
      `| ${[api, `\`${code}\``, status.join(", "), cell(meaning), retry, operations.join(", "), cases].join(" | ")} |`,
  );
  return [
    "| API | code | status | meaning | retry | operations | cases |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}
