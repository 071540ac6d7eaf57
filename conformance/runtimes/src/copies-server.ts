import { hash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What the server did to one copy. */
export interface CopyRecord {
  /** How often it was requested. */
  requests: number;
  /** How often it was executed. */
  executed: number;
  /** Whether a response was lost after it had been executed. */
  isLost: boolean;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly execute: () => void;
  /** Executes, and remembers that the client cannot learn of it. */
  readonly lose: () => void;
  /** Leaves the request without a response, and tells the client that its time limit is over. */
  readonly hang: () => void;
}

const createRecord = (): CopyRecord => ({ requests: 0, executed: 0, isLost: false });

type Fate = (exchange: Exchange) => void;

const send = (response: ServerResponse, status: number, body: string) => response.writeHead(status).end(body);
const succeed: Fate = ({ response, execute }) => {
  execute();
  send(response, 200, '{"RequestId":"r","AllocationId":[]}');
};

// What leaves open whether the copy was made, which it was.
const ambiguous: readonly (readonly [status: number, body: string])[] = [
  [502, '{"Code":"Throttling.User","Message":"Slow down."}'],
  [503, '{"Code":"Throttling","Message":"Slow down."}'],
  [504, '{"Code":"InvalidTimeStamp.Expired","Message":"Too old."}'],
  [503, '{"Code":"NoPermission","Message":"No."}'],
  [408, ""],
  [499, ""],
  [303, ""],
  [200, "{}"],
  [200, '{"RequestId":"r","Snapshots":[]}'],
  [200, '{"error_code":"IMG.0144","error_msg":"No."}'],
  [200, '{"error":{"code":"IMG.0144","message":"No."}}'],
  [200, '{"RequestId":"r","Success":false}'],
];

// Forty-two of a hundred attempts; the rest succeed.
const fates: readonly (readonly [weight: number, fate: Fate])[] = [
  [6, ({ response }) => send(response, 400, '{"Code":"Throttling.User","Message":"Slow down."}')],
  [4, ({ response }) => send(response, 429, "")],
  [4, ({ socket }) => socket.resetAndDestroy()],
  // Beyond the client's time limit, before and after the copy was made.
  [1, ({ hang }) => hang()],
  [
    1,
    ({ lose, hang }) => {
      lose();
      hang();
    },
  ],
  [
    4,
    ({ socket, lose }) => {
      lose();
      socket.resetAndDestroy();
    },
  ],
  [
    2,
    ({ socket, response, lose }) => {
      lose();
      response.writeHead(200, { "content-length": 1000 }).write('{"RequestId":');
      setImmediate(() => socket.end());
    },
  ],
  [
    2,
    ({ response, lose }) => {
      lose();
      send(response, 502, "<html>Bad gateway</html>");
    },
  ],
  ...ambiguous.map(([status, body]): [number, Fate] => [
    1,
    ({ response, lose }) => {
      lose();
      send(response, status, body);
    },
  ]),
  [
    6,
    // The client keeps the connection and finds it closed.
    (exchange) => {
      succeed(exchange);
      exchange.response.once("finish", () => exchange.socket.end());
    },
  ],
];

// By a seed, so that a run can be repeated in spite of its concurrency.
function roll(seed: number, name: string, attempt: number): number {
  return (hash("md5", `${seed} ${name} ${attempt}`, "buffer").readUInt32BE() / 2 ** 32) * 100;
}

function chooseFate(points: number): Fate {
  let left = points;
  for (const [weight, fate] of fates) {
    if (left < weight) return fate;
    left -= weight;
  }
  return succeed;
}

/** How the server treats requests. */
export interface CopiesServerOptions {
  readonly seed: number;
  /** Refuse a nonce that came before, as the service of the real API does. */
  readonly checksNonces?: boolean;
}

/** Starts a server on a free loopback port that makes copies, counts them, and loses responses. */
export async function startCopiesServer({ seed, checksNonces = false }: CopiesServerOptions) {
  const records = new Map<string, CopyRecord>();
  const nonces = new Set<string>();
  // To whom the server tells the copies that it leaves without a response.
  let listener: ServerResponse | undefined;
  const server = createServer((request, response) => {
    if (request.url === "/unanswered") {
      listener = response.writeHead(200, { "content-type": "application/x-ndjson" });
      return listener.flushHeaders();
    }
    const name = new URL(request.url ?? "", "http://server").searchParams.get("DestinationSnapshotName");
    if (name === null)
      return send(response.setHeader("content-type", "text/html"), 200, "<!doctype html><title>-</title>");
    const nonce = String(request.headers["x-acs-signature-nonce"]);
    if (checksNonces && nonces.has(nonce)) return send(response, 400, '{"Code":"SignatureNonceUsed"}');
    nonces.add(nonce);
    const record = records.get(name) ?? createRecord();
    records.set(name, record);
    record.requests++;
    const execute = () => {
      record.executed++;
      // Sent on a connection that was being closed: there is no way back.
      record.isLost ||= request.socket.writableEnded;
    };
    const lose = () => {
      execute();
      record.isLost = true;
    };
    const hang = () => listener?.write(`${name.replace("copy-", "")}\n`);
    const { socket } = request;
    return chooseFate(roll(seed, name, record.requests))({ request, response, socket, execute, lose, hang });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, close, find: (number: number) => records.get(`copy-${number}`) ?? createRecord() };
}
