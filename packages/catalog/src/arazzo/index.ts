export { controlFile, writeFlows } from "./document.ts";
