import type { Auth, EvidenceWanted, FaultPlan, Timeouts } from "@facsimile/mock";
import { choose, readApis, readCount, readErrorStatus, readPort, requireTime } from "../values.ts";
import { readFaults } from "./faults.ts";
import { type Keys, readKeys } from "./keys.ts";

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

/** What commander has read. */
export interface Values {
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
