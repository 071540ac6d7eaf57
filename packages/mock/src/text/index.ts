export { masked, maskText } from "./mask-text.ts";
export { copyStart } from "./truncate.ts";
