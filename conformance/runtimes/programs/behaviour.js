// The behaviour of the clients as any runtime shows it: a plain module that only needs `fetch`, timers and JSON.

import { hour } from "./clock.js";
import { losses } from "./losses.js";
import { keys } from "./outcome.js";
import { responses } from "./responses.js";

/**
 * Checks every behaviour against a test server; `expected` says where a runtime differs by its nature.
 * Returns a list of `{ name, ok, detail }`.
 */
export async function checkBehaviour(packages, { serverUrl, otherUrl, refusedUrls, vectors, expected }, transport) {
  const context = createContext(packages, serverUrl, transport);
  const results = [];
  for (const [name, check] of Object.entries({ ...responses, ...losses })) {
    try {
      await check({ ...context, otherUrl, refusedUrls, vectors, expected });
      results.push({ name, ok: true, detail: "" });
    } catch (error) {
      results.push({ name, ok: false, detail: String(error?.stack ?? error) });
    }
  }
  return results;
}

function createContext({ createSend, alibabaRpc, huaweiRest, ens, ims, ...rest }, serverUrl, transport) {
  let number = 0;
  // A path of its own for each script of responses, under which the server keeps what it was sent.
  const begin = (script) => `${script}.${++number}`;
  const options = (path, credentials) => ({
    endpoint: `${serverUrl}/${path}`,
    credentials,
    sleep: async () => {},
    timeout: hour,
    deadline: 2 * hour,
    ...transport,
  });
  return {
    ...rest,
    alibabaRpc,
    huaweiRest,
    begin,
    onAlibaba: (path, more) => createSend(alibabaRpc, ens, { ...options(path, keys), ...more }),
    onHuawei: (path, more) => createSend(huaweiRest, ims, { ...options(path, { token: "t" }), ...more }),
    withMiddleware: (path, each) => createSend(alibabaRpc, ens, { ...options(path, keys), middleware: [each] }),
    readJournal: async (path) => (await fetch(`${serverUrl}/journal/${path}`)).json(),
    // Responds as soon as the server has read so many requests under the path.
    waitForArrival: (path, number) => fetch(`${serverUrl}/arrival/${path}/${number}`),
  };
}
