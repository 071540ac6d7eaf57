import { InputError, type WaitProgress } from "@facsimile/runtime";
import { isStructured } from "../wire/index.ts";
import type { CallStep, Flow, WaitStep } from "./definition.ts";
import { FlowError } from "./error.ts";
import type { FlowState, FlowStore, StepState } from "./store.ts";

/** What is decided about a call whose outcome is unknown, by a person who has looked. */
export type Decision<Response = unknown> =
  | "repeat"
  /** It was executed, and this was its response. */
  | { readonly executed: Response }
  /** It was executed, and made this item: one of the candidates. */
  | { readonly found: unknown };

/** What happens in a flow. */
export interface FlowProgress {
  readonly step: string;
  readonly event: "begin" | "poll" | "done";
  /** Of a poll. */
  readonly wait?: WaitProgress;
}

/** Options of a run: `Calls` has the responses of its calls by step, `Markers` the fields that can mark them. */
export interface FlowOptions<Calls = Readonly<Record<string, unknown>>, Markers = Readonly<Record<string, string>>> {
  readonly store: FlowStore;
  /** Of this run, chosen by you: the same id goes on where an earlier process ended. */
  readonly id: string;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the flow was first begun; by default, only each wait has a deadline. */
  readonly deadline?: number | undefined;
  readonly onProgress?: ((progress: FlowProgress) => void) | undefined;
  /** By step: a field of the call whose value no other call has, such as a name with a UUID. This is not checked. */
  readonly marker?: { readonly [Step in keyof Markers]?: Markers[Step] | undefined } | undefined;
  /** By step. It concerns only a call that an earlier process left in doubt. */
  readonly decide?: { readonly [Step in keyof Calls]?: Decision<Calls[Step]> | undefined } | undefined;
  /** The present, if the clients have a clock of their own. */
  readonly clock?: (() => Date) | undefined;
}

type Steps = FlowState["steps"];

/** A run of a flow in this process. */
export interface Run {
  readonly flow: Flow;
  readonly options: FlowOptions;
  readonly startedAt: number;
  readonly now: () => Date;
  /** What pointers lead into. */
  readonly scope: () => Readonly<Record<string, unknown>>;
  readonly steps: () => Steps;
  /** Keeps a step that can be repeated; it is stored with the next one. */
  readonly keep: (step: string, state: StepState) => void;
  readonly save: (step: string, state: StepState) => Promise<void>;
  /** Forgets the call of a step, and what was read for it. */
  readonly forget: (step: string) => Promise<void>;
  readonly clientOf: (name: string) => Readonly<Record<string, Method>>;
}

/** A method of a client. */
export type Method = (input: unknown, options: object) => Promise<unknown>;

/** Loads the state of a run, or stores its first one. Rejects with a FlowError before anything is sent. */
export async function openRun(flow: Flow, clients: object, input: unknown, options: FlowOptions): Promise<Run> {
  const { store, id, clock = () => new Date() } = options;
  if (typeof id !== "string" || id === "")
    throw new InputError(flow.name, "id", "must be a text that is not empty", "choose an id for this run, and keep it");
  const access = <Value>(what: string, act: () => Promise<Value>) =>
    accessStore(flow, `${what} the state of ${id}`, act);
  let stored = await access("load", () => store.load(id));
  checkState(flow, id, input, stored);
  const { startedAt = clock().toISOString(), input: given = input } = stored ?? {};
  let steps: Steps = stored?.steps ?? {};
  const saveAll = async () => {
    const next: FlowState = {
      version: 1,
      flow: flow.name,
      revision: (stored?.revision ?? 0) + 1,
      startedAt,
      input: given,
      steps,
    };
    if (!(await access("save", () => store.save(id, next, stored))))
      throw new FlowError(flow.name, "conflict", `another process goes on with ${id}. Fix: leave it to that process.`);
    stored = next;
  };
  if (!stored) await saveAll();
  return {
    flow,
    options,
    startedAt: Date.parse(startedAt),
    now: clock,
    scope: () => ({ input: given, ...steps }),
    steps: () => steps,
    keep: (step, state) => {
      steps = { ...steps, [step]: state };
    },
    save: async (step, state) => {
      steps = { ...steps, [step]: state };
      await saveAll();
    },
    forget: async (step) => {
      const dropped = readsBefore(flow, step);
      steps = Object.fromEntries(Object.entries(steps).filter(([name]) => name !== step && !dropped.includes(name)));
      await saveAll();
    },
    clientOf: (name) => (clients as Record<string, Record<string, Method>>)[name] ?? {},
  };
}

async function accessStore<Value>({ name }: Flow, goal: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (cause) {
    throw new FlowError(name, "store", `it failed to ${goal}: ${(cause as Partial<Error>).message}`, cause);
  }
}

// What only reads is stored with the call that it is read for.
function readsBefore({ steps }: Flow, name: string): string[] {
  const before = steps.slice(
    0,
    steps.findIndex((step) => step.name === name),
  );
  const kept = before.findLastIndex((step) => !(step as Partial<CallStep & WaitStep>).reads);
  return before.slice(kept + 1).map((step) => step.name);
}

function checkState({ name, steps }: Flow, id: string, input: unknown, state: FlowState | undefined): void {
  if (state === undefined) return;
  const refuse = (problem: string, fix: string): FlowError =>
    new FlowError(name, "state", `the state of ${id} ${problem}. Fix: ${fix}.`);
  const { version, flow, steps: made } = isStructured(state) ? (state as Partial<FlowState>) : {};
  if (version === undefined || !isStructured(made)) throw refuse("is not that of a flow", "use another id or store");
  if (flow !== name) throw refuse(`is of the flow ${String(flow)}`, "use another id");
  const unknown = Object.keys(made).find((step) => !steps.some((each) => each.name === step));
  if (version !== 1 || unknown !== undefined)
    throw refuse("is of another version of the flow", "end it with the version that began it");
  if (print(state.input) !== print(input))
    throw refuse("was begun with another input", "use another id, or give the same input");
}

function print(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isStructured(each) && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort()) : each,
  );
}
