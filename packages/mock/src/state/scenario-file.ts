import type { Evidence } from "../response.ts";

/** `scenarios.yaml` of an API, as its documents carry it: what lives, what makes it, how it goes. */
export interface ScenarioFile {
  readonly kinds: Readonly<Record<string, KindData>>;
  readonly operations: Readonly<Record<string, OperationData>>;
  /** `success` is always among them. */
  readonly scenarios: Readonly<Record<string, ScenarioData>>;
}

/** One kind of resource or job. */
export interface KindData {
  /** Pattern of a fresh id, such as `sp-{hex20}`. */
  readonly id: string;
  readonly times: "seconds" | "milliseconds" | "plain";
  /** Values that no operation and no step has given yet. */
  readonly initial?: Readonly<Record<string, unknown>>;
  /** Template of what answers show of it. */
  readonly item: Readonly<Record<string, unknown>>;
}

/** What an operation does to the resources, or shows of them. */
export interface OperationData {
  readonly evidence: Evidence;
  /** Patterns of ids that belong to the call as a whole. */
  readonly newIds?: Readonly<Record<string, string>>;
  readonly effects?: readonly EffectData[];
  readonly list?: ListData;
  /** Template of the body; none if the response has none. */
  readonly response?: unknown;
  /** The same for a call of whose items some were left out. */
  readonly partialResponse?: unknown;
}

/** Which resource is meant: templates over the input. */
export interface ResourceRef {
  readonly kind: string;
  readonly id?: string;
  /** What the id is only unique in, such as a project. */
  readonly within?: string;
}

/** One thing that an operation makes or changes; with an id that is known already, it is changed. */
export interface EffectData extends ResourceRef {
  /** The input whose every item makes one. */
  readonly forEach?: string;
  /** Whether only what is there is changed; `notFound` is the case that answers for what is there no more. */
  readonly existing?: true;
  readonly notFound?: string;
  /** Values that forbid the change. */
  readonly refusedWhen?: readonly ObstacleData[];
  readonly source?: ResourceRef;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Templates of lists that are put into, or taken out of, values that are lists. */
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: Readonly<Record<string, string>>;
  /** The timeline that begins now. */
  readonly timeline?: string;
}

/** Values of a resource, any of which stands in the way, and the case that says so; without one, nothing happens. */
export interface ObstacleData {
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly example?: string;
}

/** What an operation shows. */
export interface ListData extends ResourceRef {
  /** How inputs narrow the list. */
  readonly where?: Readonly<Record<string, FilterData>>;
  /** The inputs that say what to sort by, and in which direction. */
  readonly sort?: { readonly key: string; readonly direction: string };
  /** Items a page where the contract has no default, or the input that says so where `x-facsimile-pagination` does not. */
  readonly size?: number | string;
}

/** A filter: the member that it compares, and how; as text, a member that has to be equal. */
export type FilterData =
  | string
  | { readonly value?: string; readonly by: Manner /** Input that filters nothing. */; readonly except?: string };

/** How a filter compares. */
export type Manner =
  | "equal"
  | "in"
  | "contains"
  | "includes"
  | "any-contains"
  | "ignore-case"
  | "time"
  | "from"
  | "until"
  | "anything"
  | "none";

/** One step of a timeline: how long it takes, the last one for ever, and the values meanwhile. */
export interface StepData {
  readonly for?: number;
  /** Whether the resource is no more. */
  readonly deleted?: true;
  readonly [value: string]: unknown;
}

/** How it goes; what a scenario leaves out goes as in `success`. */
export interface ScenarioData {
  readonly description: string;
  readonly timelines?: Readonly<Record<string, readonly StepData[]>>;
  /** Factor of all times. */
  readonly timeScale?: number;
  /** Scenario of all items of a call but the first; `none` leaves them out. */
  readonly remaining?: string;
  /** What answers instead, by operation. */
  readonly refuse?: Readonly<Record<string, RefusalData>>;
}

/** A case or, where none is documented, a kind of `x-facsimile-violations`. */
export type RefusalData = string | { readonly violation: string };
