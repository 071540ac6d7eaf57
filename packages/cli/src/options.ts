import type { Auth, EvidenceWanted, FaultPlan, Timeouts } from "@facsimile/mock";
import { type Command, Option } from "commander";
import { readFaults } from "./faults.ts";
import { type Keys, readKeys } from "./keys.ts";
import { choose, readApis, readCount, readErrorStatus, readPort, requireTime } from "./values.ts";

/** The options of a mock, read and checked. */
export interface Options {
  readonly json: boolean;
  readonly quiet: boolean;
  /** Port of the control server. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Names by which other machines call the control port. */
  readonly allowedHosts: readonly string[];
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
  readonly isolate: "none" | "key";
  readonly stateful: boolean;
  readonly validateResponses: boolean;
  readonly journalLimit: number;
  readonly timeouts: Timeouts;
}

/** The options of `facsimile mock`: the one list that parsing, help and README share. */
const mockOptions: readonly (readonly [flags: string, description: string])[] = [
  ["--api <ID[=PORT]>", "serve this API only, on this port or a free one; may be repeated"],
  ["--port <PORT>", "port of the control server, 0 for a free one; it also serves each API by that API's own Host"],
  ["--host <ADDRESS>", "address to listen on; 0.0.0.0 for all, such as in a container"],
  ["--allow-host <NAME>", "let other machines call the control port by this name; may be repeated"],
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
  ["--isolate <MODE>", "with key, each access key has its own state, faults and journal; test-* keys are known"],
  ["--stateless", "keep no jobs and resources: each call gets its documented example"],
  ["--validate-responses", "reject a response that breaks its schema; for tests of specs"],
  ["--journal-limit <COUNT>", "how many calls the journal keeps"],
  ["--headers-timeout <MILLISECONDS>", "how long the headers of a request may take"],
  ["--request-timeout <MILLISECONDS>", "how long a whole request may take"],
  ["--json", "print the addresses as one line of JSON and nothing else"],
  ["--quiet", "print no line per call"],
];

const defaults: Readonly<Record<string, string>> = {
  port: "4010",
  host: "127.0.0.1",
  auth: "verify",
  evidence: "any",
  isolate: "none",
  journalLimit: "1000",
  headersTimeout: "30000",
  requestTimeout: "60000",
};

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
  readonly host: string;
  readonly allowHost?: readonly string[];
  readonly auth: string;
  readonly key?: readonly string[];
  readonly token?: readonly string[];
  readonly clock?: string;
  readonly scenario?: string;
  readonly faults?: string;
  readonly origin?: readonly string[];
  readonly evidence: string;
  readonly errorStatus?: readonly string[];
  readonly isolate: string;
  readonly stateless?: boolean;
  readonly validateResponses?: boolean;
  readonly journalLimit: string;
  readonly headersTimeout: string;
  readonly requestTimeout: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Reads the values of the options. Throws a Failure for an unusable one. */
export function readOptions(values: Values): Options {
  return {
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    port: readPort(values.port),
    host: values.host,
    allowedHosts: values.allowHost ?? [],
    apis: readApis(values.api ?? []),
    auth: choose("--auth", ["verify", "present", "off"], values.auth),
    keys: readKeys(values.key ?? []),
    tokens: values.token ?? [],
    clock: values.clock === undefined ? undefined : requireTime(values.clock),
    scenario: values.scenario,
    faults: values.faults === undefined ? undefined : readFaults(values.faults),
    origins: values.origin ?? [],
    evidence: choose("--evidence", ["any", "documented"], values.evidence),
    isolate: choose("--isolate", ["none", "key"], values.isolate),
    errorStatus: Object.fromEntries((values.errorStatus ?? []).map(readErrorStatus)),
    stateful: !values.stateless,
    validateResponses: values.validateResponses ?? false,
    journalLimit: readCount("--journal-limit", 0, values.journalLimit),
    timeouts: {
      headers: readCount("--headers-timeout", 1, values.headersTimeout),
      request: readCount("--request-timeout", 1, values.requestTimeout),
    },
  };
}
