import {
  commonErrors,
  type ErrorCode,
  type ErrorCodes,
  type OperationModel,
  ownErrors,
  retryAdvice,
} from "@facsimile/checks/tables";
import type { ApiModel } from "./model/index.ts";

/** Prints the known codes of a client: a constant and a union for each operation, and those that all operations share. */
export function printErrorCodes({ name, document, operations }: ApiModel): string {
  const shared = `${name}ErrorCode`;
  return [
    printCodes(shared, "Codes that any operation can return, from the service or the gateway.", commonErrors(document)),
    ...operations.map((operation) => {
      const comment = `Codes that \`${operation.operationId}\` is known to return; the service can add others.`;
      return printCodes(`${operation.operationId}ErrorCode`, comment, ownErrors(operation), [shared]);
    }),
  ].join("\n");
}

/** Whether a constant stands beside the union of an operation's codes: only if it has codes of its own. */
export function hasCodes(operation: Pick<OperationModel, "operation">): boolean {
  return knownCodes(ownErrors(operation)).length > 0;
}

/** The Markdown table of all known codes. */
export function codeTable({ document, operations }: ApiModel): string {
  const rows = new Map<string, { cells: string; where: string[] }>();
  const add = (errors: ErrorCodes, where: string) => {
    for (const [code, { status, meaning, retry }] of Object.entries(errors)) {
      const cells = `| \`${code}\` | ${status.join(", ")} | ${cell(meaning)} | ${retryAdvice[retry]?.short}`;
      const row = rows.get(cells) ?? { cells, where: [] };
      rows.set(cells, { cells, where: row.where.includes("any") ? row.where : [...row.where, where] });
    }
  };
  add(commonErrors(document), "any");
  for (const operation of operations) add(ownErrors(operation), `\`${operation.method}\``);
  const lines = [...rows.values()].map(({ cells, where }) => `${cells} | ${where.join(", ")} |`).sort();
  return ["| code | status | meaning | retry? | operations |", "| --- | --- | --- | --- | --- |", ...lines].join("\n");
}

/** Prints a union type, a member a line. */
export function union(members: readonly string[]): string {
  return members.length > 0 ? `${members.map((member) => `\n  | ${member}`).join("")};\n` : " never;\n";
}

function printCodes(name: string, comment: string, errors: ErrorCodes, others: readonly string[] = []): string {
  const codes = knownCodes(errors);
  const type = `/** ${comment} */\nexport type ${name} =${union([...codes.map(([code]) => JSON.stringify(code)), ...others])}`;
  if (codes.length === 0) return type;
  const members = codes.map(([code, error]) => {
    const key = JSON.stringify(code);
    return `  /** ${docstring(error)} */\n  ${key}: ${key},\n`;
  });
  return `/** ${comment} */\nexport const ${name} = {\n${members.join("")}} as const;\n${type}`;
}

function docstring({ status, meaning, retry }: ErrorCode): string {
  const text = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`.replaceAll("*/", "*\\/");
  return `${text}. Status ${status.join(" or ")}. ${retryAdvice[retry]?.sentence}`;
}

// A template such as `Invalid%s` is left to the open end of the union.
function knownCodes(errors: ErrorCodes): [string, ErrorCode][] {
  return Object.entries(errors).filter(([, { pattern }]) => !pattern);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
