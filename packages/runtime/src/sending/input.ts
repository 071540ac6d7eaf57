import {
  checkNames,
  type Field,
  InputError,
  isObject,
  isType,
  type JsonType,
  type Operation,
  type Place,
} from "../wire/index.ts";

type AnyOperation = Operation<unknown, unknown, string>;
type Values = Record<string, unknown>;

/** The values that go to each place; `body` is undefined for an operation without one. */
export interface EncodedInput extends Record<Exclude<Place, "body">, Values> {
  body: Values | undefined;
  /** The project of this call. */
  readonly projectId: string | undefined;
}

interface Options {
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
}

/** Sorts a flat input into places; throws an InputError for an unknown, missing or wrongly typed field. */
export function encodeInput(operation: AnyOperation, input: unknown, client: Options): EncodedInput {
  const given = checkFields(operation, input);
  const options = findOptions(operation, given, client);
  const { projectId } = options;
  const encoded: EncodedInput = { path: {}, query: {}, header: {}, body: undefined, projectId };
  for (const name in operation.fields) {
    const field = operation.fields[name] as Field;
    if (field.in.includes("body")) encoded.body ??= {};
    const value = given[name] === undefined && field.option ? options[field.option] : given[name];
    if (value === undefined && !field.required) continue;
    checkValue(operation, name, field, value);
    for (const place of list(field.in)) {
      checkPlace(operation, name, place, value);
      (encoded[place] as Values)[name] = value;
    }
  }
  return encoded;
}

function list<Item extends string>(items: Item | readonly Item[]): readonly Item[] {
  return typeof items === "string" ? [items] : items;
}

// An option that the call gives under one name is given for every field that it fills.
function findOptions({ fields }: AnyOperation, given: Values, { region, projectId }: Options): Values & Options {
  const options: Values = { region, projectId };
  for (const name in given) {
    const option = fields[name]?.option;
    if (option && given[name] !== undefined) options[option] = given[name];
  }
  return options;
}

function checkFields({ operationId, fields }: AnyOperation, input: unknown = {}): Values {
  if (!isObject(input)) throw new InputError(operationId, "the input", "must be an object", "pass one");
  checkNames(operationId, input, fields, "a field");
  return input;
}

function checkValue({ operationId }: AnyOperation, name: string, field: Field, value: unknown): void {
  if (value === undefined) {
    const option = field.option ? ` or set the client's ${field.option}` : "";
    throw new InputError(operationId, name, "is required", `give it${option}`);
  }
  checkType(operationId, name, list(field.type), value);
  if (field.items && Array.isArray(value))
    for (const [index, item] of value.entries()) checkType(operationId, `${name}[${index}]`, [field.items], item);
}

function checkType(operationId: string, name: string, types: readonly JsonType[], value: unknown): void {
  if (!types.some((type) => isType[type](value)))
    throw new InputError(operationId, name, `must be ${types.join(" or ")}`, "convert it");
}

function checkPlace({ operationId }: AnyOperation, name: string, place: Place, value: unknown): void {
  if (place === "body") return;
  const text = String(value);
  // URL parsers remove "." and ".." however they are encoded, so the request would reach another path.
  if (place === "path" && /^\.{0,2}$/.test(text)) {
    throw new InputError(operationId, name, 'must not be "", "." or ".."', "give an id");
  }
  if (/\p{Surrogate}/u.test(text)) {
    throw new InputError(operationId, name, "has a lone surrogate", "remove it");
  }
  if (place === "header" && !/^[ -~]*$/.test(text)) {
    throw new InputError(operationId, name, "must be visible ASCII", "encode or remove the rest");
  }
}
