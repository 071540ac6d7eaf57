import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { MockDocument } from "../src/document.ts";
import { createPrism } from "../src/prism.ts";
import { ims } from "./requests.ts";

const document = ims.operations.CopyImageInRegion as MockDocument;

test("asks each question once and leaves the document as it is", async () => {
  const before = JSON.stringify(document);
  const prism = createPrism(document);
  const replies = await Promise.all([prism(400, "IMG.0144"), prism(400, "IMG.0144"), prism(400, "IMG.0060")]);
  expect(replies[0]).toBe(replies[1]);
  expect(replies.map(({ body }) => JSON.parse(body).error.code)).toEqual(["IMG.0144", "IMG.0144", "IMG.0060"]);
  expect(JSON.stringify(document)).toBe(before);
});

test("what the document lacks is an error, not another answer", async () => {
  const prism = createPrism(document);
  await expect(prism(400, "Absent")).rejects.toThrow();
  await expect(prism(200, "IMG.0144")).rejects.toThrow();
  await expect(prism(418)).rejects.toThrow();
});

test("declared callbacks are not sent", async () => {
  let called = 0;
  const server = createServer((_request, response) => {
    called += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const responses = { 200: { description: "Taken." } };
  const callbacks = { done: { [`http://127.0.0.1:${port}/`]: { post: { responses } } } };
  const paths = { "/": { post: { operationId: "Try", responses, callbacks } } };
  const prism = createPrism({ ...document, paths });
  expect(await prism(200)).toEqual({ body: "", contentType: "application/json" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(called).toBe(0);
  server.close();
});
