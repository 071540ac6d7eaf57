import type { WaitProgress } from "@facsimile/runtime";

/** Shows on a terminal, and there only, how far a wait is. */
export function showProgress(name: string, stream = process.stderr): ((progress: WaitProgress) => void) | undefined {
  if (!stream.isTTY) return undefined;
  return ({ attempt, observed, percent }) => {
    const share = percent === undefined ? "" : ` ${percent} %`;
    stream.write(`\r\u001B[K${name}: ${observed}${share} (poll ${attempt})${percent === 100 ? "\n" : ""}`);
  };
}
