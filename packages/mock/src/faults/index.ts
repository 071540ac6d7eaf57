export {
  checkRules,
  createFaults,
  type FaultMatch,
  type FaultPlan,
  type FaultRule,
  type Faults,
} from "./fault-plan.ts";
export { type InjectedFault, readDelivery, refuseByKind, respondToFault } from "./injected-fault.ts";
