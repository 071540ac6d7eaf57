export type { Validate } from "./limits.ts";
