import { spawnSync } from "node:child_process";
import { cpus, release, type } from "node:os";

/** Where and when a run took place. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  readonly nodes: readonly string[];
}

/** A Node binary and its version. */
export interface Node {
  readonly path: string;
  readonly version: string;
}

/** Describes this machine at this moment. */
export function describeMachine(nodes: readonly Node[]): Machine {
  const cores = cpus();
  return {
    date: new Date().toISOString(),
    cpu: cores[0]?.model.trim() ?? "unknown",
    cores: cores.length,
    system: `${type()} ${release()}`,
    nodes: nodes.map(({ version }) => version),
  };
}

/** This process's Node first, then those of other major versions among the paths; throws for a path that runs no Node. */
export function findNodes(asked: readonly string[]): Node[] {
  // Where Linux distributions put their own.
  const paths = asked.length > 0 ? asked : ["/usr/bin/node"].filter((path) => readVersion(path) !== undefined);
  const found = [process.execPath, ...paths].map((path) => {
    const version = readVersion(path);
    if (version === undefined) throw new Error(`${path} runs no Node. Fix: give --node the path of a Node binary`);
    return { path, version };
  });
  return found.filter(({ version }, at) => found.findIndex((other) => major(other.version) === major(version)) === at);
}

function readVersion(path: string): string | undefined {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim().replace(/^v/, "") : undefined;
}

function major(version: string): string {
  return version.split(".")[0] ?? "";
}
