import type { InputTemplate, Lookup, NoLookup } from "@facsimile/runtime";

/** A flow as data: its steps in their order. Pointers begin with `/input` or with the name of an earlier step. */
export interface Flow {
  /** Its API and its name, such as `acme-box/CopyBox`. */
  readonly name: string;
  readonly steps: readonly (CallStep | WaitStep)[];
}

interface Step {
  readonly name: string;
  /** The client that makes the step. */
  readonly client: string;
}

/** A call of an operation. */
export interface CallStep extends Step {
  readonly call: string;
  readonly input: Readonly<Record<string, InputTemplate>>;
  /** It only reads, so it can be repeated. */
  readonly reads?: true;
  /** How to find out whether it was executed, and the client that does so. */
  readonly lookup?: Lookup | NoLookup;
  readonly lookupClient?: string;
  /** What of the response an item shows that the look-up finds. */
  readonly found?: Readonly<Record<string, InputTemplate>>;
}

/** A wait by a waiter. */
export interface WaitStep extends Step {
  readonly wait: string;
  /** The call that starts what the wait is for. */
  readonly after: string;
  /** Of several pointers, the first one that leads to a value. */
  readonly input: Readonly<Record<string, readonly string[]>>;
  /** The waiter counts a state only after a change, so it polls once before the call. */
  readonly baseline?: true;
  /** Nothing to wait for if the call was found by its look-up: a later step waits for the item. */
  readonly skipIfFound?: true;
}
