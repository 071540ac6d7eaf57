export { type FlowUnderTest, listFlows } from "./flow-under-test.ts";
export { formatKills, killEverywhere } from "./kill.ts";
export { markersOf, markInput } from "./mark.ts";
export { withPoints } from "./points.ts";
export { type FlowReport, reportFlows } from "./report.ts";
