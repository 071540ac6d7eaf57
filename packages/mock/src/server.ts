import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type MockAnswer, problemAnswer } from "./answer.ts";

// The gateways take bodies of 12 MB.
const maximumBody = 12 * 1024 * 1024;

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Ends at once; connections in use are cut. */
  close(): Promise<void>;
}

/** Answers a request whose body has been read. */
export type Answerer = (request: IncomingMessage, body: string) => Promise<MockAnswer>;

/** Serves on a port, 0 for a free one. Rejects with Node's error if the port cannot be had. */
export async function startServer(answer: Answerer, port: number, host: string): Promise<RunningServer> {
  const server = createServer((request, response) => void serve(answer, request, response));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(port, host, resolve);
  await promise;
  const address = server.address() as AddressInfo;
  return { url: urlOf(address), close: () => closeServer(server) };
}

async function serve(answer: Answerer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerSafely(answer, request);
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}

async function answerSafely(answer: Answerer, request: IncomingMessage): Promise<MockAnswer> {
  try {
    const body = await readBody(request);
    if (body !== undefined) return await answer(request, body);
    return problemAnswer(413, "The body is too large", `Mend: send at most ${maximumBody} bytes.`);
  } catch (error) {
    // A fault of the mock, or of a connection that broke, where nobody reads this.
    return problemAnswer(500, "The mock failed", error instanceof Error ? error.message : String(error));
  }
}

// A body that is too large is read to its end, or its sender would never see the answer.
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maximumBody) chunks.push(chunk);
  }
  return size <= maximumBody ? Buffer.concat(chunks).toString() : undefined;
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
