import { signRequests } from "../load/index.ts";
import { sampleCalls } from "../sample-call.ts";

/** What the client of a mixed request saw: a status, or that the connection ended. */
export type Seen = number | "lost";

/** A request of the mix as bytes, with the responses that are right without a fault. */
export interface Mixed {
  readonly sample: string;
  readonly bytes: Buffer;
  readonly isCopy: boolean;
  readonly isRight: (seen: Seen) => boolean;
}

const insert = (line: string) => (request: string) => request.replace("\r\n", `\r\n${line}\r\n`);
const refused = (seen: Seen) => Number(seen) >= 400 && Number(seen) < 500;

const damages: readonly ((request: string) => string)[] = [
  (request) => request.replace(/(Signature=)./, "$1_"),
  (request) => request.replace(/\r\nauthorization:[^\r]*/i, ""),
  (request) => request.replace(/ \/[^ ?]*/, " /nothing/here"),
  insert("prefer: code=599"),
];

// Those of the scheme that has nonces more often: the mock's memory of them is to be full by the middle of the run.
const calls = sampleCalls.flatMap(({ name, action }) => Array(action ? 3 : 1).fill({ sample: name })) as {
  sample: string;
}[];

/** Signed copies, every fifth of them damaged in one of several ways, and every seventh padded with an unsigned header. */
export async function mixRequests(count: number): Promise<Mixed[]> {
  const signed = await signRequests(calls, count);
  return signed.map((bytes, at) => {
    const sample = calls[at % calls.length]?.sample ?? "";
    const damage = at % 5 === 0 ? damages[(at / 5) % damages.length] : undefined;
    if (damage) return { sample, bytes: Buffer.from(damage(bytes.toString())), isCopy: false, isRight: refused };
    const padded = at % 7 === 0 ? Buffer.from(insert(`user-agent: ${"p".repeat(2000)}`)(bytes.toString())) : bytes;
    return { sample, bytes: padded, isCopy: true, isRight: (seen) => seen === 200 };
  });
}
