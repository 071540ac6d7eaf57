import type { Effort } from "../effort.ts";
import { runRounds } from "../rounds.ts";
import { type Subject, subjects } from "../subject.ts";
import { type Table, toRows } from "../table.ts";
import { commandLines, contenders } from "./contenders.ts";
import { firstAnswer } from "./first-answer.ts";
import { type CommandLine, readMemory, spawnServer } from "./server-process.ts";

/** Time from the command to the first answer, and the memory held then: all our APIs beside one document in Prism. */
export async function measureStart({ quick, log }: Effort): Promise<Table[]> {
  const title = "Mock, start to first answer";
  log(title);
  const [subject] = subjects;
  if (!subject) throw new Error("there is no subject");
  const contestants = Object.entries(commandLines(subject)).map(([name, command]) => ({
    name,
    measure: () => startOnce(command, subject),
  }));
  const found = await runRounds(quick ? 2 : 9, contestants);
  const names = contestants.map(({ name }) => name);
  const reference = contenders.prism;
  const targets = [{ row: contenders.mock, than: reference, limit: "≤", bound: 1 } as const];
  return [
    { title, unit: "ms", reference, rows: toRows(names, found, "start"), targets },
    { title: "Mock, RSS after the first answer", unit: "MiB", reference, rows: toRows(names, found, "rss"), targets },
  ];
}

async function startOnce(command: CommandLine, { name }: Subject): Promise<{ start: number; rss: number }> {
  const server = await spawnServer(command);
  try {
    const start = await firstAnswer(server.port, { subject: name });
    return { start, rss: readMemory(server.pid) };
  } finally {
    await server.stop();
  }
}
