export { callText } from "./call.ts";
export { checkText } from "./check.ts";
export { addCommand } from "./command-text.ts";
export { diffText } from "./diff.ts";
export { explainText } from "./explain.ts";
export { mockText } from "./mock.ts";
export { verifyText } from "./verify.ts";
