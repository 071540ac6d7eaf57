import type { ViolationRow } from "../document.ts";
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

/** A plan at work. */
export interface Faults {
  readonly plan: FaultPlan;
  /** The fault that befalls a call. Counts and draws for every rule that matches, so that rules do not disturb each other. */
  choose(call: FaultMatch): InjectedFault | undefined;
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

/** Throws a TypeError if a plan throttles with a code that no row of the table has. */
export function checkCodes({ rules }: FaultPlan, rows: readonly ViolationRow[]): void {
  const throttling = rows.filter(({ on }) => on.kind === "throttled");
  for (const { fault } of rules) {
    if (fault.kind !== "throttle" || fault.code === undefined) continue;
    const quoted = JSON.stringify(fault.code);
    if (throttling.some(({ body }) => JSON.stringify(body).includes(quoted))) continue;
    const known = [...new Set(throttling.flatMap(({ on }) => on.name ?? []))].join(", ");
    throw new TypeError(`no API throttles with ${fault.code}. Fix: use one of ${known}, or leave code out`);
  }
}

function createTrigger({ nth, times = Number.POSITIVE_INFINITY, rate = 1 }: FaultRule, seed: number): () => boolean {
  const random = createRandom(seed);
  let seen = 0;
  return () => {
    seen += 1;
    return random() < rate && (nth === undefined ? seen <= times : seen === nth);
  };
}

function fits({ api, operation, method }: FaultMatch, call: FaultMatch): boolean {
  return (
    (api === undefined || api === call.api) &&
    (operation === undefined || operation === call.operation) &&
    (method === undefined || method.toUpperCase() === call.method?.toUpperCase())
  );
}
