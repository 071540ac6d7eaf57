import { suggestName } from "@facsimile/checks";
import type { MockApi } from "../api.ts";
import { findCode } from "../contract/index.ts";
import type { MockOperation } from "../responding/index.ts";
import type { InjectedFault } from "./injected-fault.ts";
import { createRandom } from "./random.ts";

/** Which calls a fault may befall; what is absent fits all. */
export interface FaultMatch {
  readonly api?: string;
  readonly operation?: string;
  /** As the client sends it, in any case. */
  readonly method?: string;
}

/** A fault and when it happens: at every call that matches, or as `nth`, `times` or `rate` say. */
export interface FaultRule {
  readonly match?: FaultMatch;
  /** Only at this one of the calls that match, from 1. */
  readonly nth?: number;
  /** Only at the first so many of the calls that match. */
  readonly times?: number;
  /** At this share of the calls that match, from 0 to 1, drawn by the plan's seed. */
  readonly rate?: number;
  readonly fault: InjectedFault;
}

/** Which faults happen; of the rules that fit a call, the first one counts. */
export interface FaultPlan {
  /** 0 by default; the same seed and order of calls give the same faults. */
  readonly seed?: number;
  readonly rules: readonly FaultRule[];
}

/** A call that a fault may befall, as far as it is known. */
type Call = { readonly [Name in keyof FaultMatch]?: string | undefined };

/** A plan at work. */
export interface Faults {
  readonly plan: FaultPlan;
  /** The fault that befalls a call. Counts and draws for every rule that matches, so that rules do not disturb each other. */
  choose(call: Call): InjectedFault | undefined;
}

/** Puts a plan to work, all counts at zero. */
export function createFaults(plan: FaultPlan): Faults {
  const { seed = 0, rules } = plan;
  const fires = rules.map((rule, index) => createTrigger(rule, seed + index));
  return {
    plan,
    choose(call) {
      let chosen: InjectedFault | undefined;
      for (const [index, { match = {}, fault }] of rules.entries())
        if (fits(match, call) && fires[index]?.()) chosen ??= fault;
      return chosen;
    },
  };
}

/**
 * Throws a TypeError if a rule says what has no effect, throttles with a code that no row of the table has, or fails with one that a matched
 * operation does not list.
 */
export function checkRules({ rules }: FaultPlan, apis: readonly MockApi[]): void {
  for (const [at, rule] of rules.entries()) {
    const { fault, match = {}, nth, times } = rule;
    if (nth !== undefined && times !== undefined)
      throw new TypeError(`rules.${at}: nth and times exclude each other. Fix: leave one out`);
    const strays = Object.entries(takes).flatMap(([name, kinds]) =>
      name in fault && !kinds.includes(fault.kind) ? [name] : [],
    );
    if (strays.length > 0)
      throw new TypeError(`rules.${at}.fault: ${fault.kind} takes no ${strays.join(" and ")}. Fix: leave it out`);
    if (fault.kind === "throttle") checkThrottle(fault, apis);
    if (fault.kind === "error") checkError(fault, `rules.${at}.fault`, listMatches(match, apis));
  }
}

const takes: Readonly<Record<string, readonly InjectedFault["kind"][]>> = {
  code: ["throttle", "error"],
  ...{ status: ["error"], unlisted: ["error"], milliseconds: ["latency", "slow-body"] },
};

function checkThrottle({ code }: { readonly code?: string }, apis: readonly MockApi[]): void {
  if (code === undefined) return;
  const throttling = apis.flatMap(({ violations }) => violations).filter(({ on }) => on.kind === "throttled");
  const quoted = JSON.stringify(code);
  if (throttling.some(({ body }) => JSON.stringify(body).includes(quoted))) return;
  const known = [...new Set(throttling.flatMap(({ on }) => on.name ?? []))].join(", ");
  throw new TypeError(`no API throttles with ${code}. Fix: use one of ${known}, or leave code out`);
}

// A proxy or gateway that fails without a code of its own.
const failures = [500, 502, 503, 504];

function checkError(
  { code, status, unlisted }: Extract<InjectedFault, { kind: "error" }>,
  place: string,
  operations: readonly MockOperation[],
): void {
  if (code === undefined) {
    if (status === undefined || failures.includes(status)) return;
    throw new TypeError(`${place}.status: must be one of ${failures.join(", ")}. Fix: use one of them, or add a code`);
  }
  const lacking = operations.find(({ codes }) => !findCode(codes, code, status));
  if (unlisted || !lacking) return;
  const statuses = lacking.codes.get(code)?.map((row) => row.status) ?? [];
  const fix =
    statuses.length > 0 ? `use status ${statuses.join(" or ")}` : suggestName(code, [...lacking.codes.keys()]);
  const given = status === undefined ? code : `${code} with status ${status}`;
  throw new TypeError(`${place}: ${lacking.operationId} does not list ${given}. Fix: ${fix}; or set unlisted: true`);
}

function listMatches({ api, operation, method }: FaultMatch, apis: readonly MockApi[]): readonly MockOperation[] {
  const operations = apis.filter(({ id }) => api === undefined || api === id).flatMap((each) => each.operations);
  return operations.filter(
    (each) =>
      (operation === undefined || operation === each.operationId) &&
      (method === undefined || method.toUpperCase() === each.method),
  );
}

function createTrigger({ nth, times = Number.POSITIVE_INFINITY, rate = 1 }: FaultRule, seed: number): () => boolean {
  const random = createRandom(seed);
  let seen = 0;
  return () => {
    seen += 1;
    return random() < rate && (nth === undefined ? seen <= times : seen === nth);
  };
}

function fits({ api, operation, method }: FaultMatch, call: Call): boolean {
  return (
    (api === undefined || api === call.api) &&
    (operation === undefined || operation === call.operation) &&
    (method === undefined || method.toUpperCase() === call.method?.toUpperCase())
  );
}
