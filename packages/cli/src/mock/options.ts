import { choose, readApis, readCount, readErrorStatus, readPort, requireTime } from "../values.ts";
import { readFaults } from "./faults.ts";
import { readKeys } from "./keys.ts";

/** The options of a mock, read and checked. */
export type Options = Readonly<ReturnType<typeof readOptions>>;

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
export function readOptions(values: Values) {
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
