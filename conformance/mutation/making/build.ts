import { formatProblem } from "@facsimile/catalog";
import { readModel } from "@facsimile/codegen";
import { type ApiUnderTest, assembleApi } from "../../src/api-under-test.ts";
import { type Assembled, assemble, assembleChanged } from "./assemble.ts";
import { checkSources } from "./check.ts";
import { type Client, evaluateClient } from "./client.ts";
import type { Change } from "./operators.ts";
import { changeSources, type Sources, valueAt } from "./sources.ts";

/** What an API is built of, and what comes of it. */
export interface Build extends Assembled {
  readonly sources: Sources;
  readonly client: Client;
  readonly api: ApiUnderTest;
}

/** What comes of changed sources: a build, or the check that refuses them, and why. */
export type Built = Build | { readonly refusedBy: string; readonly because: string };

/** An API fails as it is, so that its changes cannot be tried. */
export class BaseError extends Error {
  override readonly name = "BaseError";
}

/** Builds an API from its files as they are. Throws a BaseError that says what refuses them. */
export function buildBase(root: string, sources: Sources): Build {
  const built = build(root, sources, () => assemble(sources));
  if (!("refusedBy" in built)) return built;
  throw new BaseError(`${sources.folder.id} as it is does not build: ${built.because}`);
}

/** Builds an API with several changes, which no check of a file has seen. */
export function buildTogether(root: string, base: Build, changes: readonly Change[]): Built {
  const isThere = (sources: Sources, { path }: Change) => valueAt(sources, path.slice(0, -1)) !== undefined;
  const sources = changes.reduce((last, one) => (isThere(last, one) ? changeSources(last, one) : last), base.sources);
  return build(root, sources, () => assemble(sources), base);
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
    const client = combined === base?.combined ? base.client : evaluateClient(readModel(combined), base?.client);
    check = "client";
    const { createClient, exports } = client;
    const api = assembleApi({ root, folder: sources.folder, documents, createClient, exports }, base?.api);
    check = "mock";
    if (combined !== base?.combined) api.createMock();
    return { sources, combined, documents, problems, client, api };
  } catch (error) {
    return { refusedBy: check, because: error instanceof Error ? error.message : String(error) };
  }
}
