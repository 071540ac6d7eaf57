import type { OpenApiDocument, OpenApiOperation } from "@facsimile/catalog";
import type { ApiModel, OperationModel } from "./model/model.ts";

interface ErrorCode {
  readonly status: readonly number[];
  readonly meaning: string;
  readonly retry: string;
  readonly pattern?: string;
  readonly texts?: Readonly<Record<string, string>>;
}

type ErrorCodes = Readonly<Record<string, ErrorCode>>;

/** The retry kind of each code; codes whose status says the same are left out. */
export function listCodeKinds(
  document: OpenApiDocument,
  operations: readonly Pick<OperationModel, "operation">[],
): Record<string, string> {
  const tables = [commonErrors(document), ...operations.map(ownErrors)];
  const kinds = new Map<string, string>();
  for (const [name, error] of tables.flatMap((table) => Object.entries(table))) {
    // The template of a family, such as `InvalidSecurityToken.%s`, stands for the family; others for no code.
    const code = error.pattern ? name.replace(/\.%s$/, "") : name;
    if (code.includes("%s") || !tellsMoreThanStatus(error)) continue;
    const known = kinds.get(code) ?? error.retry;
    if (known !== error.retry)
      throw new Error(
        `${code}: retry is ${known} and ${error.retry}. Fix: use one retry value for a code throughout the API`,
      );
    kinds.set(code, error.retry);
  }
  // A client looks for the code, then for what precedes its first dot.
  const isMember = (code: string) => code.includes(".") && kinds.get(code.replace(/\..*/, "")) === kinds.get(code);
  return Object.fromEntries([...kinds].filter(([code]) => !isMember(code)).sort());
}

/** The retry kinds that depend on the message, by code and a part of the text. */
export function listCodeTexts(
  document: OpenApiDocument,
  operations: readonly Pick<OperationModel, "operation">[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const tables = [commonErrors(document), ...operations.map(ownErrors)];
  const entries = tables.flatMap((table) => Object.entries(table));
  return Object.fromEntries(entries.flatMap(([code, { texts }]) => (texts ? [[code, texts]] : [])));
}

// A 5xx says that the call may have been executed, unless the service refused it; a gateway's 502 and 504 say it whatever the code.
function tellsMoreThanStatus({ retry, status }: ErrorCode): boolean {
  if (retry === "never") return status.some((each) => each >= 500 && each !== 502 && each !== 504);
  return retry !== "backoff" || status.some((each) => each < 500);
}

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
      const cells = `| \`${code}\` | ${status.join(", ")} | ${cell(meaning)} | ${advice[retry]?.short}`;
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

const advice: Readonly<Record<string, { short: string; sentence: string }>> = {
  never: { short: "no", sentence: "Do not retry: the service would refuse the call again." },
  throttle: { short: "yes, later", sentence: "Retry later: the call was refused for its rate." },
  reauthenticate: {
    short: "yes, with another key or token",
    sentence: "Retry with another key or token: the call was not executed.",
  },
  redate: {
    short: "yes, with the right date",
    sentence: "Retry with the service's date: the call was not executed.",
  },
  replay: {
    short: "check first",
    sentence: "Check first: the same signed request was received before and may have been executed.",
  },
  backoff: { short: "if repeatable", sentence: "Retry only a repeatable call: this one may have been executed." },
};

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
  return `${text}. Status ${status.join(" or ")}. ${advice[retry]?.sentence}`;
}

/** The templates of an operation's codes that stand for the name of a field. */
export function listTemplates(operation: OpenApiOperation): string[] {
  return Object.keys(ownErrors({ operation })).filter((code) => code.includes("%s"));
}

// A template such as `Invalid%s` is left to the open end of the union.
function knownCodes(errors: ErrorCodes): [string, ErrorCode][] {
  return Object.entries(errors).filter(([, { pattern }]) => !pattern);
}

function commonErrors(document: OpenApiDocument): ErrorCodes {
  const { errors } = document["x-facsimile-protocol"] as { errors: ErrorCodes };
  return { ...errors, ...(document["x-facsimile-errors"] as ErrorCodes | undefined) };
}

function ownErrors({ operation }: Pick<OperationModel, "operation">): ErrorCodes {
  return (operation["x-facsimile-errors"] ?? {}) as ErrorCodes;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
