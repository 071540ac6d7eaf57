import type { CanonicalRequest } from "../canonical-request.ts";
import type { Body } from "../document.ts";
import type { CheckValue, CompileSchema } from "../schema.ts";
import type { Violation } from "../violation.ts";
import type { Reading } from "./parameter.ts";

/** Compiles a request body of JSON into what reads and checks its text. */
export function compileBody(
  { required, content }: Body,
  compile: CompileSchema,
): (request: Pick<CanonicalRequest, "body" | "bodyBytes">) => Reading {
  const check = compile(Object.values(content)[0]?.schema);
  return ({ body: text, bodyBytes }) => {
    if (text === "") return { violations: required ? [missingBody] : [] };
    const value = bodyBytes ? undefined : parse(text);
    if (value !== undefined) return { value, violations: checkBody(value, check) };
    return { violations: [{ ...malformedBody, ...explainMalformed(text, bodyBytes !== undefined) }] };
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

// What Windows tools write: UTF-16, or a byte order mark in front.
function explainMalformed(text: string, isOtherEncoding: boolean): Pick<Violation, "rule" | "fix"> {
  if (isOtherEncoding || text.slice(0, 4).includes("\0"))
    return { rule: "must be JSON text in UTF-8", fix: "send it in UTF-8, not in UTF-16 or another encoding" };
  if (text.startsWith("\ufeff"))
    return { rule: "must be JSON text without a byte order mark in front", fix: "leave out the bytes EF BB BF" };
  return { rule: malformedBody.rule };
}

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
