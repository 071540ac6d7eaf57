import type { WaitState } from "@facsimile/runtime";

/** A flow as JSON: stored anywhere, it goes on in another process. It has no credentials. */
export interface FlowState {
  readonly version: 1;
  readonly flow: string;
  /** From 1, counted on by every save. */
  readonly revision: number;
  /** UTC; the deadline counts from it. */
  readonly startedAt: string;
  readonly input: unknown;
  /** By name; a step that has not begun is absent. */
  readonly steps: Readonly<Record<string, StepState>>;
}

/** What is known of one step. Without `done`, it is unknown whether the call was executed. */
export interface StepState {
  readonly done?: true;
  /** Of a call: the intent, stored before it is sent. */
  readonly input?: unknown;
  readonly startedAt?: string;
  /** Tells this attempt from others. */
  readonly nonce?: string;
  /** What the waiter saw before the call, for a wait that counts a state only after a change. */
  readonly baseline?: WaitState;
  /** The response of a call, or what a wait resolved to. */
  readonly response?: unknown;
  /** What the look-up of a lost response found. */
  readonly items?: readonly unknown[];
  /** Of a wait: its state after the last poll. */
  readonly wait?: WaitState;
}

/** Keeps the states of flows. Its errors reject. */
export interface FlowStore {
  load(id: string): Promise<FlowState | undefined>;
  /**
   * Stores a state if the stored one is still `previous`, by its `revision`; `undefined` if none is stored. Otherwise it stores nothing and
   * resolves to false. Both together are one step: of two saves with the same `previous`, only one succeeds.
   */
  save(id: string, state: FlowState, previous: FlowState | undefined): Promise<boolean>;
}

/** Keeps states in memory: they survive an error, and not the process. */
export function createMemoryStore(): FlowStore {
  const states = new Map<string, string>();
  const read = (id: string): FlowState | undefined => JSON.parse(states.get(id) ?? "null") ?? undefined;
  return {
    load: async (id) => read(id),
    save: async (id, state, previous) => {
      if (read(id)?.revision !== previous?.revision) return false;
      states.set(id, JSON.stringify(state));
      return true;
    },
  };
}
