export { checkConsistency, checkPairing } from "./consistency.ts";
export { checkDistinctServers } from "./distinct-servers.ts";
export { checkFlows } from "./flows.ts";
export { checkOmissions } from "./omissions.ts";
export { itemOf } from "./polled-items.ts";
export { checkScenarios } from "./scenarios.ts";
export { checkServers } from "./servers.ts";
export { namedSources, unknownSources } from "./sources.ts";
export { checkLookups, checkWaiters, waiterInputs } from "./waiters.ts";
