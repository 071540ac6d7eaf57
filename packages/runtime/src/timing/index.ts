export { limitTime, longestTimer } from "./abort.ts";
export { type Sleep, sleep } from "./sleep.ts";
