import { vi } from "vitest";
import { run } from "../src/command.ts";

/** Runs the command to its end in this process: a start of its own takes longer than most tests. */
export async function runHere(args: readonly string[]) {
  const listeners = signals.map((signal) => process.listeners(signal));
  try {
    return await captureOutput(() => run(args));
  } finally {
    for (const [at, signal] of signals.entries()) keepOnly(signal, listeners[at]);
  }
}

// What the command listens to for the rest of its process.
const signals = ["SIGINT", "SIGTERM"] as const;

function keepOnly(signal: NodeJS.Signals, kept: readonly NodeJS.SignalsListener[] = []): void {
  for (const listener of process.listeners(signal)) if (!kept.includes(listener)) process.off(signal, listener);
}

/** Runs a step of the command in this process, with what it writes. */
export async function captureOutput(step: () => Promise<number>) {
  const written = { stdout: "", stderr: "" };
  const keep = (name: "stdout" | "stderr") =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += text;
      return true;
    });
  const spies = [keep("stdout"), keep("stderr")];
  try {
    return { code: await step(), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
