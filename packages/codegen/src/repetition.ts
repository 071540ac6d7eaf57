import type { OpenApiDocument } from "@facsimile/catalog";
import type { OperationModel } from "./operation-model.ts";

interface ErrorCode {
  readonly status: readonly number[];
  readonly retry: string;
  readonly pattern?: string;
}

type ErrorCodes = Readonly<Record<string, ErrorCode>>;

/** What codes say of a call that gets them; of the others, the status says enough. */
export function listCodeKinds(
  document: OpenApiDocument,
  operations: readonly Pick<OperationModel, "operation">[],
): Record<string, string> {
  const tables = [
    (document["x-facsimile-protocol"] as { errors: ErrorCodes }).errors,
    document["x-facsimile-errors"],
    ...operations.map(({ operation }) => operation["x-facsimile-errors"]),
  ] as (ErrorCodes | undefined)[];
  const kinds = new Map<string, string>();
  for (const [code, error] of tables.flatMap((table) => Object.entries(table ?? {}))) {
    if (error.pattern || !tellsMoreThanStatus(error)) continue;
    const known = kinds.get(code) ?? error.retry;
    if (known !== error.retry)
      throw new Error(
        `${code}: retry is ${known} and ${error.retry}. Fix: say the same of a code everywhere in one API`,
      );
    kinds.set(code, error.retry);
  }
  // A client looks for the code, then for what precedes its first dot.
  const isMember = (code: string) => code.includes(".") && kinds.get(code.replace(/\..*/, "")) === kinds.get(code);
  return Object.fromEntries([...kinds].filter(([code]) => !isMember(code)).sort());
}

// A 5xx says that the call may have been executed, unless the service refused it; a gateway's 502 and 504 say it whatever the code.
function tellsMoreThanStatus({ retry, status }: ErrorCode): boolean {
  if (retry === "never") return status.some((each) => each >= 500 && each !== 502 && each !== 504);
  return retry !== "backoff" || status.some((each) => each < 500);
}
