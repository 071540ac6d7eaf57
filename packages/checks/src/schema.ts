import { pointerSegments } from "@hyperjump/json-pointer";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { OpenApiDocument, Schema } from "./document.ts";
import { toExactSchema } from "./exact-schema.ts";
import { isLarge } from "./size.ts";

/** What a value breaks of its schema. */
export interface SchemaViolation {
  /** Steps to the place; for something missing, to where it should be. */
  readonly path: readonly string[];
  readonly keyword: string;
  readonly rule: string;
}

/** Lists what a value breaks, nothing if it obeys; of a very large value only the first fault. */
export type CheckValue = (value: unknown) => readonly SchemaViolation[];

/** Compiles a schema of the document. Throws if it cannot: a broken pattern, a reference that leads nowhere. */
export type CompileSchema = (schema: Schema | undefined) => CheckValue;

// Formats are annotations, as 2020-12 has it; OpenAPI's own keywords and x-* are none of ajv's business.
// ajv's own optimiser takes longer than all that it saves: the engine has a better one.
const options = { strict: false, validateFormats: false, logger: false, code: { optimize: false } } as const;
// One for all documents: each compiles the schema of schemas anew, which takes longer than a document.
const all = new Ajv2020({ ...options, allErrors: true });
const first = new Ajv2020(options);

/** A compiler for the schemas of one document, whose components they may refer to. */
export function createSchemaCompiler({ components }: OpenApiDocument): CompileSchema {
  return (schema = {}) => {
    const text = JSON.stringify(schema);
    // ajv walks through all that it is given.
    const isReferring = text.includes('"$ref"');
    const key = isReferring ? text + textOf(components) : text;
    const check = checks.get(key) ?? compileCheck(toExactSchema(isReferring ? { ...schema, components } : schema));
    remember(key, check);
    return check;
  };
}

// Documents share most of their schemas: headers, envelopes of errors, parameters of one name. The last that were asked for are kept.
const checks = new Map<string, CheckValue>();
const kept = 1_000;

function remember(key: string, check: CheckValue): void {
  checks.delete(key);
  checks.set(key, check);
  const [oldest] = checks.keys();
  if (checks.size > kept && oldest !== undefined) checks.delete(oldest);
}

const texts = new WeakMap<object, string>();

function textOf(components: object = {}): string {
  const text = texts.get(components) ?? JSON.stringify(components);
  texts.set(components, text);
  return text;
}

function compileCheck(schema: Schema): CheckValue {
  const validateFirst = compileWith(first, schema);
  // Violations are rare, and compiling takes longer than checking.
  let validateAll: typeof validateFirst | undefined;
  return (value) => {
    if (validateFirst(value)) return [];
    // A fault for each of the millions of items that a hostile value can hold would fill the memory.
    if (isLarge(value)) return (validateFirst.errors ?? []).map(toViolation);
    validateAll ??= compileWith(all, schema);
    validateAll(value);
    return (validateAll.errors ?? []).map(toViolation);
  };
}

function compileWith(ajv: Ajv2020, schema: Schema) {
  try {
    return ajv.compile(schema);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`the schema does not compile: ${message}. Fix: correct this schema`, { cause: error });
  } finally {
    // The caller holds what has been compiled.
    ajv.removeSchema(schema);
  }
}

function toViolation({ instancePath, keyword, message = keyword, params }: ErrorObject): SchemaViolation {
  const path = [...pointerSegments(instancePath)];
  if (keyword === "required") return { path: [...path, params.missingProperty], keyword, rule: "is required" };
  if (keyword === "additionalProperties")
    return { path: [...path, params.additionalProperty], keyword, rule: "is not known here" };
  if (keyword === "enum") return { path, keyword, rule: `must be one of ${params.allowedValues.join(", ")}` };
  if (keyword === "const") return { path, keyword, rule: `must be ${params.allowedValue}` };
  return { path, keyword, rule: message };
}
