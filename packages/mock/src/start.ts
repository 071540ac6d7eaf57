import type { IncomingMessage } from "node:http";
import type { MockAnswer } from "./answer.ts";
import { createControl } from "./control.ts";
import { findApi } from "./host.ts";
import { createMock, type Mock, type MockOptions } from "./mock.ts";
import { type Answerer, type RunningServer, startServer } from "./server.ts";

/** One call that was answered, for a log. */
export interface Call {
  readonly apiId: string;
  readonly method: string;
  /** Without the query, in which signatures may travel. */
  readonly path: string;
  readonly answer: MockAnswer;
}

/** How the mock is served. */
export interface StartOptions extends MockOptions {
  /** Port of the control server, which also serves every API by its own host; 0, the default, picks a free one. */
  readonly port?: number;
  /** Ports of APIs by id; the others get free ones. */
  readonly ports?: Readonly<Record<string, number>>;
  readonly host?: string;
  readonly log?: (call: Call) => void;
}

/** A mock that listens. */
export interface RunningMock {
  /** URLs of the APIs by id. */
  readonly apis: Readonly<Record<string, string>>;
  /** URL of the control server; its `/apis` lists what is mocked. */
  readonly control: string;
  /** Ends at once; connections in use are cut. */
  close(): Promise<void>;
}

/** Serves every API on a port of its own. Rejects with Node's error if a port cannot be had, and listens on none then. */
export async function startMock(options: StartOptions): Promise<RunningMock> {
  const { apis, port = 0, ports = {}, host = "127.0.0.1", log = () => {} } = options;
  const mock = createMock(options);
  const serveApi = createAnswerer(mock, log);
  const servers: RunningServer[] = [];
  const close = async (): Promise<void> => void (await Promise.all(servers.map((server) => server.close())));
  const start = async (answer: Answerer, wanted: number): Promise<string> => {
    const server = await startServer(answer, wanted, host);
    servers.push(server);
    return server.url;
  };
  try {
    const urls: Record<string, string> = {};
    // A vendor's own host in the request wins over the port that it came to.
    const choose = (request: IncomingMessage): string | undefined => findApi(apis, request.headers.host ?? "")?.id;
    for (const { id } of apis)
      urls[id] = await start((request, body) => serveApi(choose(request) ?? id, request, body), ports[id] ?? 0);
    const control = createControl(apis, urls);
    const shared: Answerer = (request, body) => {
      const id = choose(request);
      return id === undefined ? control(request, body) : serveApi(id, request, body);
    };
    return { apis: urls, control: await start(shared, port), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function createAnswerer(mock: Mock, log: (call: Call) => void) {
  return async (
    apiId: string,
    { method = "", url = "", headers }: IncomingMessage,
    body: string,
  ): Promise<MockAnswer> => {
    const texts = Object.entries(headers).map(([name, value = ""]) => [name, String(value)]);
    const answer = await mock.handle({ apiId, method, url, headers: Object.fromEntries(texts), body });
    log({ apiId, method, path: url.replace(/\?.*$/s, ""), answer });
    return answer;
  };
}
