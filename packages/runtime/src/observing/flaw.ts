import type { Flaw } from "../wire/evidence.ts";

const texts: Readonly<Record<Flaw["problem"], (...names: readonly string[]) => string>> = {
  body: () => "there is a body, and a success has none",
  kind: () => "the body is not a JSON object",
  null: () => "every member is null",
  missing: (...names) => `${names.join(" or ")} is missing`,
  value: (name, expected) => `${name} is not ${expected}`,
  mark: (name) => `${name} says that the call failed`,
  "{}": (name) => `${name} is not an object`,
  "[]": (name) => `${name} is not a list of values`,
  "[{}]": (name) => `${name} is not a list of objects`,
};

/** Why a 2xx body is not a success, in words. */
export function describeFlaw({ problem, names = [] }: Flaw): string {
  return texts[problem](...names);
}
