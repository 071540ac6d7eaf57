export { runSoak } from "./soak.ts";
