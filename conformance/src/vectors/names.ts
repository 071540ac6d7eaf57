import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { findLine, formatProblem, listApis, operationsOf } from "@facsimile/catalog";
import { suggestName } from "@facsimile/checks";
import type { ApiUnderTest } from "../api-under-test.ts";

type What = "API" | "operation" | "code" | "scenario" | "waiter" | "state" | "source";

// Where vectors name something of the specs, or of themselves: `*` is every item and member, `#` every name of a member.
const places: Readonly<Record<string, Readonly<Record<string, What>>>> = {
  codes: {
    api: "API",
    "repeatable/source": "source",
    "repeatable/operations/*": "operation",
    "cases/*/source": "source",
    "cases/*/operations/*": "operation",
    "cases/*/codes/*": "code",
    "cases/*/like": "code",
  },
  hosts: {
    api: "API",
    "regionField/operations/*": "operation",
    "regionField/source": "source",
    "cases/*/source": "source",
  },
  pages: { api: "API", "cases/*/operation": "operation", "cases/*/filled/operation": "operation" },
  requests: { "cases/*/api": "API", "cases/*/code": "code" },
  settlements: {
    api: "API",
    "cases/*/operation": "operation",
    "cases/*/before/*/operation": "operation",
    "cases/*/asked/operation": "operation",
    "cases/*/scenario": "scenario",
  },
  shapes: { api: "API", "operations/#": "operation" },
  violations: { api: "API", "cases/*/source": "source", "cases/*/code": "code" },
  waiters: {
    api: "API",
    "waiters/#": "waiter",
    "waiters/*/operation/operationId": "operation",
    "waiters/*/states/#": "state",
    "waiters/*/notFoundCodes/*": "code",
    "cases/*/waiter": "waiter",
  },
};

/** The kinds of vectors that name something. */
export const namingKinds: readonly string[] = Object.keys(places);

/** What the vectors of an API may name. */
export interface KnownNames {
  readonly apis: readonly string[];
  readonly operations: readonly string[];
  readonly codes: readonly string[];
  /** Forms of further codes. */
  readonly codeForms: readonly RegExp[];
  readonly scenarios: readonly string[];
  /** The states of each waiter. */
  readonly waiters: Readonly<Record<string, readonly string[]>>;
}

type Codes = Readonly<Record<string, { readonly pattern?: string }>>;

/** The names of an API; those of its protocol's codes are among them. */
function listNames({ root, folder, operations }: ApiUnderTest): KnownNames {
  const { protocol } = folder;
  const pages = operations.flatMap(({ document }) => operationsOf(document).map(({ operation }) => operation));
  const all = [protocol.errors, folder.errors, ...pages.map((page) => page["x-facsimile-errors"] ?? {})] as Codes[];
  const codes = all.flatMap((one) => Object.entries(one));
  // Such as `Missing{name}`, with the name of a field.
  const made = [...JSON.stringify(protocol.violations).matchAll(/"([\w.]*)\{name\}([\w.]*)"/g)];
  const forms = [
    ...codes.flatMap(([, { pattern }]) => pattern ?? []),
    ...made.map(([, before, after]) => `^${before}.+${after}$`),
  ];
  const waiters = Object.entries(folder.waiters).map(([name, { state }]) => [name, Object.keys(state.values)]);
  return {
    apis: listApis(root),
    operations: operations.map(({ operationId }) => operationId),
    codes: [...new Set(codes.map(([code]) => code))],
    codeForms: forms.map((form) => new RegExp(form, "u")),
    scenarios: Object.keys(folder.scenarios?.scenarios ?? {}),
    waiters: Object.fromEntries(waiters),
  };
}

/** Names in the vectors of an API and its protocol that nothing has, each on a line with what there is. Of other files only the API is checked. */
export function findUnknownNames(api: ApiUnderTest): string[] {
  const names = listNames(api);
  const own = [api.id, api.folder.protocol.id];
  return namingKinds.flatMap((kind) =>
    readdirSync(join(api.root, "packages/vectors", kind)).flatMap((name) => {
      const file = `packages/vectors/${kind}/${name}`;
      return checkNames(api.root, file, names, own.includes(basename(name, ".json")) ? undefined : "API");
    }),
  );
}

/** Checks the names of one file, or only those of one kind. */
export function checkNames(root: string, file: string, names: KnownNames, only?: What): string[] {
  const [, , kind = ""] = file.split("/");
  const path = join(root, file);
  const data: unknown = JSON.parse(readFileSync(path, "utf8"));
  return Object.entries(places[kind] ?? {})
    .filter(([, what]) => what === (only ?? what))
    .flatMap(([place, what]) => listValues(data, place.split("/")).map((found) => ({ ...found, what })))
    .flatMap(({ at, name, what }) => {
      if (what === "code" && names.codeForms.some((form) => form.test(name))) return [];
      const known = choicesOf(names, what, data, at);
      if (known.includes(name)) return [];
      const line = findLine(
        path,
        at
          .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
          .join("")
          .slice(1),
      );
      return [
        formatProblem({
          file,
          ...(line && { line }),
          message: `unknown ${what} ${name}`,
          fix: suggestName(name, known),
        }),
      ];
    });
}

function choicesOf(
  names: KnownNames,
  what: What,
  data: unknown,
  [, waiter = ""]: readonly string[],
): readonly string[] {
  const choices: Readonly<Record<What, readonly string[]>> = {
    API: names.apis,
    operation: names.operations,
    code: names.codes,
    scenario: names.scenarios,
    waiter: Object.keys(names.waiters),
    state: names.waiters[waiter] ?? [],
    source: Object.keys((data as { readonly sources?: object }).sources ?? {}),
  };
  return choices[what];
}

interface Value {
  readonly at: readonly string[];
  readonly name: string;
}

function listValues(value: unknown, [step, ...rest]: readonly string[], at: readonly string[] = []): Value[] {
  if (step === undefined) return typeof value === "string" ? [{ at, name: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  if (step === "#") return Object.keys(value).map((name) => ({ at: [...at, name], name }));
  return Object.entries(value)
    .filter(([name]) => step === "*" || step === name)
    .flatMap(([name, member]) => listValues(member, rest, [...at, name]));
}
