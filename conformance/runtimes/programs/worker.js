// workerd: settings as the body of a request, the result as the body of its response.
import { runTask } from "./tasks.js";

export const app = { fetch: async (request) => Response.json(await runTask(await request.json())) };
