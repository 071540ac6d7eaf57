export type { Finding } from "../verify/index.ts";
export { type CaseVerdict, type CheckOptions, type CheckReport, checkService, createCheckData } from "./check.ts";
export type { CheckData } from "./data.ts";
