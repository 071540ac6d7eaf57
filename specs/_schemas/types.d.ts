// Generated from specs/_schemas by `npm run generate`. Do not edit: change the schema.

/**
 * Names of sources that state the fact.
 */
export type SourceNames = string | string[];
export type Place = "path" | "query" | "header" | "body";
/**
 * @minItems 1
 */
export type EvidenceList = Evidence[];
/**
 * `never`: refused, and it would be refused again. `throttle`: refused for the rate of calls, not executed. `reauthenticate`: refused for the key or the token. `redate`: refused for the date of the signature. `replay`: the same signed request was received before. `backoff`: it is unknown whether the call was executed.
 */
export type Retry = "never" | "throttle" | "backoff" | "reauthenticate" | "redate" | "replay";
/**
 * A pointer into the input, a list of pointers, a constant, or a new id for each call.
 */
export type InputTemplate =
  | string
  | string[]
  | {
      const: unknown;
    }
  | {
      fresh: "uuid";
    };
export type Violations = ViolationRow[];
/**
 * scenario-tests.yaml: calls of a client, one after the other, and what each returns in a scenario.
 *
 * @minItems 1
 */
export type ScenarioTests = ScenarioTest[];
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

export interface SpecFiles {
  documented?: Documented;
  errors?: ErrorCodes;
  flows?: Flows;
  lookups?: Lookups;
  protocol?: Protocol;
  "scenario-tests"?: ScenarioTests;
  scenarios?: Scenarios;
  sources?: Sources;
  waiters?: Waiters;
}
/**
 * documented/<Operation>.yaml: what the vendor states about one operation, and examples.
 */
export interface Documented {
  /**
   * The vendor's page, which is the source of every fact that names no other source.
   */
  source: {
    vendor: string;
    service: string;
    title: string;
    what: string;
    url: string;
    version?: string;
    retrieved: string;
  };
  sources?: Sources;
  /**
   * Method and path.
   */
  http: {
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    path: string;
    source?: SourceNames;
    /**
     * Id of the defect in the vendor's page that this corrects.
     */
    id?: string;
    /**
     * Whether the call needs no authentication.
     */
    anonymous?: boolean;
  };
  summary?: string;
  /**
   * Where the response has the id of the job, and the states that end it.
   */
  job?: {
    handle: string;
    success: string;
    failure: string;
  };
  /**
   * What an account must be allowed to do.
   */
  permissions?: {
    action: string;
    access: string;
    resource: string;
    associated?: string;
    source?: SourceNames;
  };
  /**
   * Rows of the vendor's table of parameters.
   */
  request: Row[];
  /**
   * Rows of the vendor's tables of response fields, by status.
   */
  responses: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[1-5][0-9]{2}$".
     */
    [k: string]: Row[];
  };
  /**
   * What the vendor states about a status.
   */
  statuses?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[1-5][0-9]{2}$".
     */
    [k: string]: string;
  };
  /**
   * Rows of the vendor's table of error codes.
   */
  errors?: ErrorRow[];
  /**
   * Changes that the vendor lists.
   */
  history?: {
    time: string;
    change: string;
  }[];
  /**
   * Example requests, verbatim, by name.
   */
  requests: {
    [k: string]: PrintedRequest;
  };
  /**
   * Example responses, verbatim, by name.
   */
  responsesPrinted: {
    [k: string]: PrintedResponse;
  };
  /**
   * Examples: a request and its response.
   */
  cases: {
    [k: string]: DocumentedCase;
  };
  /**
   * Where the source is wrong: what the contract states instead, and why.
   */
  errata?: Erratum[];
  /**
   * What is unclear or cosmetic. The contract does not change.
   */
  notes?: Note[];
  /**
   * Members of the response that tell whether the call succeeded, and their text if it did.
   */
  success?: {
    members: {
      [k: string]: string;
    };
    source?: SourceNames;
    /**
     * Id of the defect in the vendor's page that this corrects.
     */
    id?: string;
  };
  /**
   * Conditions between fields.
   */
  rules?: StatedRule[];
}
/**
 * sources.yaml: named sources of facts.
 */
export interface Sources {
  [k: string]: Source;
}
export interface Source {
  what: string;
  url?: string;
  version?: string;
  date: string;
}
/**
 * A row of one of the vendor's tables: a parameter of the request or a field of a response.
 */
export interface Row {
  /**
   * Dots lead into objects; `*` is every item of an array.
   */
  name: string;
  /**
   * Where it is sent. Several places: the same value is sent in each.
   */
  in?: Place | Place[];
  /**
   * The type, in the words of the source.
   */
  as?: string;
  mandatory?: boolean;
  /**
   * Limits, as JSON Schema keywords.
   */
  schema?: {
    [k: string]: unknown;
  };
  style?: "json" | "repeatList";
  suggestions?: string[];
  example?: string | number | boolean;
  provenance?: "inferred" | "assumed";
  source?: SourceNames;
  /**
   * Id of the defect in the vendor's page that this corrects.
   */
  id?: string;
  /**
   * A header of the response that is part of the result.
   */
  result?: boolean;
}
export interface ErrorRow {
  code: string;
  status: number | number[];
  message?: string;
  source?: SourceNames;
  /**
   * Id of the defect in the vendor's page that this corrects.
   */
  id?: string;
}
/**
 * An example request: values, not their encoding.
 */
export interface PrintedRequest {
  composed?: string;
  assumed?: string;
  source?: SourceNames;
  path?: {
    [k: string]: unknown;
  };
  query?: {
    [k: string]: unknown;
  };
  header?: {
    [k: string]: unknown;
  };
  body?: unknown;
}
/**
 * An example response.
 */
export interface PrintedResponse {
  composed?: string;
  assumed?: string;
  source?: SourceNames;
  status: number;
  header?: {
    [k: string]: unknown;
  };
  body?: unknown;
}
export interface DocumentedCase {
  request: string;
  response: string;
  composed?: string;
}
/**
 * A correction of the source.
 */
export interface Erratum {
  /**
   * Id of the defect in the vendor's page that this corrects.
   */
  id?: string;
  /**
   * Path to the place, such as `request.Name.schema`.
   */
  at: string;
  /**
   * What the contract states instead. null removes the place.
   */
  contract: unknown;
  because: string;
  evidence: EvidenceList;
}
export interface Evidence {
  source: string;
  shows?: string;
}
export interface Note {
  /**
   * Id of the defect in the vendor's page that this corrects.
   */
  id?: string;
  /**
   * Path to the place, such as `request.Name.schema`.
   */
  at: string;
  says: string;
  evidence?: EvidenceList;
}
/**
 * One condition between fields.
 */
export interface StatedRule {
  in: "request" | "response";
  differ?: string[];
  together?: string[];
  requires?: {
    [k: string]: unknown;
  };
  implies?: {
    [k: string]: unknown;
  };
  source?: SourceNames;
  provenance?: "inferred" | "assumed";
  /**
   * Id of the defect in the vendor's page that this corrects.
   */
  id?: string;
}
/**
 * errors.yaml: known error codes of an API or a protocol.
 */
export interface ErrorCodes {
  [k: string]: ErrorCode;
}
export interface ErrorCode {
  /**
   * Every status that a source names.
   *
   * @minItems 1
   */
  status: number[];
  /**
   * Regular expression: the entry covers all codes that match.
   */
  pattern?: string;
  /**
   * What the code means, as a phrase.
   */
  meaning: string;
  retry: Retry;
  /**
   * Where one code means several things: `retry` by a part of the message, in any case. The first that fits is used.
   */
  texts?: {
    [k: string]: Retry;
  };
  source?: string;
}
/**
 * flows.yaml: calls and waits that together reach an outcome, by name. `CopyImage` becomes the function `copyImage`.
 */
export interface Flows {
  [k: string]: Flow;
}
export interface Flow {
  /**
   * What is true when the flow succeeds.
   */
  description: string;
  /**
   * What a user has to know.
   */
  notes?: string;
  /**
   * The clients that the steps name, such as those of two regions, and what each one is for. Without it, one client makes every step.
   */
  clients?: {
    [k: string]: string;
  };
  /**
   * The steps in their order, by name.
   */
  steps: {
    [k: string]: FlowStep;
  };
}
/**
 * A call of an operation, or a wait.
 */
export interface FlowStep {
  /**
   * The operation to call.
   */
  call?: string;
  /**
   * The waiter to wait by. waiters.yaml says where its input comes from: the last step that calls an operation of its `after`.
   */
  wait?: string;
  /**
   * The client that makes the step.
   */
  client?: string;
  /**
   * The client that looks up whether the call was executed, if it is not that of the step.
   */
  lookup?: string;
  /**
   * Input of the operation, by field; of a waiter, only what waiters.yaml does not say. Pointers begin with `/input`, the flow's input, or with an earlier step: `/copy/input`, `/copy/response`. The response of a wait is what its waiter resolves to.
   */
  input?: {
    [k: string]: InputTemplate;
  };
}
/**
 * lookups.yaml: how to find out whether a call was executed after its response was lost, by operationId of the call.
 */
export interface Lookups {
  [k: string]: NoLookup | Lookup;
}
/**
 * No operation can tell, and why.
 */
export interface NoLookup {
  because: string;
  source?: SourceNames;
}
export interface Lookup {
  /**
   * Why the client that made the call cannot look it up. A flow does it with the client that its step names under `lookup`.
   */
  elsewhere?: string;
  call: PolledOperation;
  parameters: Parameters;
  targets: string;
  match?: Match;
  /**
   * Where an item has its time of creation, and by how many seconds the clocks may differ. Earlier items are ignored.
   */
  createdAt?: {
    at: string;
    /**
     * Seconds.
     */
    skew: number;
    source: SourceNames;
    assumed: string;
  };
  /**
   * Fields of the call that an item shows, and where. A value that no other call has proves that the call was executed.
   */
  markers?: {
    [k: string]: string;
  };
  response?: Parameters;
  /**
   * What shows that the requested state exists, created by this call or another one: no item, or a value in every item.
   */
  fulfilled?:
    | {
        noItems: true;
        source: SourceNames;
      }
    | {
        at: string;
        /**
         * @minItems 1
         */
        values: string[];
        source: SourceNames;
      };
  /**
   * What a user has to know.
   */
  notes?: string;
}
/**
 * The operation to poll. `region` is a pointer to the region to call, if it is not the client's own.
 */
export interface PolledOperation {
  operation: string;
  region?: string;
  source?: SourceNames;
  /**
   * What no source states.
   */
  assumed?: string;
}
/**
 * Input of the polled operation, by field.
 */
export interface Parameters {
  [k: string]: InputTemplate;
}
/**
 * Which items of a list count: pointers into an item, and the input that must have the same value. Without it, the whole response is the item.
 */
export interface Match {
  [k: string]: string;
}
/**
 * _shared/<protocol>.yaml: what the APIs of one protocol share.
 */
export interface Protocol {
  id: string;
  title: string;
  /**
   * Name of the signature.
   */
  signing: string;
  /**
   * The vendor's names of the parts of a key.
   */
  credentials: string[];
  /**
   * Headers of the protocol itself.
   */
  headers: {
    name: string;
    source: string;
    /**
     * The value that every operation of the protocol sends.
     */
    equals?: "operationId" | "info.version";
  }[];
  /**
   * How requests are written. The specs describe `canonical`.
   */
  bindings: {
    [k: string]: unknown;
  };
  errors: ErrorCodes;
  violations: Violations;
  /**
   * Kinds of violation that cannot occur in this protocol, and why.
   */
  impossible?: {
    [k: string]: string;
  };
  /**
   * Components for the OpenAPI documents.
   */
  components: {
    [k: string]: unknown;
  };
}
/**
 * Where no code is documented, the row is assumed and needs no source.
 */
export interface ViolationRow {
  on: {
    kind:
      | ("address-too-long" | "body-too-large" | "throttled" | "failed")
      | (
          | "unauthenticated"
          | "unknown-key"
          | "unknown-token"
          | "missing-token"
          | "wrong-token"
          | "expired-token"
          | "bad-date"
          | "expired-date"
          | "bad-body-hash"
          | "signature-mismatch"
          | "replayed-nonce"
          | "unknown-operation"
          | "unsupported-method"
          | "not-found"
          | "malformed"
          | "missing"
          | "invalid"
          | "any"
        );
    in?: "path" | "query" | "header" | "body";
    name?: string;
    keyword?: string;
  };
  status: number;
  body: {
    [k: string]: unknown;
  };
  evidence: "documented" | "inferred" | "assumed";
  source?: string;
}
export interface ScenarioTest {
  title: string;
  scenario: string;
  /**
   * @minItems 1
   */
  steps: ScenarioStep[];
}
/**
 * One call.
 */
export interface ScenarioStep {
  /**
   * Seconds that the mock's clock advances before the call.
   */
  advanceSeconds?: number;
  operation: string;
  /**
   * Region whose host is called. By default, the host names none.
   */
  region?: string;
  /**
   * Input. `{name}` is an output of an earlier step.
   */
  parameters?: {
    [k: string]: unknown;
  };
  /**
   * Names for later steps, and the pointers to their values in the response.
   */
  outputs?: {
    [k: string]: string;
  };
  /**
   * Expected values, by pointer into the response; the empty one is all of it.
   */
  expect?: {
    [k: string]: unknown;
  };
  /**
   * Code of the expected error.
   */
  error?: string;
  /**
   * The documented case that is returned because no state matches.
   */
  case?: string;
}
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
/**
 * waiters.yaml: how a client polls until a background job ends, by name. `Job` becomes `waitForJob`.
 */
export interface Waiters {
  [k: string]: Waiter;
}
export interface Waiter {
  /**
   * What is true when the wait succeeds.
   */
  description: string;
  /**
   * What a user has to know.
   */
  notes?: string;
  deprecated?: true;
  /**
   * The operations that start the job.
   *
   * @minItems 1
   */
  after: string[];
  /**
   * Fields that the caller gives, each taken from an operation of `after` by the same name.
   */
  input: {
    [k: string]: InputSource;
  };
  call: PolledOperation;
  parameters: Parameters;
  targets: string;
  /**
   * Targets that the first response rejected: a list in the input, and where its items have the id.
   */
  exclude?: {
    at: string;
    name: string;
    source?: SourceNames;
  };
  match?: Match;
  /**
   * Where the item has its state, and what each value means.
   */
  state: {
    at: string;
    values: {
      [k: string]: "pending" | "success" | "failure";
    };
    source?: SourceNames;
    /**
     * What no source states.
     */
    assumed?: string;
  };
  /**
   * Error codes that mean that the item does not exist (yet).
   */
  notFoundCodes?: {
    /**
     * @minItems 1
     */
    codes: string[];
    source: SourceNames;
  };
  /**
   * Ends that may belong to an earlier job. They count only after a value has changed since the first poll.
   */
  mayBeStale?: {
    /**
     * @minItems 1
     */
    ends: ("success" | "failure")[];
    /**
     * Pointers to the values. While they are unchanged, the end is ignored.
     *
     * @minItems 1
     */
    unchanged: string[];
    because: string;
  };
  /**
   * Where the item has its progress, and the value that means 100 %.
   */
  progress?: {
    at: string;
    total: number;
    source: SourceNames;
  };
  /**
   * Where the item has the reason of a failure.
   */
  reason?: {
    /**
     * @minItems 1
     */
    at: string[];
    source: SourceNames;
  };
  /**
   * Seconds. The first delay, the factor from one delay to the next, the longest delay, and the deadline.
   */
  delays: {
    initial: number;
    factor: number;
    max: number;
    deadline: number;
    /**
     * What no source states.
     */
    assumed: string;
    source?: SourceNames;
  };
}
export interface InputSource {
  /**
   * The operation that has a field of this name.
   */
  of: string;
  /**
   * Where the operation has the field: in its input, in its response, or in an item of the list that it returns.
   */
  in: "input" | "response" | "item";
  optional?: true;
}
