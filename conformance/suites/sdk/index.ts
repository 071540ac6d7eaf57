export { type Difference, type SdkCore, type SdkKey, sdkRequest } from "./core.ts";
export { findCores } from "./cores.ts";
