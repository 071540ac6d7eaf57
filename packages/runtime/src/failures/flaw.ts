import type { Flaw } from "../wire/index.ts";

// Each `%` stands for a name.
const texts: Readonly<Record<Flaw["problem"], string>> = {
  body: "there is a body, and a success has none",
  kind: "the body is not a JSON object",
  null: "every member is null",
  missing: "% is missing",
  value: "% is not %",
  mark: "% says that the call failed",
  "{}": "% is not an object",
  "[]": "% is not a list of values",
  "[{}]": "% is not a list of objects",
};

/** Why a 2xx body is not a success, in words. */
export function describeFlaw({ problem, names = [] }: Flaw): string {
  const shown = problem === "missing" ? names.map(listPaths) : names;
  return shown.reduce((text, name) => text.replace("%", () => name), texts[problem]);
}

// Alternatives such as `Name|Items[]|Total=0`, without what they have to be.
function listPaths(terms: string): string {
  return terms.replace(/[[{=?][^|]*/g, "").replaceAll("|", " or ");
}
