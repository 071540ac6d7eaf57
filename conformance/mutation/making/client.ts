import { stripTypeScriptTypes } from "node:module";
import { compileFunction } from "node:vm";
import { type ApiModel, printModules } from "@facsimile/codegen";
import * as runtime from "@facsimile/runtime";
import * as alibabaRpc from "@facsimile/runtime/alibaba-rpc";
import * as flow from "@facsimile/runtime/flow";
import * as huaweiRest from "@facsimile/runtime/huawei-rest";
import * as limits from "@facsimile/runtime/limits";
import * as waiting from "@facsimile/runtime/waiting";
import type { ApiUnderTest } from "../../src/api-under-test.ts";

const packages: Readonly<Record<string, object>> = {
  "@facsimile/runtime": runtime,
  "@facsimile/runtime/alibaba-rpc": alibabaRpc,
  "@facsimile/runtime/flow": flow,
  "@facsimile/runtime/huawei-rest": huaweiRest,
  "@facsimile/runtime/limits": limits,
  "@facsimile/runtime/waiting": waiting,
};

/** A client, and the code that it was made of. */
export interface Client extends Pick<ApiUnderTest, "createClient" | "exports"> {
  readonly code: string;
}

/** Evaluates the generated modules of a client, without a file. Throws what loading one throws. What has the same code is the known client. */
export function evaluateClient(model: ApiModel, known?: Client): Client {
  const modules = new Map(printModules(model));
  const code = [...modules.values()].join("\n").replaceAll(comments, "");
  return known?.code === code ? known : { ...evaluateModules(model, modules), code };
}

// Generated comments tell what is documented, and nothing executes them.
const comments = /^ *\/\*\*[\s\S]*?\*\/\n/gm;

function evaluateModules({ name: client }: ApiModel, modules: ReadonlyMap<string, string>) {
  const loaded = new Map<string, Record<string, unknown>>();
  // A module is evaluated when another needs it, in whatever order they are printed.
  const load = (from: string) => {
    const [, name] = /^\.\/(.*)\.ts$/.exec(from) ?? [];
    if (name !== undefined) return evaluate(name);
    // Flows import their own package.
    return packages[from] ?? Object.assign({}, ...["operations", "lookups", "waiters"].map(evaluate));
  };
  const evaluate = (name: string) => {
    const own = loaded.get(name) ?? evaluateModule(modules.get(name) ?? "", load);
    loaded.set(name, own);
    return own;
  };
  for (const name of modules.keys()) evaluate(name);
  const exports = Object.assign({}, ...[...loaded].filter(([name]) => name !== "limits").map(([, own]) => own));
  const { [`create${client}Client`]: createClient } = exports;
  return { createClient, exports };
}

const evaluated = new Map<string, (load: (from: string) => unknown) => Record<string, unknown>>();

function evaluateModule(text: string, load: (from: string) => unknown): Record<string, unknown> {
  const run = evaluated.get(text) ?? compileModule(text);
  // Most modules of most mutants are those of the spec as it is.
  if (evaluated.size < 100) evaluated.set(text, run);
  return run(load);
}

// The generated code has one form of import and two of export; what is exported once more is here already.
function compileModule(text: string) {
  const plain = stripTypeScriptTypes(text)
    .replaceAll(/^import \{([^}]*)\} from ("[^"]+");/gm, "const {$1} = load($2);")
    .replaceAll(/^export \{[^}]*\} from .*$/gm, "")
    .replaceAll(/\bimport\(("[^"]+")\)/g, "Promise.resolve(load($1))");
  const names = [...plain.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const body = `${plain.replaceAll(/^export (?=const|function)/gm, "")}\nreturn { ${[...new Set(names)].join(", ")} };`;
  return compileFunction(body, ["load"]) as (load: (from: string) => unknown) => Record<string, unknown>;
}
