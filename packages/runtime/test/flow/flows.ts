import { createMemoryStore, type Flow, type FlowOptions, type FlowStore, runFlow } from "../../src/flow/index.ts";
import { CallError, InputError, type Lookup, OutcomeUnknown } from "../../src/index.ts";
import { pollItems, waitFor } from "../../src/waiting/waiting.ts";
import { createMockSend, createQuery, createTime, type MockedResponse, things } from "../waits.ts";

/** A response of a method, or the error that it rejects with. */
export type Step = unknown;

const lookup: Lookup = {
  operation: createQuery("List", { kind: "token", token: "token", items: "/list", next: "/next" }),
  parameters: { name: "/name" },
  targets: "/name",
  match: { "/name": "/name" },
  markers: { name: "/name" },
};

/** Reads, copies what it has read, and waits for the copy. */
export const flow: Flow = {
  name: "demo/Copy",
  steps: [
    { name: "info", client: "client", call: "Show", input: { id: "/input/id" }, reads: true },
    {
      ...{ name: "copy", client: "client", call: "Copy", lookup },
      input: { key: "/info/response/key", name: "/input/name", trace: { fresh: "uuid" } },
      found: { id: "/id" },
    },
    { name: "copied", client: "client", wait: "Things", after: "copy", input: { ids: ["/copy/response/ids"] } },
  ],
};

export const input = { id: "t-1", name: "copy-1" };
export const lost = new OutcomeUnknown(
  { operationId: "Copy", attempts: 1, nonce: undefined, startedAt: new Date(0), input: {}, lookup: "List" },
  new TypeError("fetch failed"),
  "TypeError",
);

/** What each method returns, call after call. */
export interface Script {
  readonly show?: readonly Step[];
  readonly copy?: readonly Step[];
  readonly list?: readonly Step[];
  /** Polls of the waiter. */
  readonly polls?: readonly MockedResponse[];
}

const poll = (status: string): MockedResponse => ({ status: 200, body: { list: [{ id: "c-1", status }] } });
export const pending = poll("RUN");
export const done = poll("DONE");
export const failed = poll("FAIL");

/** A client of a script, and what it was asked. */
export function createScripted({ show = [], copy = [], list = [], polls = [] }: Script) {
  const time = createTime();
  const sent: [string, unknown][] = [];
  const { send } = createMockSend(polls);
  const respond = (name: string, steps: readonly Step[]) => {
    let at = 0;
    return async (given: unknown) => {
      sent.push([name, given]);
      if (at >= steps.length) throw new RangeError(`${name} beyond the script`);
      const step = steps[at++];
      if (step instanceof OutcomeUnknown || step instanceof InputError) throw step;
      if (step instanceof CallError) return { error: step };
      if (step instanceof Error) throw step;
      return {
        data: step,
        get response() {
          return new Response();
        },
      };
    };
  };
  const client = {
    show: respond("Show", show),
    copy: respond("Copy", copy),
    list: respond("List", list),
    waitForThings: (given: { ids: string[] }, options: object) =>
      waitFor(send, { ...things, poll: pollItems }, given, { clock: time.clock, sleep: time.sleep, ...options }),
  };
  return { client, sent, time };
}

/** Runs the flow with a script. */
export function run(script: Script, options: Partial<FlowOptions> = {}, of: Flow = flow) {
  const { client, sent, time } = createScripted(script);
  const store: FlowStore = options.store ?? createMemoryStore();
  const result = runFlow(of, { client }, input, { id: "run-1", clock: time.clock, ...options, store });
  return { result, sent, store, time };
}

/** The names of what was sent. */
export const names = (sent: readonly [string, unknown][]) => sent.map(([name]) => name);
