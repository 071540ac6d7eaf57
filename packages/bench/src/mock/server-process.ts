import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

/** A server under load, in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The command line of a server that listens on a port. */
export type CommandLine = (port: number) => readonly string[];

// However this process ends, what it started ends too.
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a server by Node on a free port; it may not listen yet. */
export async function spawnServer(command: CommandLine): Promise<ServerProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [...command(port)], { stdio: "ignore" });
  running.add(child.once("exit", () => running.delete(child)));
  return { port, pid: child.pid ?? 0, stop: () => end(child) };
}

/** Memory that a process holds, in MiB, as Linux counts it. */
export function readMemory(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Processor time that a process has used, in microseconds; Linux counts it in hundredths of a second. */
export function readCpu(pid: number): number {
  // The name before may hold anything, even spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function findFreePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const server = createServer().listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once("exit", () => resolve());
  child.kill("SIGKILL");
  await promise;
}
