import { type Course, compileCourse } from "./course.ts";
import type { RefusalData, ScenarioData } from "./data.ts";

/** A scenario of one API, ready to be played. */
export interface Scenario {
  readonly name: string;
  readonly courses: ReadonlyMap<string, Course>;
  /** The scenario of all items of a call but the first; null leaves them out. */
  readonly others?: Scenario | null;
  readonly refuse: Readonly<Record<string, RefusalData>>;
}

/** Compiles the scenarios of an API; what one leaves out goes as in `success`. */
export function compileScenarios(data: Readonly<Record<string, ScenarioData>>): ReadonlyMap<string, Scenario> {
  const usual = data.success?.timelines ?? {};
  const compile = (name: string, { timelines, timeScale, remaining, refuse = {} }: ScenarioData): Scenario => {
    const courses = Object.entries({ ...usual, ...timelines }).map(
      ([track, course]) => [track, compileCourse(course, timeScale)] as const,
    );
    const rest = remaining === undefined ? undefined : data[remaining];
    return {
      name,
      courses: new Map(courses),
      refuse,
      ...(remaining !== undefined && { others: rest ? compile(remaining as string, rest) : null }),
    };
  };
  return new Map(Object.entries(data).map(([name, scenario]) => [name, compile(name, scenario)]));
}

/** Whom a scenario is for; without either, everyone. */
export interface Audience {
  readonly apiId?: string;
  readonly accessKeyId?: string;
}

/** Which scenario is set for whom: that of a key goes before that of an API. */
export interface Casting {
  choose(apiId: string, readAccessKeyId: () => string | undefined): string;
  set(name: string, audience?: Audience): void;
  reset(): void;
}

/** A casting in which everyone gets the same scenario, until others are set. */
export function createCasting(usual: string): Casting {
  const chosen = new Map<string, string>();
  let hasKeys = false;
  return {
    choose(apiId, readAccessKeyId) {
      // To read the key is to work out the signature once more.
      const accessKeyId = hasKeys ? readAccessKeyId() : undefined;
      const audiences = accessKeyId === undefined ? [] : [{ apiId, accessKeyId }, { accessKeyId }];
      for (const audience of [...audiences, { apiId }, {}]) {
        const name = chosen.get(keyOf(audience));
        if (name !== undefined) return name;
      }
      return usual;
    },
    set(name, audience = {}) {
      hasKeys ||= audience.accessKeyId !== undefined;
      chosen.set(keyOf(audience), name);
    },
    reset() {
      chosen.clear();
      hasKeys = false;
    },
  };
}

function keyOf({ apiId = null, accessKeyId = null }: { [Key in keyof Audience]?: string | null }): string {
  return JSON.stringify([apiId, accessKeyId]);
}
