import { createMock, type MockRequest, startMock } from "@facsimile/mock";
import { sampleCalls } from "../sample-call.ts";
import { readPackages } from "../spec-packages.ts";
import { serveWorker } from "../workers/index.ts";
import { countExecutions, type Executions, faults } from "./faults.ts";
import { type Mixed, mixRequests } from "./mix.ts";
import { tallyRequests } from "./tally.ts";

/** Handle so many requests in this process, serve on a port, tell how many copies were made here, or give back memory. */
type Question = { readonly [Key in "count" | "serve" | "executed" | "collect"]?: number | true };

// A mock under load for a long time: in this process, or on a port that another process sends to.
await serveWorker<object, Question>(async () => {
  const packages = await readPackages();
  const options = { apis: packages.map(({ api }) => api), faults };
  const mock = createMock(options);
  const apiIds = new Map(
    sampleCalls.map(({ name, document }) => [
      name,
      packages.find((found) => document.startsWith(`${found.name}/`))?.api.id,
    ]),
  );
  return async ({ serve, executed, collect, count = 0 }) => {
    if (serve) return { url: (await startMock(options)).control };
    if (executed) return readExecuted(mock);
    if (collect) return { collected: globalThis.gc?.() };
    return tallyRequests(await mixRequests(Number(count)), async (request) => {
      const response = await mock.handle(toMockRequest(request, apiIds.get(request.sample) ?? ""));
      return { seen: response.status, faulty: "fault" in response };
    });
  };
});

// A mock without a journal tells nothing.
function readExecuted(mock: object): { executed?: number } {
  const { journal } = mock as { journal?: { executions(): Executions } };
  return journal ? { executed: countExecutions(journal.executions()) } : {};
}

function toMockRequest({ bytes }: Mixed, apiId: string): MockRequest {
  const text = bytes.toString();
  const at = text.indexOf("\r\n\r\n");
  const [line = "", ...lines] = text.slice(0, at).split("\r\n");
  const [method = "", url = ""] = line.split(" ");
  const headers = lines.map((header) => [header.slice(0, header.indexOf(":")), header.slice(header.indexOf(":") + 2)]);
  return { apiId, method, url, headers: Object.fromEntries(headers), body: text.slice(at + 4) };
}
