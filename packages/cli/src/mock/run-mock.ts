import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import {
  type Api,
  type Call,
  createClock,
  type RunningMock,
  type StartOptions,
  startMock,
  testKey,
  testToken,
} from "@facsimile/mock";
import { findApis } from "../apis.ts";
import { explained, Failure } from "../failure.ts";
import type { Options } from "./options.ts";

/** Starts the mock and prints where it listens. Throws a Failure if a port cannot be had. */
export async function runMock(options: Options): Promise<void> {
  // A mock runs long and keeps little. By default V8 collects only once garbage is three times as large as what is in use.
  setFlagsFromString("--heap-growing-percent=50");
  limitYoungSpace();
  const { apis: ports, json, quiet, clock, scenario, faults, ...rest } = options;
  const apis = await findApis(Object.keys(ports));
  // Ignore EPIPE: the mock goes on when its log is not read.
  process.stdout.on("error", () => {});
  const log = createLog((text) => process.stdout.write(text));
  const mock = await start({
    ...{ ...rest, apis, ports },
    ...(scenario !== undefined && { scenario }),
    ...(faults && { faults }),
    ...(clock && { clock: createClock(clock) }),
    ...(!json && !quiet && { log }),
  });
  const { apis: urls, control } = mock;
  process.stdout.write(json ? `${JSON.stringify({ apis: urls, control })}\n` : formatTable(apis, mock, options));
}

const enough = 64 * 1024 * 1024;

// The space for young objects would grow to twice this size, which saves hardly any time.
function limitYoungSpace(): void {
  const isLarge = () =>
    getHeapSpaceStatistics().some((space) => space.space_name === "new_space" && space.space_size >= enough);
  const observer = new PerformanceObserver(() => {
    if (!isLarge()) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
}

async function start(options: StartOptions): Promise<RunningMock> {
  try {
    return await explained(() => startMock(options));
  } catch (error) {
    throw explainListening(error as ListenError, options) ?? error;
  }
}

interface ListenError extends Error {
  readonly code?: string;
  readonly port?: number;
}

function explainListening({ code, port }: ListenError, { host }: StartOptions): Failure | undefined {
  const choosePort = "choose another with --port or --api ID=PORT, 0 for a free one";
  switch (code) {
    case "EADDRINUSE":
      return new Failure(`port ${port} is in use`, choosePort);
    case "EACCES":
      return new Failure(`port ${port} is not open to this user`, choosePort);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Failure(`${host} is not an address of this machine`, "use --host 127.0.0.1, or 0.0.0.0 for all");
    default:
      return undefined;
  }
}

function formatTable(apis: readonly Api[], { apis: urls, control }: RunningMock, { auth, keys }: Options): string {
  const rows = apis.map(({ id, operations }) => [id, `${urls[id]}  ${Object.keys(operations).join(", ")}`] as const);
  // A secret of the user's own is not printed.
  const secret = Object.hasOwn(keys, testKey.accessKeyId) ? "the secret of --key" : `secret ${testKey.secret}`;
  const test = `${auth}; access key ${testKey.accessKeyId} with ${secret}, token ${testToken}`;
  const width = Math.max(...apis.map(({ id }) => id.length), "control".length);
  return [...rows, ["control", `${control}/apis`] as const, ["auth", test] as const]
    .map(([id, rest]) => `${id.padEnd(width)}  ${rest}\n`)
    .join("");
}

// Of a line, however long the address.
const longestPart = 1_000;

// One write for all calls of a turn, because a write takes as long as a step of the mock.
function createLog(write: (text: string) => void): (call: Call) => void {
  let lines = "";
  const flush = () => {
    write(lines);
    lines = "";
  };
  return (call) => {
    if (lines === "") setImmediate(flush);
    lines += `${formatCall(call)}\n`;
  };
}

function formatCall({ apiId, method, path, response: { status, headers, operationId, reason, fault } }: Call): string {
  const { "x-facsimile-case": name, "x-facsimile-evidence": evidence } = headers;
  const made = fault === undefined ? undefined : `fault ${fault}`;
  return [apiId, method, path, operationId, status || "reset", name, `(${evidence})`, made, reason]
    .filter((part) => part !== undefined)
    .map((part) => cut(String(part)))
    .join(" ")
    .replace(unprintable, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// Parts of a line come from the request, which must not add lines or control sequences to the terminal.
const unprintable = /[\p{Cc}\u2028\u2029]/gu;

function cut(text: string): string {
  return text.length > longestPart ? `${text.slice(0, longestPart)}…` : text;
}
