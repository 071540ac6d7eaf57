import { readFileSync } from "node:fs";

/** A call that every client under test makes. */
export interface SampleCall {
  readonly name: string;
  /** Our client: its package, factory and method, and what they are given. */
  readonly package: string;
  readonly create: string;
  readonly method: string;
  readonly region: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly input: object;
  /** Module and name of the protocol that signs. */
  readonly protocol: readonly [module: string, name: string];
  /** The document for Prism. */
  readonly document: string;
  /** What a server responses. */
  readonly response: object;
  /** How the vendors' clients are told the same call: an action with its query, or a path with a body. */
  readonly action?: string;
  readonly version?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly body?: object;
  readonly vendors: readonly string[];
}

const file = new URL("../sample-calls.json", import.meta.url);

/** The calls that are measured; data, because no source here names an API. */
export const sampleCalls: readonly SampleCall[] = JSON.parse(readFileSync(file, "utf8")).calls;
