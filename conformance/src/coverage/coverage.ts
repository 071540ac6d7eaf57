import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Item, type Kind, kinds } from "./items.ts";

/** What of an API the suites exercise. */
export interface ApiCoverage {
  readonly api: string;
  /** Every item, with the suites that exercise it. */
  readonly items: Readonly<Record<Item, readonly string[]>>;
}

/** Reads what the suites of an API left, from the results in its client's folder. Throws if they did not run. */
export function readCoverage(root: string, api: string): ApiCoverage {
  const results = join(root, "packages/clients", api, ".results");
  const all = readJson<Item[]>(join(results, itemsFile));
  const seen = new Map<string, string[]>(all.map((item) => [item, []]));
  const add = (item: string, suites: readonly string[]) => seen.get(item)?.push(...suites);
  const folder = join(results, "coverage");
  for (const name of readdirSync(folder))
    for (const [item, suites] of Object.entries(readJson<Record<string, string[]>>(join(folder, name))))
      add(item, suites);
  for (const { operation, case: name } of readJson<{ operation: string; case: string }[]>(join(results, "matrix.json")))
    add(`case: ${operation} ${name}`, ["cases"]);
  // Vitest shortens long titles.
  for (const item of passedErrata(join(results, "conform.json"))) add(item, ["documentation"]);
  const items = [...seen].map(([item, suites]) => [item, [...new Set(suites)].sort()] as const);
  return { api, items: Object.fromEntries(items) as ApiCoverage["items"] };
}

/** Where a run leaves what it has to exercise. */
export const itemsFile = "coverage-items.json";

function readJson<T>(path: string): T {
  if (!existsSync(path)) throw new Error(`${path} is missing. Fix: run the suites first`);
  return JSON.parse(readFileSync(path, "utf8"));
}

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title: string;
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
}

// Each erratum has a test of its own.
function passedErrata(path: string): string[] {
  const tests = readJson<Results>(path).testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.flatMap(({ status, title, ancestorTitles }) => {
    const at = /^the erratum at (.+) is alive$/.exec(title)?.[1];
    return status === "passed" && at ? [`erratum: ${ancestorTitles.at(-1)} ${at}`] : [];
  });
}

/** How many items of each kind a suite exercises, of how many. */
export function countCoverage({
  items,
}: ApiCoverage): Record<Kind, { readonly exercised: number; readonly all: number }> {
  const counts = kinds.map((kind) => {
    const own = Object.entries(items).filter(([item]) => item.startsWith(`${kind}: `));
    return [kind, { exercised: own.filter(([, suites]) => suites.length > 0).length, all: own.length }] as const;
  });
  return Object.fromEntries(counts) as ReturnType<typeof countCoverage>;
}

/** Prints coverage as a table of Markdown: a row for each API and a column for each kind. */
export function formatCoverage(coverage: readonly ApiCoverage[]): string {
  const rows = coverage.map((one) => {
    const counts = countCoverage(one);
    return [one.api, ...kinds.map((kind) => `${counts[kind].exercised} of ${counts[kind].all}`)];
  });
  const lines = [["API", ...kinds], ["---", ...kinds.map(() => "---")], ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
