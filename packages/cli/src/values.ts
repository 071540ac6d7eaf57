import { readFileSync } from "node:fs";
import { readTime } from "@facsimile/mock/time";
import { Failure } from "./failure.ts";

/** Reads APIs with their ports, 0 where none was given. Throws a Failure for one that is given twice. */
export function readApis(texts: readonly string[]): Record<string, number> {
  const apis = texts.map((text): [string, number] => {
    const [id = "", ...port] = text.split("=");
    return [id, port.length === 0 ? 0 : readPort(port.join("="))];
  });
  const ids = apis.map(([id]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Failure(`--api ${twice} is given twice`, "give each API once");
  return Object.fromEntries(apis);
}

/** Reads a port, 0 for a free one. Throws a Failure for any other text. */
export function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Failure(`invalid port "${text}"`, "use a number from 0 to 65535 (0 picks a free port)");
}

/** Reads one of some words. Throws a Failure that names them for any other text. */
export function choose<Mode extends string>(option: string, modes: readonly Mode[], text: string): Mode {
  const mode = modes.find((candidate) => candidate === text);
  if (mode) return mode;
  throw new Failure(`invalid value "${text}" for ${option}`, `choose one of ${modes.join(", ")}`);
}

/** Reads ID=STATUS. Throws a Failure for any other text. */
export function readErrorStatus(text: string): [string, number] {
  const [, id = "", status = ""] = /^(.+)=(\d{3})$/.exec(text) ?? [];
  if (id) return [id, Number(status)];
  throw new Failure(`invalid value "${text}" for --error-status`, "write it as ID=STATUS");
}

/** Reads an instant. Throws a Failure for any other text. */
export function requireTime(text: string): Date {
  const time = readTime(text);
  if (time) return time;
  throw new Failure(`invalid time "${text}" for --clock`, "write it as 2026-01-31T00:00:00Z");
}

/** Reads a whole number from a least one on. Throws a Failure that says so for any other text. */
export function readCount(option: string, least: number, text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= least) return count;
  throw new Failure(`invalid value "${text}" for ${option}`, `use a whole number from ${least} to 999999999`);
}

/** Reads a file of JSON, `-` for standard input; undefined for text that is not JSON. Throws a Failure if there is no such file. */
export function readJson(file: string, fix: string): unknown {
  try {
    return JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new Failure(`${file === "-" ? "standard input" : file} cannot be read`, fix);
  }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
