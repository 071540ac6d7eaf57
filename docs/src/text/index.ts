export { readCommands } from "./commands.ts";
export { type Guide, readGuides } from "./guides.ts";
export { llmsFull, llmsIndex } from "./llms.ts";
export { operationMarkdown } from "./operation-markdown.ts";
