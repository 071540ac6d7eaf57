export { measureManyApis } from "./many-apis.ts";
export { readMemory } from "./server-process.ts";
export { measureStart } from "./start.ts";
export { measureThroughput } from "./throughput.ts";
