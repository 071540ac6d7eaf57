import { type Documented, readContract, valuesAt } from "@facsimile/catalog";
import { anchorOf } from "./names.ts";
import type { ErratumEntry, FieldEntry, NoteEntry } from "./portal.ts";

/** What has an address on the page of an operation. */
export interface Addresses {
  readonly request: readonly FieldEntry[];
  readonly responses: readonly { readonly statuses: readonly string[]; readonly fields: readonly FieldEntry[] }[];
  readonly errors: readonly { readonly code: string; readonly anchor: string }[];
}

/** Errata, each with what the page says and what it is about. */
export function readErrata(documented: Documented, addresses: Addresses): ErratumEntry[] {
  const contract = readContract(documented);
  const anchors = unique("erratum");
  return (documented.errata ?? []).map(({ id = "", at, contract: corrected, because, evidence }) => ({
    id,
    anchor: anchors(id),
    at,
    about: findAddress(at, documented, addresses),
    page: show(valuesAt(contract, at)[0]),
    contract: corrected === null ? "" : show(corrected),
    because,
    evidence,
  }));
}

/** Notes, each with what it is about. */
export function readNotes(documented: Documented, addresses: Addresses): NoteEntry[] {
  const anchors = unique("note");
  return (documented.notes ?? []).map(({ id = "", at, says }) => ({
    id,
    anchor: anchors(id),
    at,
    about: findAddress(at, documented, addresses),
    says,
  }));
}

// Several corrections may have one number.
function unique(kind: string): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return anchorOf(kind, id || "0", ...(times > 1 ? [String(times)] : []));
  };
}

function show(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value, withoutSources, 1).replace(/\n\s*/g, " ");
}

// The sources of a row are shown as such.
function withoutSources(name: string, value: unknown): unknown {
  return name === "sources" ? undefined : value;
}

// The address that is nearest to a place: the field, the code, or the section.
function findAddress(at: string, documented: Documented, { request, responses, errors }: Addresses): string {
  const [section = "", ...rest] = at.split(".");
  const name = rest.join(".");
  if (section === "request") return fieldAt(request, name) ?? "request";
  if (section === "responses") {
    const [status = "", ...path] = rest;
    const fields = responses.find(({ statuses }) => statuses.includes(status))?.fields ?? responses[0]?.fields ?? [];
    return fieldAt(fields, path.join(".")) ?? "response";
  }
  if (section === "errors")
    return errors.find(({ code }) => name === code || name.startsWith(`${code}.`))?.anchor ?? "errors";
  if (section === "requests" || section === "responsesPrinted") return caseAt(section, rest[0] ?? "", documented);
  return section === "permissions" ? "permissions" : "overview";
}

function caseAt(section: string, name: string, { cases }: Documented): string {
  const key = section === "requests" ? "request" : "response";
  const found = Object.entries(cases).find(([, pair]) => pair[key] === name)?.[0];
  return found ? anchorOf("case", found) : "cases";
}

function fieldAt(fields: readonly FieldEntry[], at: string): string | undefined {
  const plain = at.replaceAll(".*", "");
  return flatten(fields)
    .filter(({ path }) => plain === path || plain.startsWith(`${path}.`))
    .sort((a, b) => b.path.length - a.path.length)[0]?.anchor;
}

/** A field and all below it, as one list. */
export function flatten(fields: readonly FieldEntry[]): FieldEntry[] {
  return fields.flatMap((field) => [field, ...flatten(field.children)]);
}
