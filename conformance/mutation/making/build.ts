import { formatProblem } from "@facsimile/catalog";
import { readModel } from "@facsimile/codegen";
import { type ApiUnderTest, assembleApi } from "../../src/api-under-test.ts";
import { type Assembled, assemble, assembleChanged } from "./assemble.ts";
import { checkSources } from "./check.ts";
import { evaluateClient } from "./client.ts";
import type { Change } from "./operators.ts";
import { changeSources, type Sources } from "./sources.ts";

/** What an API is built of, and what comes of it. */
export interface Build extends Assembled {
  readonly sources: Sources;
  readonly api: ApiUnderTest;
}

/** What comes of changed sources: a build, or the check that refuses them, and why. */
export type Built = Build | { readonly refusedBy: string; readonly because: string };

/** Builds an API from its files as they are. Throws an error that says which check refuses them. */
export function buildBase(root: string, sources: Sources): Build {
  const built = build(root, sources, () => assemble(sources));
  if (!("refusedBy" in built)) return built;
  throw new Error(`${sources.folder.id} does not build: ${built.because}. Fix: npm run conform shows what is wrong`);
}

/** Builds an API with one change. What the change does not touch is shared with the API as it is. */
export async function buildMutant(root: string, base: Build, change: Change): Promise<Built> {
  const sources = changeSources(base.sources, change);
  const refused = await checkSources(sources, change);
  return refused ?? build(root, sources, () => assembleChanged(base, sources, change), base);
}

function build(root: string, sources: Sources, make: () => Assembled, base?: Build): Built {
  let check = "names";
  try {
    const { combined, documents, problems } = make();
    if (problems[0]) return { refusedBy: check, because: formatProblem(problems[0]) };
    check = "codegen";
    const client = combined === base?.combined ? base.api : evaluateClient(readModel(combined));
    check = "client";
    const { createClient, exports } = client;
    const api = assembleApi({ root, folder: sources.folder, documents, createClient, exports }, base?.api);
    check = "mock";
    if (combined !== base?.combined) api.createMock();
    return { sources, combined, documents, problems, api };
  } catch (error) {
    return { refusedBy: check, because: error instanceof Error ? error.message : String(error) };
  }
}
