import * as http from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import { TLSSocket } from "node:tls";
import zlib from "node:zlib";

interface Exchange {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  /** How many requests came under the same path, with this one. */
  readonly number: number;
}

type Script = (exchange: Exchange) => void;

const respond =
  (status: number, body: string, headers: Record<string, string> = {}): Script =>
  ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };

const success = '{"RequestId":"r-1","AllocationId":[{"EnsRegionId":"cn-hangzhou-26","InstanceId":["sp-2"]}]}';
const copied = respond(200, success);
const fault = (status: number, Code: string, more: object = {}, headers: Record<string, string> = {}) =>
  respond(status, JSON.stringify({ Code, Message: "No.", RequestId: "r-1", ...more }), headers);
// As servers do it: only in a coding that the request takes.
const compressed =
  (coding: string, compress: (text: string) => Buffer): Script =>
  (exchange) => {
    if (!exchange.request.headers["accept-encoding"]?.includes(coding)) return copied(exchange);
    exchange.response.writeHead(200, { "content-encoding": coding }).end(compress(success));
  };
const reset: Script = ({ request: { socket } }) =>
  socket instanceof TLSSocket ? socket.destroy() : socket.resetAndDestroy();
const hang: Script = () => undefined;

const begin =
  (headers: Record<string, string>): Script =>
  ({ response }) => {
    response.writeHead(200, { "content-type": "application/json", ...headers }).write('{"RequestId":"r');
  };

const breakOff =
  (headers: Record<string, string>): Script =>
  (exchange) => {
    begin(headers)(exchange);
    // What was written has to leave first.
    setImmediate(() => exchange.request.socket.end());
  };

const nth =
  (script: Script, ...first: Script[]): Script =>
  (exchange) =>
    (first[exchange.number - 1] ?? script)(exchange);

const throttle = fault(400, "Throttling.User", {}, { "x-acs-retry-after": "700" });

// The script for requests under a path that begins with the name.
const scripts: Readonly<Record<string, Script>> = {
  copied,
  "copied-gzip": compressed("gzip", (text) => zlib.gzipSync(text)),
  "copied-deflate": compressed("deflate", (text) => zlib.deflateSync(text)),
  "copied-br": compressed("br", (text) => zlib.brotliCompressSync(text)),
  "copied-huawei": respond(200, '{"job_id":"j"}'),
  "error-json": fault(404, "InvalidSnapshotId.NotFound"),
  "error-xml": respond(404, "<Error><Code>InvalidSnapshotId.NotFound</Code></Error>", { "content-type": "text/xml" }),
  "error-html": respond(403, "<html>", { "content-type": "text/html" }),
  "error-empty": respond(403, ""),
  "error-nested": respond(400, '{"error":{"code":"IMG.0144","message":"No."}}'),
  "error-flat": respond(400, '{"error_code":"APIGW.0301","error_msg":"No."}'),
  echo: fault(400, "SignatureDoesNotMatch", { Message: "server string to sign is: testsecret-alibaba" }),
  "hostile-proto": respond(
    200,
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"RequestId":"r","AllocationId":[]}',
  ),
  "hostile-deep": respond(400, `{"Code":"Deep","In":${"[".repeat(5000)}${"]".repeat(5000)}}`),
  "hostile-huge": fault(400, "Huge", { Message: "x".repeat(5_000_000) }),
  "hostile-type": respond(200, '\uFEFF{"RequestId":"r-1","AllocationId":[]}', { "content-type": "image/png" }),
  large: respond(200, '{"RequestId":12345678901234567890,"AllocationId":[]}'),
  "throttle-twice": nth(copied, throttle, throttle),
  "expired-once": nth(copied, fault(400, "InvalidTimeStamp.Expired")),
  "nonce-used": fault(400, "SignatureNonceUsed"),
  reset,
  "reset-second": nth(copied, copied, reset),
  truncated: breakOff({ "content-length": "1000" }),
  "truncated-chunks": breakOff({}),
  "cut-json": respond(200, '{"RequestId":"r'),
  "bad-gateway": respond(502, "<html>", { "content-type": "text/html" }),
  empty: respond(200, ""),
  hang,
  "hang-body": begin({}),
  redirect: respond(307, "", { location: "/target/" }),
  target: copied,
};

/** Starts a server on a free loopback port that responds by scripts, keeps what it was sent, and serves an empty page; over TLS with a certificate. */
export async function startBehaviourServer(certificate?: { readonly cert: string; readonly key: string }) {
  const journals = new Map<string, object[]>();
  const waiting = new Map<string, () => void>();
  const listener: http.RequestListener = async (request, response) => {
    const [, path = "", rest = "", number = ""] = (request.url ?? "").split("/");
    if (path === "journal") return response.end(JSON.stringify(journals.get(rest) ?? []));
    if (path === "page") return response.setHeader("content-type", "text/html").end("<!doctype html><title>-</title>");
    if (path === "arrival") {
      const isThere = (journals.get(rest)?.length ?? 0) >= Number(number);
      return isThere ? response.end() : waiting.set(`${rest}/${number}`, () => response.end());
    }
    const { method, url, headers } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    const journal = journals.get(path) ?? [];
    journals.set(path, [...journal, { method, url, headers, body }]);
    const script = scripts[path.replace(/\.\d+$/, "")] ?? respond(404, "no such script");
    const arrived = journal.length + 1;
    script({ request, response, number: arrived });
    return waiting.get(`${path}/${arrived}`)?.();
  };
  const server = certificate ? https.createServer(certificate, listener) : http.createServer(listener);
  // However long a busy client takes, it is not the server that lets go.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `${certificate ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, close, countRequests: () => [...journals.values()].flat().length };
}
