import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { open, sendRaw } from "../../src/load/send-raw.ts";

async function ask(response: readonly string[], end = false): Promise<string> {
  const server = createServer((socket) => {
    socket.once("data", () => {
      for (const chunk of response) socket.write(chunk);
      if (end) socket.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = await open((server.address() as AddressInfo).port);
  try {
    return await sendRaw(socket, Buffer.from("GET / HTTP/1.1\r\n\r\n"));
  } finally {
    socket.destroy();
    server.close();
  }
}

test.each([
  ["of a known length", ["HTTP/1.1 200 OK\r\nContent-Le", "ngth: 4\r\n\r\nab", "cd"], "200"],
  ["in chunks", ["HTTP/1.1 404 No\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n", "0\r\n\r\n"], "404"],
])("a response %s is whole at its end", async (_, chunks, status) => {
  expect(await ask(chunks)).toBe(status);
});

test("a response that is cut is rejected", async () => {
  await expect(ask(["HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nab"], true)).rejects.toThrow("the connection ended");
});
