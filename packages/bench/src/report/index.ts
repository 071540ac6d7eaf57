export { describeMachine, findNodes, type Node } from "./machine.ts";
export { formatJson, formatMarkdown } from "./report.ts";
export { type Contestant, runRounds } from "./rounds.ts";
export { quantile, type Summary, summarise } from "./summary.ts";
export { type Row, type Table, type Target, toRows } from "./table.ts";
