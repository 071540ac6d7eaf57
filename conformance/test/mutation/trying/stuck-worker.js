import { setTimeout } from "node:timers/promises";
import { parentPort } from "node:worker_threads";

let done = 0;

// Does what the place of a mutant says.
const acts = {
  loop() {
    for (;;);
  },
  throw() {
    throw new Error("out of memory");
  },
  // Has no room for what comes after others.
  full() {
    if (done > 0) throw new Error("out of memory");
  },
  exit() {
    process.exit(1);
  },
};

parentPort?.on("message", async ({ api, mutants }) => {
  if (api === "broken") return parentPort?.postMessage({ failed: "fields of broken fails without any change" });
  for (const mutant of mutants) {
    parentPort?.postMessage({ begun: mutant });
    // A worker that dies takes with it what it has just said.
    if (mutant.place in acts) await setTimeout(100);
    acts[mutant.place]?.();
    done += 1;
    parentPort?.postMessage({ done: { mutant, outcome: "killed" } });
  }
  parentPort?.postMessage(undefined);
});
