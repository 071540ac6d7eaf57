import type { ResourceReference } from "../contract/index.ts";
import { limit } from "./store.ts";
import { compileTemplate, type Scope } from "./template.ts";

/** Says which resource a call means: its id, fresh if the call names none, and its key in the store. */
export type Locate = (scope: Scope, fresh: () => string) => { readonly id: string; readonly key: string };

/** The input that a template of an id reads; empty if it reads none. */
export function readInputName(id = "", forEach = ""): string {
  return /\{input\.(\w+)\}/.exec(id)?.[1] ?? forEach;
}

/** Compiles what says which resource is meant. */
export function compileReference({ id = "", within = "" }: Pick<ResourceReference, "id" | "within">): Locate {
  const [fillId, fillWithin] = [compileTemplate(id), compileTemplate(within)];
  return (scope, fresh) => {
    const id = toText(fillId(scope)) || fresh();
    return { id, key: `${toText(fillWithin(scope))} ${id}` };
  };
}

// Only compared, so it need not be copied.
function toText(value: unknown): string {
  return String(value ?? "").slice(0, limit.characters);
}
