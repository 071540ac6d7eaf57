import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { suggestName } from "@facsimile/checks";
import {
  type Api,
  createHostFinder,
  explainRegion,
  type MockResponse,
  type RegionOfApi,
  readRegions,
} from "../contract/index.ts";
import { isolateByKey } from "../isolation.ts";
import { buildMock, type Mock, type MockOptions, mockOptions } from "../mock.ts";
import { checkOptions } from "../options.ts";
import { maskText } from "../text/index.ts";
import type { SentBody } from "../wire/index.ts";
import { type Access, findForeignPage, readAccess } from "./access.ts";
import { createControl } from "./control.ts";
import { withCors } from "./cors.ts";
import { type Handler, type RunningServer, startServer, type Timeouts } from "./server.ts";

/** One call and its response, for a log. */
export interface Call {
  readonly apiId: string;
  readonly method: string;
  /** Without the query, in which signatures may travel, and without other secrets. */
  readonly path: string;
  readonly response: MockResponse;
}

/** How the mock is served. */
export interface StartOptions extends MockOptions {
  /** Port of the control server, which also serves every API by its own host; 0, the default, picks a free one. */
  readonly port?: number;
  /** Ports of APIs by id; the others get free ones. */
  readonly ports?: Readonly<Record<string, number>>;
  /** Address to listen on; 127.0.0.1, the default, is reached from this machine only. */
  readonly host?: string;
  /** Names by which other machines call the control port, such as that of a container. */
  readonly allowedHosts?: readonly string[];
  /** Origins of pages that may call, besides those of this machine. */
  readonly origins?: readonly string[];
  readonly timeouts?: Timeouts;
  /**
   * With `key` each access key has its own resources, nonces, scenario, faults and journal, so that parallel tests share a process.
   * Keys that begin with `test-` are then known, with the secret of `testKey`. By default all callers share everything.
   */
  readonly isolate?: "none" | "key";
  readonly log?: (call: Call) => void;
}

/** Every option of `startMock`. */
const startOptions: Readonly<Record<keyof StartOptions, true>> = {
  ...mockOptions,
  ...{ port: true, ports: true, host: true, allowedHosts: true, origins: true, timeouts: true, isolate: true },
  log: true,
};

/** A mock that listens. */
export interface RunningMock {
  /** URLs of the APIs by id. */
  readonly apis: Readonly<Record<string, string>>;
  /** URL of the control server; its `/openapi.json` says what it takes. */
  readonly control: string;
  /** URL of an API in one region: a port of its own, which opens with the first call. Rejects with a TypeError for an unknown name. */
  endpoint(of: RegionOfApi): Promise<string>;
  /** What is behind the ports. */
  readonly mock: Mock;
  /** Ends at once; connections in use are cut. */
  close(): Promise<void>;
}

/** Serves every API on a port of its own. Rejects with Node's error if a port cannot be had, and listens on none then. */
export async function startMock(options: StartOptions): Promise<RunningMock> {
  checkOptions(options, startOptions);
  const mock = buildMock(options);
  checkPorts(options);
  const access = readAccess(options);
  const { apis, port = 0, ports = {}, timeouts, log } = options;
  const isolated = options.isolate === "key" ? isolateByKey(options, mock) : undefined;
  const serveApi = createApiHandler(isolated ?? mock, access, log);
  const findHost = createHostFinder(apis);
  const servers: RunningServer[] = [];
  const close = async (): Promise<void> => void (await Promise.all(servers.map((server) => server.close())));
  const start = async (handler: Handler, wanted: number): Promise<string> => {
    const server = await startServer(handler, wanted, access.host, timeouts);
    servers.push(server);
    return server.url;
  };
  try {
    const handlers = new Map(
      apis.map(({ id }) => [id, withCors((request, body) => serveApi({ id }, request, body), access)] as const),
    );
    // A vendor's own host in the request wins over the port that it came to.
    const unlessHosted = (here: Handler): Handler => {
      return (request, body) => (handlers.get(findHost(request.headers.host ?? "") ?? "") ?? here)(request, body);
    };
    const urls: Record<string, string> = {};
    for (const [id, handler] of handlers) urls[id] = await start(unlessHosted(handler), ports[id] ?? 0);
    const endpoint = openEndpoints(apis, ({ api: id, region }) => {
      const here = withCors((request, body) => serveApi({ id, region }, request, body), access);
      return start(unlessHosted(here), 0);
    });
    const control = unlessHosted(withCors(createControl(mock, apis, { urls, endpoint }, access, isolated), access));
    return { apis: urls, control: await start(control, port), endpoint, mock, close };
  } catch (error) {
    await close();
    throw error;
  }
}

// A port for each region that is asked for, since not every system knows the names of *.localhost.
function openEndpoints(apis: readonly Api[], open: (of: RegionOfApi) => Promise<string>): RunningMock["endpoint"] {
  const regions = new Map(apis.map((api) => [api.id, readRegions(api)]));
  const urls = new Map<string, Promise<string>>();
  return async ({ api, region }) => {
    const known = regions.get(api);
    if (!known) throw new TypeError(`unknown API ${api}. Fix: ${suggestName(api, [...regions.keys()])}`);
    if (!known.names.includes(region)) throw new TypeError(explainRegion(api, known, region));
    const place = `${api} ${region}`;
    const url = urls.get(place) ?? open({ api, region });
    urls.set(place, url);
    return url;
  };
}

function checkPorts({ apis, port = 0, ports = {} }: StartOptions): void {
  const ids = apis.map(({ id }) => id);
  for (const [name, number] of [["port", port] as const, ...Object.entries(ports)])
    if (!Number.isInteger(number) || number < 0 || number > 65_535)
      throw new TypeError(`${name}: ${number} is not a port. Fix: use a number from 0 to 65535, 0 for a free port`);
  const unknown = Object.keys(ports).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new TypeError(`ports: unknown API ${unknown}. Fix: ${suggestName(unknown, ids)}`);
}

// Node gives a list for one name only, which no client sends.
function toTexts(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const cookies = headers["set-cookie"];
  const texts = headers as Record<string, string>;
  return cookies === undefined ? texts : { ...texts, "set-cookie": String(cookies) };
}

function createApiHandler(mock: Pick<Mock, "handle">, access: Access, log: StartOptions["log"]) {
  return async (
    { id: apiId, region }: { readonly id: string; readonly region?: string },
    { method = "", url = "", headers }: IncomingMessage,
    body: SentBody,
  ): Promise<MockResponse> => {
    const stranger = findForeignPage(headers, access);
    const sent = {
      apiId,
      method,
      url,
      headers: toTexts(headers),
      ...body,
      ...(region !== undefined && { region }),
    };
    const response = await mock.handle({ ...sent, ...(stranger !== undefined && { stranger }) });
    log?.({ apiId, method, path: maskText(url.split("?", 1)[0] ?? ""), response });
    return response;
  };
}
