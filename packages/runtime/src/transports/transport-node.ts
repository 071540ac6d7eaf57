import * as http from "node:http";
import * as https from "node:https";
import {
  createResponse,
  longestResponse,
  type Transport,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
  tooLong,
} from "./transport.ts";

/** Agents that keep the connections; own ones for proxies, certificates or limits. */
export interface NodeTransportOptions {
  readonly httpAgent?: http.Agent;
  readonly httpsAgent?: https.Agent;
}

/** A transport on `node:http` and `node:https`: faster than `fetch`, and it knows whether a request was sent. */
export function createNodeTransport({
  httpAgent = new http.Agent({ keepAlive: true }),
  httpsAgent = new https.Agent({ keepAlive: true }),
}: NodeTransportOptions = {}): Transport {
  return {
    send: (request) =>
      request.url.protocol === "https:"
        ? send(https.request, httpsAgent, request)
        : send(http.request, httpAgent, request),
  };
}

// Deno repeats a request by itself when a kept connection breaks; where none is kept, nothing is repeated.
const once = "Deno" in globalThis ? { connection: "close" } : {};

function send(
  request: typeof http.request,
  agent: http.Agent,
  { method, url, headers, body, signal }: TransportRequest,
): Promise<TransportResponse | TransportFailure> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ failure: signal.reason, isUnsent: true });
    let isUnsent = true;
    let isOver = false;
    const end = (outcome: TransportResponse | TransportFailure) => {
      isOver = true;
      resolve(outcome);
    };
    const fail = (failure: unknown) => end({ failure, isUnsent });
    // Without a length an empty POST would be sent in chunks.
    const length = body !== undefined || method !== "GET" ? { "content-length": Buffer.byteLength(body ?? "") } : {};
    const { hostname, port, pathname, search } = url;
    const host = hostname.replace(/^\[|\]$/g, "");
    const all = { ...headers, ...length, ...once };
    const outgoing = request({ host, port, path: pathname + search, method, agent, headers: all });
    outgoing.on("socket", (socket) => {
      const markSent = () => {
        isUnsent = false;
      };
      // Nothing is written before the connection stands; a kept one stands already.
      const isNew = socket.connecting || ("secureConnecting" in socket && socket.secureConnecting);
      if (isNew) socket.once("encrypted" in socket ? "secureConnect" : "connect", markSent);
      else markSent();
    });
    outgoing.on("response", (incoming) => read(incoming, end, fail));
    outgoing.on("error", fail);
    // Also where neither comes, such as after a change of the protocol.
    outgoing.on("close", () => isOver || fail(new Error("The connection was closed without a response.")));
    signal.addEventListener("abort", () => {
      fail(signal.reason);
      outgoing.destroy();
    });
    outgoing.end(body);
  });
}

function read(
  incoming: http.IncomingMessage,
  end: (reply: TransportResponse) => void,
  fail: (error: unknown) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  incoming.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestResponse) incoming.destroy(new Error(tooLong));
  });
  incoming.on("error", fail);
  incoming.on("end", () => {
    const [only] = chunks;
    const whole = only && chunks.length === 1 ? only : Buffer.concat(chunks);
    end(createReply(incoming, whole.toString().replace(/^\uFEFF/, "")));
  });
}

function createReply(
  { statusCode: status = 0, statusMessage, headers }: http.IncomingMessage,
  text: string,
): TransportResponse {
  return {
    status,
    text,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    // Created when it is first read.
    get response() {
      const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
      // What was read stays in the error, which is redacted.
      return createResponse(null, { status, statusText: statusMessage ?? "", headers: entries });
    },
  };
}
