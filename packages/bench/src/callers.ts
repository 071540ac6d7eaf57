import type { Batch, CallerArgument } from "./caller.ts";
import type { Contestant } from "./rounds.ts";
import type { Summary } from "./summary.ts";
import type { Row } from "./table.ts";
import { startWorker } from "./worker.ts";

/** A client in a process of its own; `missing` says why it could not be started. */
export interface Caller extends Contestant<"wall" | "cpu"> {
  stop(): void;
}

/** Starts clients, warms them up and returns those that work, the others with the reason. */
export async function startCallers(
  arguments_: readonly CallerArgument[],
  node: string,
  batch: Batch,
): Promise<{ callers: Caller[]; missing: Row[] }> {
  const callers: Caller[] = [];
  const missing: Row[] = [];
  for (const argument of arguments_) {
    const name = argument.client;
    try {
      const worker = await startWorker("caller.js", argument, node);
      const measure = () => worker.ask<{ wall: number; cpu: number }>(batch);
      // Until the compiler has seen it all: a service makes more calls than that in its first minute.
      await worker.ask({ ...batch, calls: batch.calls * 5 });
      callers.push({ name, measure, stop: worker.stop });
    } catch (error) {
      missing.push({ name, note: error instanceof Error ? error.message : String(error) });
    }
  }
  return { callers, missing };
}

/** A row of wall time, which says the processor's time too. */
export function rowOf(name: string, found: Readonly<Record<"wall" | "cpu", Summary>> | undefined): Row {
  return found ? { name, value: found.wall, note: `${found.cpu.median.toFixed(1)} µs of CPU` } : { name };
}
