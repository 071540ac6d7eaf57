import { parseArgs } from "node:util";
import type { Auth, EvidenceWanted, FaultPlan } from "@facsimile/mock";
import { readTime } from "@facsimile/mock/time";
import { Failure } from "./failure.ts";
import { readFaults } from "./faults.ts";
import { type Keys, readKeys } from "./keys.ts";

/** What the command line asks for. */
export interface Options {
  readonly words: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
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

/** Reads a command line. Throws a Failure for an option, a port, a key or a time that is none. */
export function readOptions(argv: readonly string[]): Options {
  const { positionals, values } = parse(argv);
  return {
    words: positionals,
    help: values.help ?? false,
    version: values.version ?? false,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    port: readPort(values.port ?? "4010"),
    apis: readApis(values.api ?? []),
    auth: readAuth(values.auth ?? "verify"),
    keys: readKeys(values.key ?? []),
    tokens: values.token ?? [],
    clock: values.clock === undefined ? undefined : requireTime(values.clock),
    scenario: values.scenario,
    faults: values.faults === undefined ? undefined : readFaults(values.faults),
    origins: (values.origin ?? []).map(readOrigin),
    evidence: readEvidence(values.evidence ?? "any"),
    errorStatus: Object.fromEntries((values["error-status"] ?? []).map(readErrorStatus)),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
        json: { type: "boolean" },
        quiet: { type: "boolean" },
        port: { type: "string" },
        api: { type: "string", multiple: true },
        auth: { type: "string" },
        key: { type: "string", multiple: true },
        token: { type: "string", multiple: true },
        clock: { type: "string" },
        scenario: { type: "string" },
        faults: { type: "string" },
        origin: { type: "string", multiple: true },
        evidence: { type: "string" },
        "error-status": { type: "string", multiple: true },
      },
    });
  } catch (error) {
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\.?\n/);
    throw new Failure(message, "see facsimile --help");
  }
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
  throw new Failure(`${text || "nothing"} is no port`, "give a number from 0 to 65535, 0 for a free one");
}

function readAuth(text: string): Auth {
  return choose("--auth", ["verify", "present", "off"], text);
}

function readEvidence(text: string): EvidenceWanted {
  return choose("--evidence", ["any", "documented"], text);
}

function choose<Mode extends string>(option: string, modes: readonly Mode[], text: string): Mode {
  const mode = modes.find((candidate) => candidate === text);
  if (mode) return mode;
  throw new Failure(`there is no ${option} ${text}`, `choose one of ${modes.join(", ")}`);
}

function readErrorStatus(text: string): [string, number] {
  const [, id = "", status = ""] = /^(.+)=(\d{3})$/.exec(text) ?? [];
  if (id) return [id, Number(status)];
  throw new Failure(`${text || "nothing"} is no --error-status`, "write it as ID=STATUS");
}

function requireTime(text: string): Date {
  const time = readTime(text);
  if (time) return time;
  throw new Failure(`${text || "nothing"} is no time`, "write it as 2026-01-31T00:00:00Z");
}

// As browsers write it, or it would never be the one that they send.
function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Failure(`${text || "nothing"} is no origin`, "write it as https://docs.example.com, without a path");
}
