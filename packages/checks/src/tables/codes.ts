import { type ErrorCode, type ErrorCodes, errorTables, type OpenApiDocument, type Operation } from "../document.ts";
import type { OperationModel } from "./operation-model.ts";

/** The retry kind of each code; codes whose status says the same are left out. */
export function listCodeKinds(
  document: OpenApiDocument,
  operations: readonly Pick<OperationModel, "operation">[],
): Record<string, string> {
  const tables = [commonErrors(document), ...operations.map(ownErrors)];
  const kinds = new Map<string, string>();
  const words = new Map<string, string>();
  const refusals: string[] = [];
  for (const [name, error] of tables.flatMap((table) => Object.entries(table))) {
    // The template of a family, such as `InvalidSecurityToken.%s`, stands for the family; others, such as `common.00xxx`, for no code.
    const [, family] = /^(.+)\.%s$/.exec(name) ?? [];
    const code = error.pattern ? family : name;
    if (code === undefined || code.includes("%s")) continue;
    if (error.retry === "never" && code.includes(".")) refusals.push(code);
    const known = words.get(code) ?? error.retry;
    if (known !== error.retry)
      throw new Error(
        `${code}: retry is ${known} and ${error.retry}. Fix: use one retry value for a code throughout the API`,
      );
    words.set(code, error.retry);
    if (tellsMoreThanStatus(error)) kinds.set(code, error.retry);
  }
  // A client looks for the code, then for what precedes its first dot.
  const kindOfFamily = (code: string) => kinds.get(code.replace(/\..*/, ""));
  for (const code of refusals) if (kindOfFamily(code) !== undefined) kinds.set(code, "never");
  const isMember = (code: string) => code.includes(".") && kindOfFamily(code) === kinds.get(code);
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

/** The templates of an operation's codes that stand for the name of a field. */
export function listTemplates(operation: Operation): string[] {
  return Object.keys(ownErrors({ operation })).filter((code) => code.includes("%s"));
}

/** Codes that any operation of an API can return. */
export function commonErrors(document: OpenApiDocument): ErrorCodes {
  const [, api, protocol] = errorTables(document);
  return { ...protocol, ...api };
}

/** Codes of one operation. */
export function ownErrors({ operation }: Pick<OperationModel, "operation">): ErrorCodes {
  return (operation["x-facsimile-errors"] ?? {}) as ErrorCodes;
}

/** Whether a call that failed with a code may be sent again, by its retry kind. */
export const retryAdvice: Readonly<Record<string, { short: string; sentence: string }>> = {
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
