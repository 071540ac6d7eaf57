import { suggestName } from "@facsimile/checks";
import type { MockApi } from "./api.ts";

/** A name that has to be one of the contract's. */
export interface NamedCalls {
  readonly api?: string;
  readonly operation?: string;
  /** In any case. */
  readonly method?: string;
  readonly region?: string;
}

/** Throws a TypeError if no call to the APIs can have these names; calls have named other regions too where an API takes any. */
export type CheckNames = (names: NamedCalls, listSeen?: () => Iterable<string>) => void;

/** Compiles the names of APIs, their operations and methods. */
export function compileNames(apis: readonly MockApi[]): CheckNames {
  const calls = apis.flatMap(({ id, operations, protocol }) =>
    operations.flatMap(({ operationId, method }) =>
      [method, ...protocol.otherMethods].map((each) => ({ api: id, operation: operationId, method: each })),
    ),
  );
  return ({ api, operation, method, region }, listSeen = () => []) => {
    // Each name is looked up among the calls that the names before it leave.
    let left = calls;
    for (const [key, name] of Object.entries({ api, operation, method: method?.toUpperCase() })) {
      if (name === undefined) continue;
      const kind = key as keyof (typeof calls)[number];
      const known = [...new Set(left.map((call) => call[kind]))];
      left = left.filter((call) => call[kind] === name);
      if (left.length === 0) throw new TypeError(`unknown ${kind} ${name}. Fix: ${suggestName(name, known)}`);
    }
    if (region === undefined) return;
    const ofApis = apis.filter(({ id }) => api === undefined || api === id).flatMap(({ regions }) => regions.names);
    const known = [...new Set([...ofApis, ...listSeen()])];
    if (!known.includes(region)) throw new TypeError(`unknown region ${region}. Fix: ${suggestName(region, known)}`);
  };
}
