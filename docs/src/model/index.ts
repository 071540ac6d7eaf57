export type { ApiEntry, CaseEntry, FieldEntry, FlowEntry, FlowStepEntry, OperationEntry, Portal } from "./portal.ts";
export { readPortal } from "./read-portal.ts";
