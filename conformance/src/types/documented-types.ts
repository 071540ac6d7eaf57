import { type Fact, operationsOf, type Parameter, resolve } from "@facsimile/catalog";
import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";

/** A type that the generated types must have, as a documented row says. */
export interface TypeFact {
  /** Place in `documented/`, such as `request.SnapshotId` or `responses.200.Images.*.Name`. */
  readonly at: string;
  /** The generated type of that place. */
  readonly generated: string;
  readonly documented: string;
}

/** A generated type, and what is documented about it. */
export interface TypeUnderTest {
  readonly name: string;
  /** Where it is documented. */
  readonly source: string;
  readonly facts: readonly TypeFact[];
}

/** A row and the rows of its members; items of a list are a member `*`. */
interface Node {
  readonly row?: Fact;
  readonly members: Readonly<Record<string, Node>>;
}

type Rows = readonly (readonly [name: string, row: Fact])[];

// What the caller leaves out may also be given as undefined.
const ofInput = " | undefined";

/** The types of a client, as documented: the input and output of every operation, and the input of every waiter. */
export function listTypes(api: ApiUnderTest): TypeUnderTest[] {
  const inputs = new Map(api.operations.map((operation) => [operation.operationId, inputRows(api, operation)]));
  const outputs = new Map(api.operations.map((operation) => [operation.operationId, outputRows(operation)]));
  const items = new Map(api.operations.map((operation) => [operation.operationId, itemRows(operation)]));
  const places = { input: inputs, response: outputs, item: items };
  const file = (operationId: string) => `specs/${api.id}/documented/${operationId}.yaml`;
  return [
    ...api.operations.map(({ operationId }) => {
      const facts = factsOf("request", `${operationId}Input`, grow(inputs.get(operationId) ?? []), ofInput);
      return { name: `${operationId}Input`, source: file(operationId), facts };
    }),
    ...api.operations.map(({ operationId }) => {
      const [name, rows = []] = [`${operationId}Output`, outputs.get(operationId)];
      const nothing = { at: "responses", generated: name, documented: "undefined" };
      return {
        name,
        source: file(operationId),
        facts: rows.length > 0 ? factsOf("responses.200", name, grow(rows), "") : [nothing],
      };
    }),
    ...Object.entries(api.folder.waiters).map(([waiter, { input }]) => {
      const rows = Object.entries(input).flatMap(([name, { of, in: place, optional = false }]) =>
        rowsBelow(places[place].get(of) ?? [], name, {
          ...(optional && { mandatory: false }),
          // The input of the call may give what its response may lack.
          ...(!optional &&
            place !== "input" &&
            inputs.get(of)?.some(([given]) => given === name) && { mandatory: true }),
        }),
      );
      const name = `WaitFor${waiter}Input`;
      return {
        name,
        source: `specs/${api.id}/waiters.yaml`,
        facts: factsOf(`${waiter}.input`, name, grow(rows), ofInput),
      };
    }),
  ];
}

// What the client itself sends is not a field, and what its options can give is optional.
function inputRows({ folder }: ApiUnderTest, { document, contract }: OperationUnderTest): Rows {
  const parameters = operationsOf(document).flatMap(({ operation }) => operation.parameters ?? []);
  const all = parameters.map((entry) => resolve<Parameter>(document, entry));
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  const constants = all.filter(({ schema }) => schema?.const !== undefined);
  const hidden = [...schemes, ...folder.protocol.headers, ...constants].map(({ name }) => name);
  const options = all.filter((parameter) => "x-facsimile-option" in parameter).map(({ name }) => name);
  return Object.entries(contract.request)
    .filter(([name]) => !hidden.includes(name))
    .map(([name, row]) => [name, options.includes(name) ? { ...row, mandatory: false } : row] as const);
}

function outputRows({ contract }: OperationUnderTest): Rows {
  const [, rows = {}] = Object.entries(contract.responses).find(([status]) => status.startsWith("2")) ?? [];
  return Object.entries(rows).filter(([, row]) => row.in !== "header" || row.result);
}

// Of the list that an operation returns.
function itemRows(tested: OperationUnderTest): Rows {
  const [pages] = operationsOf(tested.document).map(({ operation }) => operation["x-facsimile-pagination"]);
  const { items = "" } = (pages ?? {}) as { items?: string };
  const prefix = `${items.slice(1).replaceAll("/", ".")}.*.`;
  return outputRows(tested)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, row]) => [name.slice(prefix.length), row] as const);
}

function rowsBelow(rows: Rows, field: string, change: Pick<Fact, "mandatory">): Rows {
  return rows
    .filter(([name]) => name === field || name.startsWith(`${field}.`))
    .map(([name, row]) => [name, name === field ? { ...row, ...change } : row] as const);
}

function grow(rows: Rows): Node {
  const root: Node = { members: {} };
  for (const [name, row] of rows) {
    let node = root;
    for (const step of name.split(".")) {
      const members = node.members as Record<string, Node>;
      members[step] ??= { members: {} };
      node = members[step];
    }
    Object.assign(node, { row });
  }
  return root;
}

/** `absent` is what an optional field accepts beside its type. */
function factsOf(at: string, type: string, { members }: Node, absent: string): TypeFact[] {
  const fields = Object.entries(members).filter(([name]) => name !== "*");
  if (fields.length === 0) return [];
  const keys = fields.map(([name]) => JSON.stringify(name)).join(" | ");
  return [
    { at: `${at} (names)`, generated: `Names<${type}>`, documented: keys },
    ...fields.flatMap(([name, node]) => {
      const key = JSON.stringify(name);
      const isOptional = !node.row?.mandatory;
      const field = `${key}${isOptional ? "?" : ""}: ${typeOf(node)}${isOptional ? absent : ""}`;
      const place = `${at}.${name}`;
      return [
        { at: place, generated: `Field<${type}, ${key}>`, documented: `Field<{ ${field} }, ${key}>` },
        ...factsBelow(place, `NonNullable<${type}[${key}]>`, node, absent),
      ];
    }),
  ];
}

function factsBelow(at: string, type: string, node: Node, absent: string): TypeFact[] {
  const items = node.members["*"];
  return items
    ? factsBelow(`${at}.*`, `NonNullable<${type}[${isList(node) ? "number" : "string"}]>`, items, absent)
    : factsOf(at, type, node, absent);
}

const isList = ({ row }: Node): boolean => /^array\b/i.test(row?.as ?? "");

/** The type of a row, in which every object is `object`: its members have facts of their own. */
function typeOf(node: Node): string {
  const { row, members } = node;
  const { enum: values, const: constant } = (row?.schema ?? {}) as { enum?: unknown[]; const?: unknown };
  if (constant !== undefined) return JSON.stringify(constant);
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (row?.suggestions) return [...row.suggestions.map((text) => JSON.stringify(text)), "(string & {})"].join(" | ");
  const words = row?.as?.toLowerCase() ?? "";
  if (!isList(node)) return words.split(" or ").map(scalar).join(" | ");
  const items = members["*"];
  const item = /^array of (\w+?)s?$/.exec(words)?.[1];
  return `(${items && (items.row || !item) ? typeOf(items) : item ? scalar(item) : "object"})[]`;
}

function scalar(word: string): string {
  const names: Record<string, string> = { integer: "number", long: "number", float: "number", double: "number" };
  return names[word] ?? word;
}
