export { runCall } from "./run-call.ts";
