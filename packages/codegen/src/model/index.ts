export type { FlowInput, FlowModel } from "./flow.ts";
export { type ApiModel, readModel, type WaiterModel } from "./model.ts";
