import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A child process that handles questions one after the other. */
export interface Worker {
  readonly pid: number;
  ask<Output>(question: object): Promise<Output>;
  stop(): void;
}

/** Starts a module, given by its path from this folder, as a process of its own and waits until it is ready; rejects with what it says it cannot do. */
export async function startWorker(
  module: string,
  argument: object,
  node = process.execPath,
  execArgv: readonly string[] = [],
): Promise<Worker> {
  const path = fileURLToPath(new URL(`./${module}`, import.meta.url));
  // Nothing of this process's own options may reach another Node.
  const child = fork(path, [JSON.stringify(argument)], { execPath: node, execArgv: [...execArgv] });
  const ready = await nextMessage<{ error?: string }>(child);
  if (ready.error !== undefined) {
    child.kill();
    throw new Error(ready.error);
  }
  return {
    pid: child.pid ?? 0,
    ask: async <Output>(question: object) => {
      const response = nextMessage<Output>(child);
      child.send(question);
      return response;
    },
    stop: () => void child.kill(),
  };
}

/** Serves questions in the process that `startWorker` made; `prepare` gets its argument and returns the function that handles them. */
export async function serveWorker<Argument, Question>(
  prepare: (argument: Argument) => Promise<(question: Question) => Promise<object>>,
): Promise<void> {
  const send = (message: object) => process.send?.(message);
  try {
    const handle = await prepare(JSON.parse(process.argv[2] ?? "{}") as Argument);
    process.on("message", async (question) => send(await handle(question as Question)));
    process.once("disconnect", () => process.exit());
    send({});
  } catch (error) {
    send({ error: error instanceof Error ? error.message : String(error) });
  }
}

function nextMessage<Output>(child: ChildProcess): Promise<Output> {
  const { promise, resolve, reject } = Promise.withResolvers<Output>();
  const end = (code: number | null) => reject(new Error(`a worker ended with ${code}`));
  child.once("exit", end);
  child.once("message", (message) => {
    child.off("exit", end);
    resolve(message as Output);
  });
  return promise;
}
