import type { Contestant, Row, Summary } from "../report/index.ts";
import { startWorker } from "../workers/index.ts";
import type { Batch, ClientArgument } from "./client-process.ts";

/** A client in a process of its own; `missing` says why it could not be started. */
export interface ClientProcess extends Contestant<"wall" | "cpu"> {
  stop(): void;
}

/** Starts clients, warms them up and returns those that work, the others with the reason. */
export async function startClients(
  arguments_: readonly ClientArgument[],
  node: string,
  batch: Batch,
): Promise<{ processes: ClientProcess[]; missing: Row[] }> {
  const processes: ClientProcess[] = [];
  const missing: Row[] = [];
  for (const argument of arguments_) {
    const name = argument.client;
    try {
      const worker = await startWorker("../client/client-process.js", argument, node);
      const measure = () => worker.ask<{ wall: number; cpu: number }>(batch);
      // Until the compiler has seen it all: a service makes more calls than that in its first minute.
      await worker.ask({ ...batch, calls: batch.calls * 5 });
      processes.push({ name, measure, stop: worker.stop });
    } catch (error) {
      missing.push({ name, note: error instanceof Error ? error.message : String(error) });
    }
  }
  return { processes, missing };
}

const kinds = { wall: "of wall time", cpu: "of CPU" } as const;

/** A row of wall or of processor's time; its note has the other one. */
export function rowOf(
  name: string,
  found: Readonly<Record<"wall" | "cpu", Summary>> | undefined,
  shown: "wall" | "cpu",
): Row {
  const other = shown === "cpu" ? "wall" : "cpu";
  return found ? { name, value: found[shown], note: `${found[other].median.toFixed(1)} µs ${kinds[other]}` } : { name };
}
