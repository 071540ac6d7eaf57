import type { ViolationRow } from "./document.ts";
import { type MockResponse, originHeaders } from "./response.ts";

/** How a request departs from the contract; `kind` is one of those that `x-facsimile-violations` knows. */
export interface RequestViolation {
  readonly kind: string;
  readonly in?: string;
  readonly name?: string;
  readonly keyword?: string;
  readonly rule?: string;
  /** What is wrong and how to fix it, for a log only. */
  readonly reason?: string;
}

/** What goes into the templates of a refusal. */
export type Words = Readonly<Record<"action" | "host" | "requestId", string>>;

/** Refuses as the service would: by the first row that the violation fits. */
export function refuse(rows: readonly ViolationRow[], violation: RequestViolation, words: Words): MockResponse {
  const row = rows.find(({ on }) => fits(on, violation));
  if (!row) throw new Error(`no row of x-facsimile-violations fits ${violation.kind}`);
  // A violation of the body as a whole has no name.
  const name = violation.name || violation.in || "";
  return {
    status: row.status,
    headers: { "content-type": "application/json", ...originHeaders(row.evidence, "contract") },
    body: JSON.stringify(fill(row.body, { ...words, name, rule: violation.rule ?? "" })),
  };
}

function fits(on: ViolationRow["on"], violation: RequestViolation): boolean {
  const { kind, ...rest } = on;
  const isKind = kind === "any" || kind === violation.kind;
  return isKind && (["in", "name", "keyword"] as const).every((key) => !(key in rest) || rest[key] === violation[key]);
}

function fill(template: unknown, words: Readonly<Record<string, string>>): unknown {
  if (typeof template === "string") return template.replace(/\{(\w+)\}/g, (text, name) => words[name] ?? text);
  if (Array.isArray(template)) return template.map((item) => fill(item, words));
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, words)]));
}
