import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Options {
  readonly suite: string;
  readonly json: boolean;
  readonly quick: boolean;
  readonly record: boolean;
  readonly nodes: readonly string[];
  readonly only: string | undefined;
}

/** Reads a command line; throws for a suite that there is not, and for unknown options. */
export function readOptions(argv: readonly string[], suites: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      record: { type: "boolean", default: false },
      node: { type: "string", multiple: true, default: [] },
      only: { type: "string" },
    },
  });
  const [suite = "nothing"] = positionals;
  if (!suites.includes(suite)) throw new Error(`unknown suite ${suite}. Fix: name one of ${suites.join(", ")}`);
  const { json, quick, record, node, only } = values;
  return { suite, json, quick, record, nodes: node, only };
}
