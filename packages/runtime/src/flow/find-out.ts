import { CallError, InputError, type Send, type Settlement } from "@facsimile/runtime";
import { settle } from "@facsimile/runtime/waiting";
import { fillIn } from "../waiting/index.ts";
import { readPointer } from "../wire/index.ts";
import type { CallStep } from "./definition.ts";
import type { Run } from "./run.ts";
import type { StepState } from "./store.ts";

/** What is found out about a call whose outcome is unknown. */
export type Finding =
  | { readonly known: "repeat" | Pick<StepState, "items" | "response">; readonly doubt?: undefined }
  | {
      readonly known?: undefined;
      /** Why it is not certain what the call has made. */
      readonly doubt: string;
      /** What it may have made. */
      readonly items: readonly unknown[];
      /** The error of the look-up. */
      readonly cause?: unknown;
    };

const noLookup = { because: "No operation tells." };

/** Goes by what a person has decided of a call that an earlier process left, else looks up what became of it. Rejects for an unusable marker. */
export async function findOut(
  { options, now }: Pick<Run, "options" | "now">,
  step: CallStep,
  { input, startedAt = "" }: StepState,
  send: Send,
  isLeft: boolean,
): Promise<Finding> {
  const { name, call: operationId, lookup = noLookup } = step;
  const { decide, marker, signal } = options;
  const decision = isLeft ? decide?.[name] : undefined;
  if (decision === "repeat") return { known: decision };
  if (decision)
    return { known: "found" in decision ? readFound(step, [decision.found]) : { response: decision.executed } };
  const call = { operationId, input, startedAt: new Date(startedAt), marker: marker?.[name], signal };
  try {
    const settled = await settle(send, lookup, call, { clock: now });
    const target = "operation" in lookup ? readPointer(input, lookup.targets) : undefined;
    const items = "items" in settled ? settled.items : settled.candidates;
    const doubt = findDoubt(settled, !Array.isArray(target));
    return doubt === undefined ? { known: readFound(step, items) } : { doubt, items };
  } catch (cause) {
    // A look-up that fails tells nothing. A marker that cannot be used has to be corrected.
    if (!(cause instanceof CallError) || cause instanceof InputError) throw cause;
    return { doubt: `The look-up failed: ${cause.message}.`, items: [], cause };
  }
}

function findDoubt(settled: Settlement, isSingle: boolean): string | undefined {
  if (settled.outcome === "unknown") return settled.because;
  if (settled.outcome === "fulfilled") return undefined;
  const { items, missing } = settled;
  if (missing.length > 0) return `It was executed, but shows nothing yet for ${missing.join(", ")}.`;
  return isSingle && items.length > 1 ? `${items.length} items bear the mark of this call.` : undefined;
}

function readFound({ found }: CallStep, items: readonly unknown[]): Pick<StepState, "items" | "response"> {
  return { items, ...(found && { response: fillIn(found, items[0]) }) };
}
