import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { exchange, open } from "../src/exchange.ts";

async function ask(answer: readonly string[], end = false): Promise<string> {
  const server = createServer((socket) => {
    socket.once("data", () => {
      for (const piece of answer) socket.write(piece);
      if (end) socket.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = await open((server.address() as AddressInfo).port);
  try {
    return await exchange(socket, Buffer.from("GET / HTTP/1.1\r\n\r\n"));
  } finally {
    socket.destroy();
    server.close();
  }
}

test.each([
  ["of a known length", ["HTTP/1.1 200 OK\r\nContent-Le", "ngth: 4\r\n\r\nab", "cd"], "200"],
  ["in chunks", ["HTTP/1.1 404 No\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n", "0\r\n\r\n"], "404"],
])("an answer %s is whole at its end", async (_, pieces, status) => {
  expect(await ask(pieces)).toBe(status);
});

test("an answer that is cut is none", async () => {
  await expect(ask(["HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nab"], true)).rejects.toThrow("the connection ended");
});
