export { runDiff } from "./run-diff.ts";
