export { flows } from "./flows.ts";
export { jobs } from "./jobs.ts";
export { lookups } from "./lookups.ts";
export { pages } from "./pages.ts";
export { settlements } from "./settlements.ts";
export { states } from "./states.ts";
export { waitVectors } from "./wait-vectors.ts";
export { waits } from "./waits.ts";
