import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { MockDocument } from "../../src/contract/document.ts";
import { createPrism } from "../../src/responding/prism.ts";
import { ims } from "../requests.ts";

const document = ims.operations.CopyImageInRegion as MockDocument;

test("gives the example that is preferred, names the one it has chosen, and leaves the document as it is", async () => {
  const before = JSON.stringify(document);
  const prism = await createPrism(document)();
  const codeOf = (example: string) => JSON.parse(prism({ code: 400, example }).body).error.code;
  expect(["IMG.0144", "IMG.0144", "IMG.0060"].map(codeOf)).toEqual(["IMG.0144", "IMG.0144", "IMG.0060"]);
  expect(prism({})).toMatchObject({ status: 200, example: "copy", contentType: "application/json" });
  expect(prism({ code: 400 }).example).toMatch(/^IMG\./);
  expect(JSON.stringify(document)).toBe(before);
});

test("gives a supplied body in the place of the examples, or none, and nothing of it stays", async () => {
  const prism = await createPrism(document)();
  const body = { job_id: "of-state" };
  expect(prism({ code: 200, supplied: { body } })).toEqual({
    status: 200,
    body: JSON.stringify(body),
    contentType: "application/json",
    example: undefined,
    violations: [],
  });
  expect(prism({ code: 200, supplied: { body: undefined } })).toMatchObject({ status: 200, body: "" });
  expect(prism({})).toMatchObject({ status: 200, example: "copy" });
});

test("generates a body from the schema where that is preferred", async () => {
  const { status, body, example } = (await createPrism(document)())({ dynamic: true });
  expect([status, example]).toEqual([200, undefined]);
  expect(JSON.parse(body)).toMatchObject({ job_id: expect.any(String) });
});

test("loads one language to generate from", async () => {
  await createPrism(document)();
  const loaded = Object.keys(createRequire(import.meta.url).cache).filter((path) => /faker-js.faker.dist/.test(path));
  expect(loaded).toEqual([expect.stringMatching(/locale.en\.js$/)]);
});

test("says how a body breaks its schema, if it is asked to", async () => {
  const supplied = { body: { job_id: 1 } };
  const prisms = await Promise.all([createPrism(document)(), createPrism(document, true)()]);
  const [unasked, asked] = prisms.map((prism) => prism({ code: 200, supplied }).violations);
  expect(unasked).toEqual([]);
  expect(asked?.join()).toContain("job_id");
});

test("a response that the document lacks is an error, not another response", async () => {
  const prism = await createPrism(document)();
  expect(() => prism({ code: 400, example: "Absent" })).toThrow();
  expect(() => prism({ code: 200, example: "IMG.0144" })).toThrow();
  expect(() => prism({ code: 418 })).toThrow();
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
  const prism = await createPrism({ ...document, paths })();
  expect(prism({ code: 200 })).toMatchObject({ body: "", contentType: "application/json" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(called).toBe(0);
  server.close();
});
