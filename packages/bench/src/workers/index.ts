export { serveWorker, startWorker, type Worker } from "./worker.ts";
