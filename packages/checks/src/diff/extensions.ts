import type { Schema } from "../document.ts";
import type { Impact } from "./change.ts";
import type { OperationShape } from "./contract.ts";

type Items = Readonly<Record<string, unknown>>;

/** What an operation states beside its schemas, as items that are compared by name. */
interface ExtensionRule {
  readonly rule: string;
  /** Whether every operation of a document repeats it. */
  readonly shared?: true;
  readonly read: (operation: OperationShape) => Items;
  /** `break` by default, as `changed`. */
  readonly removed?: Impact;
  /** `addition` by default. */
  readonly added?: Impact;
  readonly changed?: Impact | ((base: unknown, head: unknown) => Impact);
}

const record = (value: unknown): Items => (typeof value === "object" && value !== null ? (value as Items) : {});
const only = (name: string, value: unknown): Items => (value === undefined ? {} : { [name]: value });
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const pick = (value: unknown, keys: readonly string[]): unknown => keys.map((key) => record(value)[key]);

/** A change of one of these members breaks; a change of another is a note. */
const breaksBy =
  (...keys: readonly string[]) =>
  (base: unknown, head: unknown): Impact =>
    isSame(pick(base, keys), pick(head, keys)) ? "note" : "break";

const extension =
  (name: string) =>
  ({ raw }: OperationShape): Items =>
    only(name.replace("x-facsimile-", ""), raw[name]);

const whole = (rule: string): ExtensionRule => ({ rule, read: extension(`x-facsimile-${rule}`) });

/** The rules, one for each thing that `redocly diff` does not see. */
export const extensionRules: readonly ExtensionRule[] = [
  {
    rule: "error-code",
    read: ({ raw }) => record(raw["x-facsimile-errors"]),
    changed: breaksBy("retry", "status", "pattern"),
  },
  { rule: "region", shared: true, read: readRegions },
  { rule: "default", read: readDefaults },
  { rule: "case", read: ({ raw }) => record(raw["x-facsimile-cases"]), changed: "note" },
  { rule: "array-style", read: readStyles, added: "break" },
  whole("job"),
  whole("success"),
  whole("pagination"),
  whole("result"),
  { ...whole("lookup"), changed: breaksBy("call", "parameters", "targets", "match") },
  { ...whole("repeatable"), changed: "note" },
  // A new or another permission has to be granted first.
  { ...whole("permissions"), added: "break", removed: "addition", changed: breaksBy("action") },
  {
    rule: "waiter",
    shared: true,
    read: ({ root }) => record(root["x-facsimile-waiters"]),
    changed: breaksBy("call", "parameters", "targets", "match", "state", "states", "input"),
  },
  { rule: "flow", shared: true, read: ({ root }) => record(root["x-facsimile-flows"]), changed: breaksBy("clients") },
  {
    rule: "scenario",
    shared: true,
    read: ({ root }) => record(record(root["x-facsimile-scenarios"]).scenarios),
    changed: "note",
  },
  {
    rule: "protocol",
    shared: true,
    read: ({ root }) => only("protocol", root["x-facsimile-protocol"]),
    changed: breaksBy("id", "signing", "headers"),
  },
  { rule: "request-rule", read: readRules("request"), removed: "addition", added: "break" },
  { rule: "response-rule", read: readRules("response") },
  { rule: "violation", shared: true, read: readViolations, removed: "note", added: "note" },
  { rule: "security", read: readSecurity, changed: "note" },
];

function readRegions({ raw }: OperationShape): Items {
  const servers = (raw.servers ?? []) as readonly Items[];
  return Object.fromEntries(
    servers.flatMap(({ url, variables, "x-facsimile-regions": listed }) => {
      const enums = Object.values(record(variables)).flatMap((variable) => (record(variable).enum ?? []) as string[]);
      const regions = (listed ?? enums) as readonly string[];
      return regions.length > 0
        ? regions.map((region) => [`${region} of ${hostKind(url)}`, url])
        : [[`server ${url}`, url]];
    }),
  );
}

// A region may have several hosts, such as a public one and one inside a network.
const hostKind = (url: unknown) =>
  String(url)
    .replace(/\{[^}]*\}/g, "*")
    .split(".")
    .slice(1, 3)
    .join(".");

function readDefaults({ parameters, body }: OperationShape): Items {
  const ofParameters = parameters.flatMap(({ name, in: place, schema }) => listDefaults(schema, `${place} ${name}`));
  return Object.fromEntries([
    ...ofParameters,
    ...Object.values(body?.content ?? {}).flatMap((schema) => listDefaults(schema, "body")),
  ]);
}

function listDefaults(schema: Schema, place: string): [string, unknown][] {
  const own: [string, unknown][] = schema.default === undefined ? [] : [[place, schema.default]];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] ?? []) as Schema[]);
  const members = Object.entries(record(schema.properties)).flatMap(([name, part]) =>
    listDefaults(part as Schema, `${place} ${name}`),
  );
  return [
    ...own,
    ...parts.flatMap((part) => listDefaults(part, place)),
    ...members,
    ...(schema.items ? listDefaults(schema.items as Schema, `${place} *`) : []),
  ];
}

function readStyles({ parameters }: OperationShape): Items {
  const styles = parameters.flatMap(({ name, in: place, raw }) => {
    const written = [raw["x-facsimile-style"], raw.style, raw.explode, Object.keys(record(raw.content))];
    return isSame(written, [undefined, undefined, undefined, []]) ? [] : [[`${place} ${name}`, written] as const];
  });
  return Object.fromEntries(styles);
}

function readRules(side: "request" | "response") {
  return ({ raw }: OperationShape): Items => {
    const rules = ((raw["x-facsimile-rules"] ?? []) as readonly Items[]).filter((rule) => rule.in === side);
    return Object.fromEntries(rules.map(({ because: _, ...rule }) => [JSON.stringify(rule), true]));
  };
}

function readViolations({ root }: OperationShape): Items {
  const rows = (root["x-facsimile-violations"] ?? []) as readonly Items[];
  return Object.fromEntries(
    rows.map(({ on, status, body }) => [Object.values(record(on)).join(" "), { status, code: findCode(body) }]),
  );
}

function findCode(body: unknown): unknown {
  const entries = Object.entries(record(body));
  const code = entries.find(([name]) => /^(error_)?code$/i.test(name));
  return code ? code[1] : entries.map(([, part]) => findCode(part)).find((found) => found !== undefined);
}

function readSecurity({ raw, root }: OperationShape): Items {
  const schemes = record(record(root.components).securitySchemes);
  const alternatives = (raw.security ?? []) as readonly Items[];
  return Object.fromEntries(
    alternatives.map((alternative) => {
      const names = Object.keys(alternative);
      return [
        names.join(" and ") || "none",
        names.map((name) => pick(schemes[name], ["type", "in", "name", "scheme"])),
      ];
    }),
  );
}
