import type { WaitProgress } from "@facsimile/runtime";
import { expect, test } from "vitest";
import { showProgress } from "../../src/call/progress.ts";

const poll = (attempt: number, observed: string, percent?: number) => ({ attempt, observed, percent }) as WaitProgress;

function streamOf(isTTY: boolean) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY, write: (text: string) => written.push(text) } as unknown as typeof process.stderr,
  };
}

test("a terminal shows each poll on the one line, which ends with the job", () => {
  const { stream, written } = streamOf(true);
  const show = showProgress("Job", stream);
  show?.(poll(1, "INIT"));
  show?.(poll(2, "RUNNING", 40));
  show?.(poll(3, "SUCCESS", 100));
  expect(written).toEqual([
    "\r\u001B[KJob: INIT (poll 1)",
    "\r\u001B[KJob: RUNNING 40 % (poll 2)",
    "\r\u001B[KJob: SUCCESS 100 % (poll 3)\n",
  ]);
});

test("a file or a pipe shows none", () => {
  expect(showProgress("Job", streamOf(false).stream)).toBeUndefined();
});
