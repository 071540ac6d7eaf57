export { type ApiCoverage, countCoverage, formatCoverage, itemsFile, readCoverage } from "./coverage.ts";
export { checkCoverage, readCoverageExceptions } from "./exceptions.ts";
export { type Kind, kinds, listItems } from "./items.ts";
export { type CompiledScenario, createRecorder, type Seen } from "./recorder.ts";
