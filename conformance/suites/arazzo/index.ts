export { asJournal, expectSteps, readSteps } from "./expected.ts";
export { listFlows } from "./flow.ts";
export { runArazzo } from "./run.ts";
