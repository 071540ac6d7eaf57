import type { Auth, EvidenceWanted, FaultPlan } from "@facsimile/mock";
import { readTime } from "@facsimile/mock/time";
import { type Command, Option } from "commander";
import { Failure } from "./failure.ts";
import { readFaults } from "./faults.ts";
import { type Keys, readKeys } from "./keys.ts";

/** The options of a mock, read and checked. */
export interface Options {
  readonly json: boolean;
  readonly quiet: boolean;
  /** Port of the control server. */
  readonly port: number;
  /** Ports of the named APIs by id; 0 where none was given. */
  readonly apis: Readonly<Record<string, number>>;
  readonly auth: Auth;
  readonly keys: Keys;
  readonly tokens: readonly string[];
  /** The instant at which the clock stands still. */
  readonly clock: Date | undefined;
  readonly scenario: string | undefined;
  readonly faults: FaultPlan | undefined;
  /** Origins of pages that may call. */
  readonly origins: readonly string[];
  readonly evidence: EvidenceWanted;
  /** Status of a service's errors by API id. */
  readonly errorStatus: Readonly<Record<string, number>>;
}

/** The options of `facsimile mock`: the one list that parsing, help and README share. */
const mockOptions: readonly (readonly [flags: string, description: string])[] = [
  ["--api <ID[=PORT]>", "serve this API only, on this port or a free one; may be repeated"],
  ["--port <PORT>", "port of the control server, 0 for a free one; it also serves each API by that API's own Host"],
  ["--auth <MODE>", "verify signatures and tokens, ask only that they are present, or off"],
  ["--key <KEY>", "also accept this access key: ID:SECRET, ID:SECRET:TOKEN if temporary, or @FILE; may be repeated"],
  ["--token <TOKEN>", "also accept this X-Auth-Token; may be repeated"],
  ["--clock <ISO>", "stop the clock at this time, such as that of a recorded request"],
  ["--scenario <NAME>", "how jobs and resources develop, such as success or failure"],
  ["--faults <PLAN>", "faults to inject: JSON, or the name of a JSON file"],
  ["--origin <ORIGIN>", "let pages of this origin call, besides those of this machine; may be repeated"],
  ["--evidence <MODE>", "allow any response, or only documented ones; the others become 501"],
  [
    "--error-status <ID=STATUS>",
    "status of this API's errors, where its sources contradict each other; may be repeated",
  ],
  ["--json", "print the addresses as one line of JSON and nothing else"],
  ["--quiet", "print no line per call"],
];

const defaults: Readonly<Record<string, string>> = { port: "4010", auth: "verify", evidence: "any" };

/** Adds the options of `facsimile mock` to a command. */
export function addMockOptions(command: Command): Command {
  for (const [flags, description] of mockOptions) {
    const option = new Option(flags, description);
    if (description.endsWith("may be repeated"))
      option.argParser((text: string, all: readonly string[] | undefined) => [...(all ?? []), text]);
    const initial = defaults[option.attributeName()];
    command.addOption(initial === undefined ? option : option.default(initial));
  }
  return command;
}

/** The option table of the README. */
export function formatOptions(): string {
  const rows = mockOptions.map(([flags, description]) => {
    const initial = defaults[new Option(flags).attributeName()];
    return `| \`${flags}\` | ${description}${initial === undefined ? "" : ` (default: \`${initial}\`)`} |`;
  });
  return ["| option | meaning |", "| --- | --- |", ...rows].join("\n");
}

/** What commander has read. */
interface Values {
  readonly api?: readonly string[];
  readonly port: string;
  readonly auth: string;
  readonly key?: readonly string[];
  readonly token?: readonly string[];
  readonly clock?: string;
  readonly scenario?: string;
  readonly faults?: string;
  readonly origin?: readonly string[];
  readonly evidence: string;
  readonly errorStatus?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Reads the values of the options. Throws a Failure for an unusable one. */
export function readOptions(values: Values): Options {
  return {
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    port: readPort(values.port),
    apis: readApis(values.api ?? []),
    auth: choose("--auth", ["verify", "present", "off"], values.auth),
    keys: readKeys(values.key ?? []),
    tokens: values.token ?? [],
    clock: values.clock === undefined ? undefined : requireTime(values.clock),
    scenario: values.scenario,
    faults: values.faults === undefined ? undefined : readFaults(values.faults),
    origins: (values.origin ?? []).map(readOrigin),
    evidence: choose("--evidence", ["any", "documented"], values.evidence),
    errorStatus: Object.fromEntries((values.errorStatus ?? []).map(readErrorStatus)),
  };
}

function readApis(texts: readonly string[]): Record<string, number> {
  const apis = texts.map((text): [string, number] => {
    const [id = "", ...port] = text.split("=");
    return [id, port.length === 0 ? 0 : readPort(port.join("="))];
  });
  const ids = apis.map(([id]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Failure(`--api ${twice} is given twice`, "give each API once");
  return Object.fromEntries(apis);
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Failure(`invalid port "${text}"`, "use a number from 0 to 65535 (0 picks a free port)");
}

function choose<Mode extends string>(option: string, modes: readonly Mode[], text: string): Mode {
  const mode = modes.find((candidate) => candidate === text);
  if (mode) return mode;
  throw new Failure(`invalid value "${text}" for ${option}`, `choose one of ${modes.join(", ")}`);
}

function readErrorStatus(text: string): [string, number] {
  const [, id = "", status = ""] = /^(.+)=(\d{3})$/.exec(text) ?? [];
  if (id) return [id, Number(status)];
  throw new Failure(`invalid value "${text}" for --error-status`, "write it as ID=STATUS");
}

function requireTime(text: string): Date {
  const time = readTime(text);
  if (time) return time;
  throw new Failure(`invalid time "${text}" for --clock`, "write it as 2026-01-31T00:00:00Z");
}

// As browsers write it, or it would never be the one that they send.
function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Failure(`invalid origin "${text}"`, "write it as https://docs.example.com, without a path");
}
