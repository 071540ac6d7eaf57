export { outcomes, type Result } from "./outcome.ts";
export { performTasks } from "./pool.ts";
export type { Task } from "./worker.ts";
