import { checkBody, missingBody } from "./body.ts";
import { type Content, type Operation, type OperationDocument, resolveReference } from "./document.ts";
import { within } from "./place.ts";
import { compileRules } from "./rule.ts";
import type { CheckValue, CompileSchema } from "./schema.ts";
import { sortViolations, type Violation } from "./violation.ts";

/** Lists what a response breaks; the body is the parsed value, undefined if there was none. */
export type CheckResponse = (status: number, body: unknown) => Violation[];

/** Compiles what an operation promises about its responses. */
export function compileResponse(
  document: OperationDocument,
  operation: Operation,
  compile: CompileSchema,
): CheckResponse {
  const checks = new Map<string, CheckValue | undefined>();
  for (const [status, entry] of Object.entries(operation.responses))
    checks.set(
      status,
      within(`response ${status}`, () => compileContent(document, entry, compile)),
    );
  const checkRules = compileRules(operation, "response", compile, () => "body");
  return (status, body) => {
    const key = checks.has(String(status)) ? String(status) : "default";
    if (!checks.has(key)) return [wrongBody("status", `the contract has no status ${status}`)];
    const check = checks.get(key);
    if (!check) return body === undefined ? [] : [wrongBody("content", "must be absent")];
    return body === undefined ? [missingBody] : sortViolations([...checkBody(body, check), ...checkRules(body)]);
  };
}

// A response without content has no body.
function compileContent(document: OperationDocument, entry: object, compile: CompileSchema): CheckValue | undefined {
  const [media] = Object.values(resolveReference<{ content?: Content }>(document, entry).content ?? {});
  return media && compile(media.schema);
}

function wrongBody(keyword: string, rule: string): Violation {
  return { kind: "invalid", in: "body", name: "", keyword, rule };
}
