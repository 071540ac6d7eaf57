export { type Attempt, type AttemptEnd, type Hooks, notify } from "./hooks.ts";
