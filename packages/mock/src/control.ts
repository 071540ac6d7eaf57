import { type MockAnswer, problemAnswer } from "./answer.ts";
import { type Api, readDocuments } from "./document.ts";
import type { Answerer } from "./server.ts";

/** The control server: `GET /apis` lists what is mocked, and where. */
export function createControl(apis: readonly Api[], urls: Readonly<Record<string, string>>): Answerer {
  const listing = Object.fromEntries(apis.map((api) => [api.id, { url: urls[api.id], ...describeApi(api) }]));
  const answer: MockAnswer = {
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(listing),
  };
  const absent = problemAnswer(404, "There is nothing here", "Mend: GET /apis.");
  return async ({ method, url }) => (method === "GET" && url === "/apis" ? answer : absent);
}

function describeApi(api: Api): object {
  const operations = Object.keys(api.operations);
  const [{ info }] = readDocuments(api);
  // A document is titled by its API and its operation.
  return { title: info.title.replace(`: ${operations[0]}`, ""), operations };
}
