import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a process is told, as JSON. */
export interface Job {
  readonly clientFolder: string;
  /** Name of the function. */
  readonly flow: string;
  readonly input: object;
  /** Options of the client that are JSON. */
  readonly options: object;
  /** The mock's control port, which has the clock. */
  readonly control: string;
  /** Of the file store. */
  readonly folder: string;
  /** The point at which it kills itself. */
  readonly point?: number;
  /** It waits for `go` after it has loaded the state. */
  readonly isHeld?: boolean;
}

/** How a process ended: killed, or by what its flow did. */
export interface End {
  readonly name: string;
  readonly because?: string;
  readonly message?: string;
}

/** A process that runs a flow. */
export interface FlowProcess {
  readonly end: Promise<End>;
  /** Resolves when it has loaded the state. */
  readonly loaded: Promise<unknown>;
  readonly go: () => void;
}

/** Starts a process that runs a flow. Its end rejects if it neither ends a flow nor is killed. */
export function startFlow(job: Job): FlowProcess {
  const program = join(import.meta.dirname, "run-flow.ts");
  const child = spawn(process.execPath, ["--conditions=@facsimile/source", program, JSON.stringify(job)]);
  const lines = createInterface(child.stdout);
  const all: string[] = [];
  lines.on("line", (line) => all.push(line));
  const loaded = once(lines, "line");
  return { end: readEnd(child, all), loaded, go: () => void child.stdin.write("go\n") };
}

async function readEnd(child: ChildProcess, lines: readonly string[]): Promise<End> {
  let errors = "";
  child.stderr?.on("data", (text) => {
    errors += text;
  });
  const [code, signal] = await once(child, "close");
  if (signal === "SIGKILL") return { name: "killed" };
  const last = lines.at(-1);
  if (code !== 0 || last === undefined) throw new Error(`the process ended with ${code ?? signal}: ${errors}`);
  return JSON.parse(last) as End;
}
