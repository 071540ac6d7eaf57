export { measureBundles } from "./bundle.ts";
export { measureColdImport } from "./cold-import.ts";
export { measureLoopback } from "./loopback.ts";
export { measureOwnCost } from "./own-cost.ts";
export { measureSigning } from "./signing.ts";
export { measureTypeCheck } from "./type-check.ts";
