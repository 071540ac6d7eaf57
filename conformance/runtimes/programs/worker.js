// workerd: settings as the body of a request, the result as that of its answer.
import { runTask } from "./tasks.js";

export const answer = { fetch: async (request) => Response.json(await runTask(await request.json())) };
