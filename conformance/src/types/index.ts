export { diagnose } from "./diagnose.ts";
export { listTypes } from "./documented-types.ts";
export { measureTypes, readTypes, sample, type TypeStrength } from "./strength.ts";
export { findTypeDiscrepancies } from "./type-compiler.ts";
export { extractTypes } from "./type-mutants.ts";
