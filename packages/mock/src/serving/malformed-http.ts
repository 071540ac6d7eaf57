import { type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type MockResponse, problemResponse } from "../contract/index.ts";
import { maximumAddress, maximumHeaders } from "../wire/index.ts";

interface ClientError extends Error {
  readonly code?: string;
  /** What had come when reading failed. */
  readonly rawPacket?: Buffer;
}

/** Responds to what never became a request: too long, too slow or not HTTP. */
export function respondToMalformed(error: ClientError, socket: Duplex): Server | undefined {
  // A connection that was reset gets no response; one that has a response under way must not get two.
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const fault = describeFault(error);
  if (!fault) return undefined;
  // A peer that still sends must have time to read the response, which a reset would drop. Node's time limit for requests ends that
  // time, except after it has ended the request itself.
  return endWith(fault, socket, () => error.code === "ERR_HTTP_REQUEST_TIMEOUT" && socket.destroy());
}

/** Responds to `CONNECT`, which asks a proxy for a tunnel. */
export function refuseTunnel(socket: Duplex): void {
  endWith(
    { status: 501, title: "The mock is not a proxy", fix: "call it by an http URL, or as a proxy of http URLs" },
    socket,
    () => socket.destroy(),
  );
}

function endWith(problem: HttpProblem, socket: Duplex, letGo: () => void): undefined {
  const { status, headers, body } = respondToProblem(problem);
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(body), connection: "close" });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return void socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, letGo);
}

interface HttpProblem {
  readonly status: number;
  readonly title: string;
  readonly fix: string;
}

const addressTooLong: HttpProblem = { status: 414, title: "The address is too long", fix: "send less than 8 KiB" };
const headersTooLarge: HttpProblem = { status: 431, title: "The headers are too large", fix: "send less than 16 KiB" };

// Nothing where only the next packet can tell.
function describeFault({ code, rawPacket }: ClientError): HttpProblem | undefined {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return describeOverflow(rawPacket?.toString("latin1") ?? "");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, title: "The request came too slowly", fix: "send it at once" };
    default:
      return {
        status: 400,
        title: "This is not an HTTP request",
        fix: "speak HTTP/1.1, with a body as long as announced",
      };
  }
}

// Node does not say in which line it stopped, only in which packet, and goes on to show those that follow.
function describeOverflow(packet: string): HttpProblem | undefined {
  const [line = "", ...rest] = packet.split("\n");
  if (/^[A-Z]+ /.test(line)) return line.length > maximumAddress ? addressTooLong : headersTooLarge;
  if (packet !== "" && rest.length === 0) return undefined;
  // The end of an address; all that is behind it may be too long as well.
  const isAddress = / HTTP\/\d\.\d\r?$/.test(line) && rest.join("\n").length <= maximumHeaders;
  return isAddress ? addressTooLong : headersTooLarge;
}

/** Refuses headers that are too large, as they came in pairs; nothing if they are not. */
export function refuseHeaders(rawHeaders: readonly string[]): MockResponse | undefined {
  // With a colon and a space, and with the end of the line.
  const size = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
  return size > maximumHeaders ? respondToProblem(headersTooLarge) : undefined;
}

function respondToProblem({ status, title, fix }: HttpProblem): MockResponse {
  return problemResponse(status, title, `Fix: ${fix}.`);
}
