import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { correct, misplacedNotes } from "./contract.ts";
import { readDataFile } from "./data-file.ts";
import type { Documented, Source } from "./documented.ts";
import type { Problem } from "./problem.ts";
import { unknownSources } from "./sources.ts";

/** How one protocol's APIs report errors and answer what breaks the contract: `specs/_shared/<protocol>.yaml`. */
export interface Protocol {
  readonly id: string;
  readonly title: string;
  readonly signing: string;
  readonly credentials: readonly string[];
  readonly headers: readonly { readonly name: string; readonly source: string }[];
  readonly errors: Readonly<
    Record<
      string,
      { readonly status: readonly number[]; readonly means: string; readonly retry: string; readonly source: string }
    >
  >;
  readonly violations: readonly object[];
  readonly components: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** One folder under `specs/` as it was read. */
export interface ApiFolder {
  readonly id: string;
  readonly dir: string;
  readonly protocol: Protocol;
  /** What the vendor states, by operationId. */
  readonly documented: Readonly<Record<string, Documented>>;
  readonly sources: Readonly<Record<string, Source>>;
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
  const index = readDataFile<{ "x-facsimile-protocol"?: string }>(
    join(dir, "openapi.yaml"),
    `specs/${id}/openapi.yaml`,
  );
  const protocolId = index.value?.["x-facsimile-protocol"] ?? "";
  const protocol = readProtocol(root, id, protocolId);
  const sources = readDataFile<Record<string, Source>>(
    join(root, "specs/_shared/sources.yaml"),
    "specs/_shared/sources.yaml",
    "sources",
  );
  const documented = readDocumented(root, id);
  const operations = existsSync(join(dir, "operations"))
    ? readdirSync(join(dir, "operations")).map((file) => basename(file, ".yaml"))
    : [];
  const problems = [
    ...index.problems,
    ...protocol.problems,
    ...sources.problems,
    ...documented.problems,
    ...pairing(id, operations, documented.names),
    ...Object.entries(documented.files).flatMap(([name, file]) =>
      consistency(`specs/${id}/documented/${name}.yaml`, file, sources.value ?? {}),
    ),
  ];
  if (problems.length > 0 || !protocol.value) return { problems };
  const own = Object.values(documented.files).map((file) => file.sources ?? {});
  return {
    api: {
      id,
      dir,
      protocol: protocol.value,
      documented: documented.files,
      sources: Object.assign({}, sources.value, ...own),
    },
    problems,
  };
}

function readProtocol(
  root: string,
  id: string,
  protocolId: string,
): { value?: Protocol | undefined; problems: readonly Problem[] } {
  const path = join(root, "specs/_shared", `${protocolId}.yaml`);
  if (protocolId && existsSync(path))
    return readDataFile<Protocol>(path, `specs/_shared/${protocolId}.yaml`, "protocol");
  const known = readdirSync(join(root, "specs/_shared")).filter((file) => /^[a-z]+-[a-z]+\.yaml$/.test(file));
  const mend = `set it to one of ${known.map((file) => basename(file, ".yaml")).join(", ")}, or add specs/_shared/${protocolId || "<protocol>"}.yaml`;
  return {
    problems: [
      {
        file: `specs/${id}/openapi.yaml`,
        at: "x-facsimile-protocol",
        message: `there is no protocol ${protocolId || "named"}`,
        mend,
      },
    ],
  };
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

function pairing(id: string, operations: readonly string[], documented: readonly string[]): Problem[] {
  const undocumented = operations.filter((name) => !documented.includes(name));
  const orphans = documented.filter((name) => !operations.includes(name));
  return [
    ...undocumented.map((name) => ({
      file: `specs/${id}/operations/${name}.yaml`,
      message: "nothing documents this operation",
      mend: `write specs/${id}/documented/${name}.yaml`,
    })),
    ...orphans.map((name) => ({
      file: `specs/${id}/documented/${name}.yaml`,
      message: "there is no such operation",
      mend: `write specs/${id}/operations/${name}.yaml or correct the name`,
    })),
  ];
}

function consistency(file: string, documented: Documented, shared: Readonly<Record<string, Source>>): Problem[] {
  const { misplaced } = correct(documented);
  const unpaired = Object.entries(documented.cases).flatMap(([name, { request, reply }]) => [
    ...(request in documented.requests
      ? []
      : [{ file, at: `cases.${name}`, message: `there is no request ${request}`, mend: "name one of `requests`" }]),
    ...(reply in documented.replies
      ? []
      : [{ file, at: `cases.${name}`, message: `there is no reply ${reply}`, mend: "name one of `replies`" }]),
  ]);
  const at = [...misplaced, ...misplacedNotes(documented)].map((problem) => ({ file, ...problem }));
  return [...at, ...unpaired, ...unknownSources(file, documented, shared)];
}
