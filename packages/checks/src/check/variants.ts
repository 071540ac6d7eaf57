import type { Violation } from "../violation.ts";
import { changeField, type Field, listFields, listParts, valueAt } from "./field.ts";
import { listLimits } from "./limits.ts";
import type { CheckedOperation, Refusal } from "./operation.ts";
import { encodeRequest, type RequestValues } from "./request.ts";
import { applyChanges, type Changes, listRuleBreaks } from "./rule-variants.ts";

/** A request that differs from a documented one in a field, or in the fields of a rule. */
export interface Variant {
  readonly values: RequestValues;
  /** What is different, such as `query PageSize of "101"`. */
  readonly what: string;
  /** What it breaks; undefined for a request just inside the limits. */
  readonly violation: Pick<Violation, "in" | "name" | "keyword" | "rule"> | undefined;
  /** How the service should refuse it. */
  readonly expected: Refusal | undefined;
}

/** Lists requests on both sides of each documented limit, and those that break a rule, misspell a name or name what does not exist. */
export function listVariants(operation: CheckedOperation, base: RequestValues): Variant[] {
  const fields = listFields(operation);
  const parts = fields.flatMap((field) => listParts(field, base));
  const changes = [
    ...parts.flatMap((field) => listValues(field).map((value): Changes => [[field, value]])),
    ...listRuleBreaks(operation, fields, base),
  ];
  const unique = new Map<string, Variant>();
  for (const variant of [
    ...changes.map((one) => compare(operation, applyChanges(base, one), one.map(describeChange).join(" and "))),
    ...fields.flatMap((field) => misspell(operation, field, base)),
    ...fields.flatMap((field) => nameNothing(operation, field, base)),
  ])
    unique.set(JSON.stringify(variant.values), variant);
  return [...unique.values()];
}

function listValues({ place, path, schema, required, isJson }: Field): unknown[] {
  const isLeftOut = required && place !== "path";
  const isText = path.length === 1 && isJson ? ["no JSON"] : [];
  const values = [...(isLeftOut ? [undefined] : []), ...listLimits(schema, place), ...isText];
  return values.filter((value) => canTravel(place, path, value));
}

// What the contract itself says of a request.
function compare(operation: CheckedOperation, values: RequestValues, what: string): Variant {
  const { request, pathValues } = encodeRequest(operation.shape, values);
  const [violation] = operation.compiled.readRequest(request, pathValues).violations;
  return { values, what, violation, expected: violation && operation.refusalOf(violation) };
}

// A tool may compare names without regard to case.
function misspell(operation: CheckedOperation, field: Field, base: RequestValues): Variant[] {
  const [name] = field.path;
  const value = valueAt(base, field);
  const lower: Field = { ...field, path: [name.toLowerCase()] };
  if (field.place !== "query" || !field.required || name === lower.path[0] || typeof value !== "string") return [];
  const values = changeField(changeField(base, field, undefined), lower, value);
  return [compare(operation, values, `query ${lower.path[0]} in place of ${name}`)];
}

/** What a request breaks whose id leads nowhere. */
export const unknownName = "exists";
const unknownId = "00000000-0000-4000-8000-00000000dead";

// Only an operation that changes nothing, and where the contract says how an id that leads nowhere is refused.
function nameNothing(operation: CheckedOperation, field: Field, base: RequestValues): Variant[] {
  const [name] = field.path;
  const isRefused = operation.refusalOf({ kind: "not-found", in: "path", name }) !== undefined;
  if (field.place !== "path" || !operation.isRepeatable || operation.isOption(name) || !isRefused) return [];
  const values = changeField(base, field, unknownId);
  const violation = { in: "path" as const, name, keyword: unknownName, rule: "must name something that exists" };
  // With which of its codes is for the service to say.
  return [{ values, what: `path ${name} that nothing has`, violation, expected: undefined }];
}

// A path without a value is another path, headers hold no other characters, and a query cannot show an empty list or the type of a text.
function canTravel(place: Field["place"], path: Field["path"], value: unknown): boolean {
  if (place === "path") return !["", ".", ".."].includes(String(value)) && value !== undefined;
  if (place === "query" && path.length > 1 && value === undefined) return false;
  return place !== "header" || value === undefined || /^[!-~]*$/.test(String(value));
}

function describeChange([{ place, path }, value]: Changes[number]): string {
  return `${place} ${path.join(".")} ${describe(value)}`;
}

function describe(value: unknown): string {
  if (value === undefined) return "left out";
  if (Array.isArray(value)) return `of ${value.length} items`;
  const text = String(value);
  return text.length > 40 ? `of ${text.length} characters` : `of "${text}"`;
}
