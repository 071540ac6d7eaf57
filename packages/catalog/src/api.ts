import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { checkConsistency, checkPairing } from "./consistency.ts";
import { type DataFile, readDataFile } from "./data-file.ts";
import type { Documented, Source } from "./documented.ts";
import { readOperationFiles } from "./operation-files.ts";
import type { Problem } from "./problem.ts";
import { type ErrorCodes, type Protocol, readProtocol } from "./protocol.ts";
import type { Lookups, Waiters } from "./query-file.ts";
import type { Scenarios, ScenarioTest } from "./scenario-file.ts";
import { readScenarios, readScenarioTests } from "./scenarios.ts";
import { unknownSources } from "./sources.ts";

/** One folder under `specs/` as it was read. */
export interface ApiFolder {
  readonly id: string;
  readonly dir: string;
  readonly protocol: Protocol;
  /** What the vendor states, by operationId. */
  readonly documented: Readonly<Record<string, Documented>>;
  /** Codes that any operation of the API may give. */
  readonly errors: ErrorCodes;
  /** How the ends of what runs in the background are found out, by name. */
  readonly waiters: Waiters;
  /** How the outcome of a call is found out whose answer was lost, by operationId. */
  readonly lookups: Lookups;
  /** Sources that all APIs share and those that its documented files declare. */
  readonly sources: Readonly<Record<string, Source>>;
  /** How its jobs and resources live in a mock, if anything says so. */
  readonly scenarios?: Scenarios;
  /** What a client sees of that, as tests. */
  readonly scenarioTests: readonly ScenarioTest[];
}

/** Ids of the APIs: every folder under `specs/` that has an `openapi.yaml`. */
export function listApis(root: string): string[] {
  return readdirSync(join(root, "specs"))
    .filter((name) => existsSync(join(root, "specs", name, "openapi.yaml")))
    .sort();
}

/** Reads one API's folder; what is wrong in any of its files is listed, never thrown. */
export function readApiFolder(root: string, id: string): { api?: ApiFolder; problems: readonly Problem[] } {
  const dir = join(root, "specs", id);
  const file = (name: string) => `specs/${id}/${name}`;
  const index = readDataFile<{ "x-facsimile-protocol"?: string }>(join(dir, "openapi.yaml"), file("openapi.yaml"));
  const protocol = readProtocol(root, id, index.value?.["x-facsimile-protocol"] ?? "");
  const shared = "specs/_shared/sources.yaml";
  const sources = readDataFile<Record<string, Source>>(join(root, shared), shared, "sources");
  const operations = readOperationFiles(root, id);
  const documented = readDocumented(root, id);
  const optional = <T>(kind: "errors" | "lookups" | "waiters") => readOptional<T>(dir, file(`${kind}.yaml`), kind);
  const errors = optional<ErrorCodes>("errors");
  const waiters = optional<Waiters>("waiters");
  const lookups = optional<Lookups>("lookups");
  const [scenarios, scenarioTests] = [readScenarios(root, id), readScenarioTests(root, id)];
  const known = sources.value ?? {};
  const own = Object.values(documented.files).map((facts) => facts.sources ?? {});
  const all: ApiFolder["sources"] = Object.assign({}, known, ...own);
  const problems = [
    ...[index, protocol, sources, operations, documented, errors].flatMap((read) => read.problems),
    ...[waiters, lookups, scenarios, scenarioTests].flatMap((read) => read.problems),
    ...checkPairing(id, operations.names, documented.names),
    ...Object.entries(documented.files).flatMap(([name, facts]) =>
      checkConsistency(file(`documented/${name}.yaml`), facts, known),
    ),
    ...unknownSources(file("errors.yaml"), errors.value, all),
    ...unknownSources(file("waiters.yaml"), waiters.value, all),
    ...unknownSources(file("lookups.yaml"), lookups.value, all),
  ];
  if (problems.length > 0 || !protocol.value) return { problems };
  const api = {
    id,
    dir,
    protocol: protocol.value,
    documented: documented.files,
    errors: errors.value ?? {},
    waiters: waiters.value ?? {},
    lookups: lookups.value ?? {},
    sources: all,
    scenarioTests: scenarioTests.value ?? [],
    ...(scenarios.value && { scenarios: scenarios.value }),
  };
  return { api, problems };
}

function readOptional<T>(
  dir: string,
  file: string,
  kind: "errors" | "lookups" | "waiters",
): Partial<DataFile<T>> & Pick<DataFile<T>, "problems"> {
  const path = join(dir, `${kind}.yaml`);
  return existsSync(path) ? readDataFile<T>(path, file, kind) : { problems: [] };
}

function readDocumented(root: string, id: string) {
  const dir = join(root, "specs", id, "documented");
  const names = existsSync(dir) ? readdirSync(dir).map((file) => basename(file, ".yaml")) : [];
  const read = names.map(
    (name) =>
      [
        name,
        readDataFile<Documented>(join(dir, `${name}.yaml`), `specs/${id}/documented/${name}.yaml`, "documented"),
      ] as const,
  );
  const files = Object.fromEntries(read.flatMap(([name, { value }]) => (value ? [[name, value] as const] : [])));
  return { names, files, problems: read.flatMap(([, { problems }]) => problems) };
}
