// Node, Bun and Deno: settings as the argument, the result on standard output.
import { createNodeTransport } from "@facsimile/runtime/node";
import { runTask } from "./tasks.js";

const settings = JSON.parse(globalThis.process.argv[2]);
const transport = settings.transport === "node" ? { transport: createNodeTransport() } : {};
const result = await runTask(settings, transport);
globalThis.process.stdout.write(JSON.stringify(result), () => globalThis.process.exit(0));
