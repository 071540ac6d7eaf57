import type { Node } from "./report/index.ts";

/** How much a run does, and on which Nodes; `quick` shows that everything works, its numbers mean little. */
export interface RunProfile {
  readonly quick: boolean;
  readonly nodes: readonly [Node, ...Node[]];
  /** Tells how far the run is. */
  readonly log: (text: string) => void;
}
