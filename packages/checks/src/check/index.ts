export type { Finding } from "../findings/finding.ts";
export { type CaseVerdict, type CheckOptions, type CheckReport, checkService, createCheckData } from "./check.ts";
export type { CheckData } from "./data.ts";
