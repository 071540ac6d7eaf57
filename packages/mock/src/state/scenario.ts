import type { Refusal, Scenario as ScenarioData } from "../contract/index.ts";
import { compileTimeline, type Timeline } from "./timeline.ts";

/** A scenario of one API, ready to be outcome. */
export interface Scenario {
  readonly name: string;
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** The scenario of all items of a call but the first; null leaves them out. */
  readonly others?: Scenario | null;
  readonly refuse: Readonly<Record<string, Refusal>>;
}

/** Compiles the scenarios of an API; what one leaves out goes as in `success`. */
export function compileScenarios(data: Readonly<Record<string, ScenarioData>>): ReadonlyMap<string, Scenario> {
  const defaults = data.success?.timelines ?? {};
  const compile = (name: string, { timelines, timeScale, remaining, refuse = {} }: ScenarioData): Scenario => {
    const compiled = Object.entries({ ...defaults, ...timelines }).map(
      ([timeline, phases]) => [timeline, compileTimeline(phases, timeScale)] as const,
    );
    const rest = remaining === undefined ? undefined : data[remaining];
    return {
      name,
      timelines: new Map(compiled),
      refuse,
      ...(remaining !== undefined && { others: rest ? compile(remaining as string, rest) : null }),
    };
  };
  return new Map(Object.entries(data).map(([name, scenario]) => [name, compile(name, scenario)]));
}

/** Whom a scenario is for; without either, everyone. */
export interface ScenarioScope {
  readonly apiId?: string;
  readonly accessKeyId?: string;
}

/** Which scenario is set for whom: that of a key goes before that of an API. */
export interface ScenarioSelection {
  choose(apiId: string, readAccessKeyId: () => string | undefined): string;
  set(name: string, scope?: ScenarioScope): void;
  reset(): void;
}

/** A selection in which everyone gets the same scenario, until others are set. */
export function createScenarioSelection(defaults: string): ScenarioSelection {
  const chosen = new Map<string, string>();
  let hasKeys = false;
  return {
    choose(apiId, readAccessKeyId) {
      if (chosen.size === 0) return defaults;
      // To read the key is to work out the signature once more.
      const accessKeyId = hasKeys ? readAccessKeyId() : undefined;
      const scopes = accessKeyId === undefined ? [] : [{ apiId, accessKeyId }, { accessKeyId }];
      for (const scope of [...scopes, { apiId }, {}]) {
        const name = chosen.get(keyOf(scope));
        if (name !== undefined) return name;
      }
      return defaults;
    },
    set(name, scope = {}) {
      hasKeys ||= scope.accessKeyId !== undefined;
      chosen.set(keyOf(scope), name);
    },
    reset() {
      chosen.clear();
      hasKeys = false;
    },
  };
}

function keyOf({ apiId = null, accessKeyId = null }: { [Key in keyof ScenarioScope]?: string | null }): string {
  return JSON.stringify([apiId, accessKeyId]);
}
