export type { CallStep, Flow, WaitStep } from "./definition.ts";
export { FlowError, FlowOutcomeUnknown } from "./error.ts";
export type { Decision, FlowOptions, FlowProgress } from "./run.ts";
export { runFlow } from "./run-flow.ts";
export { createMemoryStore, type FlowState, type FlowStore, type StepState } from "./store.ts";
