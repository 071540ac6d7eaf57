// Generated from specs/_schemas by `npm run generate`. Do not edit: change the schema.

/**
 * The value to compare, which must be equal, or how to compare it.
 */
export type Filter =
  | string
  | {
      value?: string;
      by: Comparison;
      /**
       * An input that filters nothing.
       */
      except?: string;
    };
/**
 * `in`: the input lists it. `contains`: text within text. `includes`: an item of a list. `any-contains`: text within an item. `time`: `gte:TIME` and the like. `anything` and `none` ignore the value.
 */
export type Comparison =
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
/**
 * A documented case, or the kind of a row of x-facsimile-violations.
 */
export type Refusal =
  | string
  | {
      violation: string;
    };

/**
 * scenarios.yaml: the state that a mock keeps of an API, which operations change or show it, and how it changes over time.
 */
export interface Scenarios {
  /**
   * Template of the region of a call, where an input names it. By default, it is that of the host.
   */
  region?: string;
  /**
   * Kinds of resources and jobs.
   */
  kinds: {
    [k: string]: ResourceKind;
  };
  /**
   * Operations with a response from state, by operationId.
   */
  operations: {
    [k: string]: StatefulOperation;
  };
  /**
   * What can happen. `success` is the default, and the others state only what differs from it.
   */
  scenarios: {
    [k: string]: Scenario;
  };
}
/**
 * One kind of resource or job.
 */
export interface ResourceKind {
  /**
   * Pattern of a new id, such as `sp-{hex20}`.
   */
  id: string;
  /**
   * How the API prints times.
   */
  times: "seconds" | "milliseconds" | "plain";
  initial?: Values;
  item: Values;
}
export interface Values {
  [k: string]: unknown;
}
/**
 * What an operation does to resources, or shows of them.
 */
export interface StatefulOperation {
  evidence: "inferred" | "assumed";
  newIds?: Texts;
  /**
   * What is created or changed, in this order.
   *
   * @minItems 1
   */
  effects?: Effect[];
  list?: ListedResources;
  notFound?: Refusal;
  /**
   * Template of the body. Without it, the response has none.
   */
  response?: unknown;
  /**
   * The same, for a call that left some of its items out.
   */
  partialResponse?: unknown;
}
export interface Texts {
  [k: string]: string;
}
/**
 * Creates a resource, or changes the one that has the id.
 */
export interface Effect {
  kind: string;
  id?: string;
  within?: string;
  /**
   * Template of the other region in which the resource is created or changed. By default, it is the region of the call.
   */
  region?: string;
  /**
   * The input with a list: one resource for each of its items, `{each}`.
   */
  forEach?: string;
  /**
   * Only changes what exists. Nothing is created.
   */
  existing?: true;
  /**
   * Values of the resource that prevent the change.
   */
  refusedWhen?: RefusedWhen[];
  source?: ResourceReference;
  values?: Values;
  add?: Texts;
  remove?: Texts;
  /**
   * The timeline that starts.
   */
  timeline?: string;
}
/**
 * Any of these values prevents the change. `example` is the documented case to return; without it, nothing happens.
 */
export interface RefusedWhen {
  values: {
    [k: string]: unknown[];
  };
  example?: string;
}
/**
 * Which resource: templates of its id, and of what the id is unique in.
 */
export interface ResourceReference {
  kind: string;
  id?: string;
  within?: string;
}
/**
 * The resources that an operation shows: one by id, or a filtered, sorted page.
 */
export interface ListedResources {
  kind: string;
  id?: string;
  within?: string;
  /**
   * Filters, by input.
   */
  where?: {
    [k: string]: Filter;
  };
  /**
   * Inputs that name the value to sort by and the direction.
   */
  sort?: {
    key: string;
    direction: string;
  };
  /**
   * Items on a page if the contract has no default, or the input with the size.
   */
  size?: number | string;
}
export interface Scenario {
  description: string;
  /**
   * Timelines by name.
   */
  timelines?: {
    /**
     * @minItems 1
     */
    [k: string]: Phase[];
  };
  /**
   * Factor of all times.
   */
  timeScale?: number;
  /**
   * Scenario of all items of a call but the first. `none` leaves them out.
   */
  remaining?: string;
  /**
   * What is returned instead, by operation.
   */
  refuse?: {
    [k: string]: Refusal;
  };
}
/**
 * A part of a timeline: how many seconds it takes, and the values meanwhile. The last one lasts.
 */
export interface Phase {
  /**
   * Seconds.
   */
  for?: number;
  /**
   * The resource does not exist any more.
   */
  deleted?: true;
  [k: string]: unknown;
}
