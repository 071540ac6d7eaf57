import { createMemoryStore } from "@facsimile/runtime/flow";
import type { ApiUnderTest } from "../api-under-test.ts";
import { type FlowUnderTest, listFlows } from "./flow-under-test.ts";

/** What running the flows of an API led to. */
export interface FlowReport {
  /** A line for each flow, one for each step that it made, and one if it failed. */
  readonly lines: readonly string[];
  readonly failed: number;
}

/** Runs every flow of an API once, by our clients and on the clock of a mock that verifies signatures. */
export async function reportFlows(api: ApiUnderTest): Promise<FlowReport> {
  const lines: string[] = [];
  let failed = 0;
  for (const flow of listFlows(api)) {
    lines.push(`${api.id} ${flow.flow.name}`);
    try {
      await runFlow(flow, (line) => lines.push(`  ${line}`));
    } catch (error) {
      failed += 1;
      lines.push(`  FAIL ${(error as Error).message}`);
    }
  }
  return { lines, failed };
}

async function runFlow({ flow, input, run, setUp }: FlowUnderTest, print: (line: string) => void): Promise<void> {
  const { fetch, clock, connect } = setUp();
  const start = clock.now().getTime();
  const steps = new Map(flow.steps.map((step) => [step.name, step]));
  let observed = "";
  await run(connect(fetch), input, {
    ...{ store: createMemoryStore(), id: "start", clock: clock.now },
    onProgress({ step: name, event, wait }) {
      if (event === "begin") observed = "";
      if (wait) observed = wait.observed;
      const step = steps.get(name);
      if (event !== "done" || !step) return;
      const act = step.kind === "call" ? `calls ${step.operation}` : `waits by ${step.waiter} until ${observed}`;
      const seconds = `${((clock.now().getTime() - start) / 1000).toFixed(0)} s`;
      print(`${name.padEnd(10)}${seconds.padStart(6)}  ${act}`);
    },
  });
}
