import type { FlowStepEntry } from "../../../src/model/index.ts";

/** Fields of a step that come from one place. */
export interface FieldSource {
  /** In words. */
  readonly from: string;
  readonly fields: readonly string[];
}

/** Where the fields of a step come from: first the flow's input, then earlier steps. */
export function listSources({ input }: Pick<FlowStepEntry, "input">): FieldSource[] {
  const sources = new Map<string, string[]>();
  for (const [field, template] of Object.entries(input)) {
    const [first = ""] = String(template).split("/").slice(1);
    if (typeof template !== "string") continue;
    const from = first === "input" ? "from the input" : `from ${first}`;
    sources.set(from, [...(sources.get(from) ?? []), field]);
  }
  return [...sources].map(([from, fields]) => ({ from, fields }));
}
