import { runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { type SampleCall, sampleCalls } from "../sample-call.ts";
import { commandLines, contenders } from "./contenders.ts";
import { waitForResponse } from "./first-response.ts";
import { type CommandLine, readMemory, spawnServer } from "./server-process.ts";

/** Time from the command to the first response, and the memory held then: all our APIs beside one document in Prism. */
export async function measureStart({ quick, log }: RunProfile): Promise<Table[]> {
  const title = "Mock, start to first response";
  log(title);
  const [sample] = sampleCalls;
  if (!sample) throw new Error("unknown sample");
  const contestants = Object.entries(commandLines(sample)).map(([name, command]) => ({
    name,
    measure: () => startOnce(command, sample),
  }));
  const found = await runRounds(quick ? 2 : 9, contestants);
  const names = contestants.map(({ name }) => name);
  const reference = contenders.prism;
  const targets = [{ row: contenders.mock, than: reference, limit: "≤", bound: 1 } as const];
  return [
    { title, unit: "ms", reference, rows: toRows(names, found, "start"), targets },
    { title: "Mock, RSS after the first response", unit: "MiB", reference, rows: toRows(names, found, "rss"), targets },
  ];
}

async function startOnce(command: CommandLine, { name }: SampleCall): Promise<{ start: number; rss: number }> {
  const server = await spawnServer(command);
  try {
    const start = await waitForResponse(server.port, { sample: name });
    return { start, rss: readMemory(server.pid) };
  } finally {
    await server.stop();
  }
}
