export { BaseError, type Build, buildBase, buildMutant, buildTogether } from "./build.ts";
export { formatMutant, listMutants, type Mutant } from "./mutants.ts";
export { listChanges, type Operator, operators } from "./operators.ts";
export { drawSample } from "./sample.ts";
export { type Kind, kinds, putAt, readSources, unchanged, valueAt } from "./sources.ts";
