// The default exports: MSW, OpenTelemetry and the like replace their functions, and a namespace would keep the old ones.
import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { ResponseHeaders } from "../wire/index.ts";
import { acceptedCodings, decodeContent } from "./content-coding-node.ts";
import { createResponse } from "./create-response.ts";
import {
  longestResponse,
  type Transport,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
  tooLong,
} from "./transport.ts";

/** Agents that keep the connections; own ones for proxies, certificates or limits. */
export interface NodeTransportOptions {
  readonly httpAgent?: http.Agent | undefined;
  readonly httpsAgent?: https.Agent | undefined;
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
const isDeno = "Deno" in globalThis;

function send(
  request: typeof http.request,
  agent: http.Agent,
  { method, url, headers, body, signal }: TransportRequest,
): Promise<TransportResponse | TransportFailure> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ failure: signal.reason, isUnsent: true });
    let isUnsent = true;
    const fail = (failure: unknown) => resolve({ failure, isUnsent });
    const { hostname, port, pathname, search } = url;
    const host = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
    const all = completeHeaders(method, headers, body);
    let outgoing: http.ClientRequest;
    try {
      outgoing = request({ host, port, path: pathname + search, method, agent, headers: all });
    } catch (refused) {
      // A header, for example, that no request may have.
      return fail(refused);
    }
    let canSend = true;
    outgoing.on("socket", (socket) => {
      // Agents replay a proxy's refusal of a tunnel on a socket that cannot send.
      canSend = socket.writable;
      whenConnected(socket, () => {
        isUnsent = false;
      });
    });
    let hasResponse = false;
    // Once a response has begun, only its own end counts: its connection may be closed while it is still read.
    const failBefore = (failure: unknown) => hasResponse || fail(failure);
    outgoing.on("error", failBefore);
    // Also where neither response nor error comes, such as after a change of the protocol.
    outgoing.on("close", () => hasResponse || fail(new Error("The connection was closed without a response.")));
    outgoing.on("response", (incoming) => {
      hasResponse = true;
      const { statusCode = 0 } = incoming;
      if (statusCode < 200) fail(new Error(`The response has the status ${statusCode}, which is none of HTTP.`));
      read(incoming, (response) => resolve(canSend ? response : readRefusedTunnel(response)), fail);
    });
    signal.addEventListener("abort", () => {
      fail(signal.reason);
      outgoing.destroy();
    });
    outgoing.end(body);
  });
}

function completeHeaders(
  method: string,
  given: TransportRequest["headers"],
  body: TransportRequest["body"],
): http.OutgoingHttpHeaders {
  const headers: http.OutgoingHttpHeaders = { "accept-encoding": acceptedCodings, ...given };
  // Without a length an empty POST would be sent in chunks.
  if (body !== undefined || method !== "GET") headers["content-length"] = body ? Buffer.byteLength(body) : 0;
  if (isDeno) headers.connection = "close";
  return headers;
}

// Nothing is written before the connection stands; a kept one stands already.
function whenConnected(socket: Socket | TLSSocket, listener: () => void): void {
  const isNew = socket.connecting || ("secureConnecting" in socket && socket.secureConnecting);
  if (isNew) socket.once("encrypted" in socket ? "secureConnect" : "connect", listener);
  else listener();
}

// Other statuses say as much as those of a service: the call is refused.
function readRefusedTunnel(response: TransportResponse): TransportResponse | TransportFailure {
  const { status, text } = response;
  if (!/^(3..|408|499|5..)$/.test(String(status))) return response;
  return {
    failure: new Error(`A proxy refused the tunnel with status ${status}: ${text.slice(0, 300)}`),
    isUnsent: true,
  };
}

function read(
  incoming: http.IncomingMessage,
  end: (response: TransportResponse) => void,
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
  incoming.on("close", () => incoming.readableEnded || fail(new Error("The connection was closed amid the response.")));
  incoming.on("end", () => {
    const [only] = chunks;
    const whole = only && chunks.length === 1 ? only : Buffer.concat(chunks);
    const endWith = (bytes: Buffer) => end(new NodeResponse(incoming, bytes.toString().replace(/^\uFEFF/, "")));
    const codings = incoming.headers["content-encoding"];
    if (codings) decodeContent(whole, codings).then(endWith).catch(fail);
    else endWith(whole);
  });
}

/** A class, because a getter of a literal takes longer to create than a URL. */
class NodeResponse implements TransportResponse {
  readonly status: number;
  readonly text: string;
  readonly #all: http.IncomingHttpHeaders;

  constructor({ statusCode = 0, headers }: http.IncomingMessage, text: string) {
    this.status = statusCode;
    this.text = text;
    this.#all = headers;
  }

  get headers(): ResponseHeaders {
    return { get: (name) => this.#all[name.toLowerCase()]?.toString() ?? null };
  }

  /** Created when it is first read. */
  get response(): Response {
    const headers = Object.entries(this.#all).map(([name, value]): [string, string] => [name, String(value)]);
    // What was read stays in the error, which is redacted.
    return createResponse(null, this.status, headers);
  }
}
