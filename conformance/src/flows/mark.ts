import type { FlowUnderTest } from "./flow-under-test.ts";

/** The input of a flow, whose calls bear a mark that no other call has. */
export function markInput({ input, markers }: FlowUnderTest): Record<string, unknown> {
  const fields = Object.values(markers).flatMap(([first]) => (first ? [first.input] : []));
  return { ...input, ...Object.fromEntries(fields.map((name) => [name, `mark-${crypto.randomUUID()}`])) };
}

/** By step, the field that bears the mark. */
export function markersOf({ markers }: FlowUnderTest): Record<string, string> {
  return Object.fromEntries(Object.entries(markers).flatMap(([step, [first]]) => (first ? [[step, first.field]] : [])));
}
