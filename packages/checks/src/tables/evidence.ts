import { type OpenApiDocument, type Operation, type Response, resolve, type Schema, saysSuccess } from "../document.ts";

type Body = Readonly<Record<string, unknown>>;

interface Case {
  readonly response: { readonly status: number; readonly body?: unknown };
}

/** Members that other responses use to say that a call failed. */
const errorMark = /^((error_?)?code|error|success)$/i;

/**
 * What a successful response of an operation always has, as the runtime's `Operation.evidence` writes it: the required members; else one of
 * those that every documented success shows and no error has; and the items of a list, unless its total is 0.
 */
export function listEvidence(document: OpenApiDocument, operation: Operation, schema: Schema): string[] {
  const { properties = {}, required = [] } = resolve<Schema>(document, schema);
  const envelope = listErrorMembers(document, operation);
  const success = Object.keys((operation["x-facsimile-success"] as object | undefined) ?? {});
  const own = Object.keys(properties).filter((name) => !envelope.has(name));
  const always = required.map((name) => `${name}${kindOf(document, properties[name])}`);
  const isOwn = (name: string) => own.includes(name);
  const documented = Object.keys(properties)
    .filter((name) => errorMark.test(name) && !success.includes(name))
    .map((name) => `${name}?`);
  const list = listTerm(document, operation, schema);
  // A total alone proves nothing, and without one the list goes on until a page is short.
  const isOfList = (name: string) => list?.split("|").some((term) => term.startsWith(name));
  if (list) return [...always.filter((name) => !isOfList(name)), list, ...documented];
  if (required.some(isOwn)) return [...always, ...documented];
  const shown = findShown(document, operation, schema, own.length > 0 ? own : Object.keys(properties));
  return [...always, ...(shown.length > 0 ? [shown.join("|")] : []), ...documented];
}

function listTerm(document: OpenApiDocument, operation: Operation, schema: Schema): string | undefined {
  const pagination = operation["x-facsimile-pagination"] as { items: string; total?: string } | undefined;
  if (!pagination) return undefined;
  const { items, total } = pagination;
  const path = items.slice(1);
  const list = path.split("/").reduce((at, name) => resolve<Schema>(document, at).properties?.[name] ?? {}, schema);
  return `${path}${kindOf(document, list) || "[]"}${total ? `|${total.slice(1)}=0` : ""}`;
}

// Names that the responses with an error status have as well say nothing.
function listErrorMembers(document: OpenApiDocument, { responses }: Operation): Set<string> {
  const errors = Object.entries(responses).filter(([status]) => !status.startsWith("2"));
  return new Set(
    errors.flatMap(([, response]) => {
      const [content] = Object.values(resolve<Response>(document, response).content ?? {});
      const schema = content?.schema ? resolve<Schema>(document, content.schema) : {};
      const variants = [schema, ...((schema.anyOf ?? schema.oneOf ?? []) as Schema[])];
      return variants.flatMap((variant) => Object.keys(resolve<Schema>(document, variant).properties ?? {}));
    }),
  );
}

// The members that every success shows; of a single object, its members. A success that shows none has only what says that it is one.
function findShown(
  document: OpenApiDocument,
  operation: Operation,
  schema: Schema,
  names: readonly string[],
): string[] {
  const { properties = {} } = resolve<Schema>(document, schema);
  const [only = ""] = names;
  const inner = names.length === 1 ? resolve<Schema>(document, properties[only] ?? {}).properties : undefined;
  const terms = Object.entries(inner ?? properties).filter(([name]) => inner || names.includes(name));
  const bodies = listSuccesses(operation).map((body) => (inner ? ((body[only] ?? {}) as Body) : body));
  const telling = bodies.filter((body) => terms.some(([name]) => name in body));
  const shown = terms.filter(([name]) => telling.every((body) => name in body));
  const success = Object.keys((operation["x-facsimile-success"] as object | undefined) ?? {});
  return [
    ...shown.map(([name, member]) => `${inner ? `${only}/` : ""}${name}${kindOf(document, member)}`),
    ...(telling.length < bodies.length ? success : []),
  ];
}

function listSuccesses(operation: Operation): Body[] {
  const success = (operation["x-facsimile-success"] ?? {}) as Readonly<Record<string, string>>;
  const cases = Object.values((operation["x-facsimile-cases"] ?? {}) as Record<string, Case>);
  return cases
    .filter(({ response }) => String(response.status).startsWith("2"))
    .map(({ response }) => (response.body ?? {}) as Body)
    .filter((body) => saysSuccess(success, body));
}

function kindOf(document: OpenApiDocument, schema: Schema = {}): string {
  const { type, items } = resolve<Schema>(document, schema);
  if (type !== "array") return type === "object" ? "{}" : "";
  return kindOf(document, items) === "{}" ? "[{}]" : "[]";
}
