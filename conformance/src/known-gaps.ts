import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A cell that is known to be red, and why. */
export interface KnownGap {
  /** `<api>/<operation>/<case>/<claim>` */
  readonly cell: string;
  readonly reason: string;
}

/** Reads `conformance/known-gaps.yaml`; an entry without a reason is an error. */
export function readKnownGaps(root: string): readonly KnownGap[] {
  const gaps = (parse(readFileSync(join(root, "conformance/known-gaps.yaml"), "utf8")) ?? []) as KnownGap[];
  for (const { cell, reason } of gaps) {
    if (!cell || !reason)
      throw new Error(`conformance/known-gaps.yaml: ${cell ?? "an entry"} lacks cell or reason. Fix: give both`);
  }
  return gaps;
}
