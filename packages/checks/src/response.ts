import { type Header, type OpenApiDocument, type Operation, type Response, resolve } from "./document.ts";
import { within } from "./place.ts";
import { checkBody, createParser, missingBody } from "./request/index.ts";
import { compileRules } from "./rule.ts";
import type { CheckValue, CompileSchema } from "./schema.ts";
import { sortViolations, type Violation } from "./violation.ts";

/** Headers by their names in any case. */
export interface HeaderValues {
  get(name: string): string | null;
}

/** Lists what a response breaks; the body is the parsed value, undefined if there was none. Headers are checked if they are given. */
export type CheckResponse = (status: number, body: unknown, headers?: HeaderValues) => Violation[];

/** Compiles what an operation promises about its responses. */
export function compileResponse(
  document: OpenApiDocument,
  operation: Operation,
  compile: CompileSchema,
): CheckResponse {
  const entries = Object.entries(operation.responses).map(([status, entry]) => {
    const response = resolve<Response>(document, entry);
    const compileEntry = () => ({
      check: compileContent(response, compile),
      checkHeaders: compileHeaders(document, response, compile),
    });
    return [status, within(`response ${status}`, compileEntry)] as const;
  });
  const checks = new Map(entries);
  const checkRules = compileRules(operation, "response", compile, () => "body");
  return (status, body, headers) => {
    const own = checks.get(String(status)) ?? checks.get("default");
    if (!own) return [bodyViolation("status", `the contract has no status ${status}`)];
    const { check, checkHeaders } = own;
    const found = headers ? checkHeaders(headers) : [];
    if (!check) return body === undefined ? found : [bodyViolation("content", "must be absent"), ...found];
    if (body === undefined) return [missingBody, ...found];
    return sortViolations([...checkBody(body, check), ...checkRules(body), ...found]);
  };
}

// A response without content has no body.
function compileContent({ content = {} }: Response, compile: CompileSchema): CheckValue | undefined {
  const [media] = Object.values(content);
  return media && compile(media.schema);
}

function compileHeaders(document: OpenApiDocument, { headers = {} }: Response, compile: CompileSchema) {
  const checks = Object.entries(headers).map(([name, reference]) => {
    const header = resolve<Header>(document, reference);
    // What is part of the result of a call has to be there.
    const isRequired = header.required || header["x-facsimile-result"] === true;
    const check = compile(header.schema);
    const parse = createParser(document, { name, in: "header", ...(header.schema && { schema: header.schema }) });
    return (values: HeaderValues): Violation[] => {
      const at = { in: "header", name } as const;
      const text = values.get(name);
      if (text === null && isRequired) return [{ ...at, kind: "missing", keyword: "required", rule: "is required" }];
      const parsed = text === null ? undefined : parse([text]);
      if (!parsed || !("value" in parsed)) return [];
      return check(parsed.value).map(({ keyword, rule }) => ({ ...at, kind: "invalid", keyword, rule }));
    };
  });
  return (values: HeaderValues) => checks.flatMap((check) => check(values));
}

function bodyViolation(keyword: string, rule: string): Violation {
  return { kind: "invalid", in: "body", name: "", keyword, rule };
}
