import { type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { problemAnswer } from "./answer.ts";

interface ClientError extends Error {
  readonly code?: string;
  /** What had come when reading failed. */
  readonly rawPacket?: Buffer;
}

/** Answers what never became a request: too long, too slow or no HTTP. */
export function answerBroken(error: ClientError, socket: Duplex): Server | undefined {
  // A connection that was reset has nobody to tell; one that has an answer under way must not get two.
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { status, title, mend } = describeFault(error);
  const { headers, body } = problemAnswer(status, title, `Mend: ${mend}.`);
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(body), connection: "close" });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return void socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function describeFault({ code, rawPacket }: ClientError): { status: number; title: string; mend: string } {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      // Without the end of the first line, it was the address that had no end.
      return rawPacket && /^[A-Z]+ /.test(rawPacket.toString("latin1", 0, 16)) && !rawPacket.includes("\n")
        ? { status: 414, title: "The address is too long", mend: "send less than 8 KiB" }
        : { status: 431, title: "The headers are too large", mend: "send less than 16 KiB" };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, title: "The request came too slowly", mend: "send it at once" };
    default:
      return {
        status: 400,
        title: "This is no HTTP request",
        mend: "speak HTTP/1.1, with a body as long as announced",
      };
  }
}
