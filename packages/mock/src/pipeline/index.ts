export type { Rules } from "./call.ts";
export { handleCall } from "./pipeline.ts";
