// Browsers: a global function that takes settings and gives the result.
import { runTask } from "./tasks.js";

globalThis.runTask = runTask;
