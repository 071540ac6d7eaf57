/** Gives the value of a name. */
export type Scope = (name: string) => unknown;

/** A template, ready to be filled. */
export type Fill = (scope: Scope) => unknown;

/**
 * Compiles a template. `{name}` alone is the value itself and, if there is none, takes its member away; within other text it
 * is text. `{a.b}` leads into a value. `{ $each: list, $as: template }` is the template for every item, which is `{each}`.
 */
export function compileTemplate(template: unknown): Fill {
  if (typeof template === "string") return compileText(template);
  if (Array.isArray(template)) return compileList(template);
  if (typeof template !== "object" || template === null) return () => template;
  if ("$each" in template && "$as" in template) return compileEach(String(template.$each), template.$as);
  const members = Object.entries(template).map(([name, value]) => [name, compileTemplate(value)] as const);
  return (scope) => {
    const filled: Record<string, unknown> = {};
    for (const [name, fill] of members) {
      const value = fill(scope);
      if (value !== undefined) filled[name] = value;
    }
    return filled;
  };
}

/** A scope that knows some values, and asks another for the rest. */
export function createScope(values: Readonly<Record<string, unknown>>, rest: Scope = () => undefined): Scope {
  return (name) => (Object.hasOwn(values, name) ? values[name] : rest(name));
}

function compileText(text: string): Fill {
  const parts = text.split(/\{([\w.]+)\}/);
  const reads = parts.map((part, at) => (at % 2 === 1 ? compilePath(part) : () => part));
  const [before = "", , after = ""] = parts;
  if (parts.length === 3 && before + after === "") return reads[1] as Fill;
  if (parts.length === 1) return () => text;
  return (scope) => reads.map((read) => read(scope) ?? "").join("");
}

function compilePath(path: string): Fill {
  const [head = "", ...rest] = path.split(".");
  return (scope) => rest.reduce<unknown>(step, scope(head));
}

function step(value: unknown, name: string): unknown {
  if (typeof value === "function") return (value as Scope)(name);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function compileList(items: readonly unknown[]): Fill {
  const fills = items.map(compileTemplate);
  return (scope) => fills.map((fill) => fill(scope)).filter((value) => value !== undefined);
}

function compileEach(list: string, as: unknown): Fill {
  const read = compilePath(list);
  const fill = compileTemplate(as);
  return (scope) => {
    const items = read(scope);
    return Array.isArray(items) ? items.map((each) => fill(createScope({ each }, scope))) : [];
  };
}
