import { vi } from "vitest";

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
