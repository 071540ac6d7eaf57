import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type {
  Documented,
  ErrorCodes,
  Flows,
  Lookups,
  Protocol,
  Scenarios,
  ScenarioTest,
  Source,
  Waiters,
} from "@facsimile/spec-schemas/types";
import { checkConsistency, checkPairing, unknownSources } from "../check/index.ts";
import type { SpecProblem } from "../model/index.ts";
import { readDataFile } from "./data-file.ts";
import { addLines } from "./lines.ts";
import { readOperationFiles } from "./operation-files.ts";
import { readProtocol } from "./protocol.ts";
import type { Kind } from "./schema.ts";

/** The content of a folder `specs/<api>`. */
export interface ApiFolder {
  readonly id: string;
  readonly dir: string;
  readonly protocol: Protocol;
  /** What the vendor states, by operationId. */
  readonly documented: Readonly<Record<string, Documented>>;
  /** Error codes of the API. */
  readonly errors: ErrorCodes;
  readonly waiters: Waiters;
  readonly lookups: Lookups;
  readonly flows: Flows;
  /** Sources that all APIs share. */
  readonly sharedSources: Readonly<Record<string, Source>>;
  /** Those, and the ones of the documented files. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Undefined if the API has no state in a mock. */
  readonly scenarios?: Scenarios;
  readonly scenarioTests: readonly ScenarioTest[];
}

/** Ids of the APIs: every folder under `specs/` that has an `openapi.yaml`. */
export function listApis(root: string): string[] {
  return readdirSync(join(root, "specs"))
    .filter((name) => existsSync(join(root, "specs", name, "openapi.yaml")))
    .sort();
}

/** Reads the folder of an API. Problems in its files are listed, never thrown. */
export function readApiFolder(root: string, id: string): { api?: ApiFolder; problems: readonly SpecProblem[] } {
  const dir = join(root, "specs", id);
  const file = (name: string) => `specs/${id}/${name}`;
  const index = readDataFile<{ "x-facsimile-protocol"?: string }>(join(dir, "openapi.yaml"), file("openapi.yaml"));
  const protocol = readProtocol(root, id, index.value?.["x-facsimile-protocol"] ?? "");
  const shared = "specs/_shared/sources.yaml";
  const sources = readDataFile<Record<string, Source>>(join(root, shared), shared, "sources");
  const operations = readOperationFiles(root, id);
  const documented = readDocumented(root, id);
  const found: SpecProblem[] = [];
  const readOptional = <T>(kind: Kind, none: T): T => {
    if (!existsSync(join(dir, `${kind}.yaml`))) return none;
    const { value, problems } = readDataFile<T>(join(dir, `${kind}.yaml`), file(`${kind}.yaml`), kind);
    found.push(...problems);
    return value ?? none;
  };
  const scenarios = readOptional<Scenarios | undefined>("scenarios", undefined);
  const api = {
    id,
    dir,
    protocol: protocol.value as Protocol,
    documented: documented.files,
    errors: readOptional<ErrorCodes>("errors", {}),
    waiters: readOptional<Waiters>("waiters", {}),
    lookups: readOptional<Lookups>("lookups", {}),
    flows: readOptional<Flows>("flows", {}),
    ...collectSources(sources.value ?? {}, documented.files),
    scenarioTests: readOptional<readonly ScenarioTest[]>("scenario-tests", []),
    ...(scenarios && { scenarios }),
  };
  const problems = addLines(root, [
    ...[index, protocol, sources, operations, documented].flatMap((read) => read.problems),
    ...found,
    ...checkPairing(id, operations.names, documented.names),
    ...checkFolder(api),
  ]);
  return problems.length > 0 || !protocol.value ? { problems } : { api, problems };
}

/** Lists what contradicts itself in the files of an API, and names of sources that none declares. */
export function checkFolder(api: ApiFolder): SpecProblem[] {
  const file = (name: string) => `specs/${api.id}/${name}.yaml`;
  return [
    ...Object.entries(api.documented).flatMap(([name, facts]) =>
      checkConsistency(file(`documented/${name}`), facts, api.sharedSources, api.errors),
    ),
    ...(["errors", "waiters", "lookups"] as const).flatMap((kind) =>
      unknownSources(file(kind), api[kind], api.sources),
    ),
  ];
}

/** The sources that the files of an API may name. */
export function collectSources(
  sharedSources: ApiFolder["sources"],
  documented: ApiFolder["documented"],
): Pick<ApiFolder, "sharedSources" | "sources"> {
  const own = Object.values(documented).map((facts) => facts.sources ?? {});
  return { sharedSources, sources: Object.assign({}, sharedSources, ...own) };
}

function readDocumented(root: string, id: string) {
  const folder = `specs/${id}/documented`;
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).map((file) => basename(file, ".yaml"))
    : [];
  const read = names.map((name) => {
    const file = `${folder}/${name}.yaml`;
    return { name, ...readDataFile<Documented>(join(root, file), file, "documented") };
  });
  const files = Object.fromEntries(read.flatMap(({ name, value }) => (value ? [[name, value] as const] : [])));
  return { names, files, problems: read.flatMap(({ problems }) => problems) };
}
