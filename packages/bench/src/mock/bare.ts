import { createServer } from "node:http";

// node bare.js PORT BODY: the quickest response that node:http can give.
const [port, body = ""] = process.argv.slice(2);
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, headers).end(body));
}).listen(Number(port), "127.0.0.1");
