import type { Content } from "./document.ts";
import type { Reading } from "./request/parameter.ts";
import type { CheckValue, CompileSchema } from "./schema.ts";
import type { Violation } from "./violation.ts";

/** The request body of an operation. */
export interface BodyDescription {
  readonly required?: boolean;
  readonly content: Content;
}

/** Compiles a request body of JSON into what reads and checks its text. */
export function compileBody({ required, content }: BodyDescription, compile: CompileSchema): (text: string) => Reading {
  const check = compile(Object.values(content)[0]?.schema);
  return (text) => {
    if (text === "") return { violations: required ? [missingBody] : [] };
    const value = parse(text);
    return value === undefined ? { violations: [malformedBody] } : { value, violations: checkBody(value, check) };
  };
}

/** What is broken where a body should be and is not. */
export const missingBody: Violation = {
  kind: "missing",
  in: "body",
  name: "",
  keyword: "required",
  rule: "is required",
};

const malformedBody: Violation = {
  kind: "malformed",
  in: "body",
  name: "",
  keyword: "json",
  rule: "must be JSON text",
};

/** Lists what the value of a body breaks. */
export function checkBody(value: unknown, check: CheckValue): Violation[] {
  return check(value).map(({ path, keyword, rule }) => ({
    kind: keyword === "required" ? "missing" : "invalid",
    in: "body",
    name: path.join("."),
    keyword,
    rule,
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
