import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { recordTo } from "../../src/verify/record.ts";

const folder = mkdtempSync(join(tmpdir(), "facsimile-record-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function record(request: Request, response: Response) {
  const file = join(folder, `${Math.random()}.ndjson`);
  const { onRequest, onResponse } = recordTo(file);
  onRequest({ id: "a", request });
  await request.text();
  await onResponse({ id: "a", request, response });
  return JSON.parse(readFileSync(file, "utf8"));
}

test("a call is a line that holds what was sent and what came", async () => {
  const request = new Request("https://host/v1/images?limit=2", {
    method: "POST",
    body: '{"name":"n"}',
    headers: { "content-type": "application/json" },
  });
  expect(await record(request, Response.json({ id: "i" }, { status: 201 }))).toEqual({
    request: {
      method: "POST",
      url: "https://host/v1/images?limit=2",
      headers: { "content-type": "application/json" },
      body: '{"name":"n"}',
    },
    response: { status: 201, body: '{"id":"i"}' },
  });
});

test("the response stays readable", async () => {
  const response = Response.json({ id: "i" });
  await record(new Request("https://host/"), response);
  expect(await response.json()).toEqual({ id: "i" });
});

test.each([
  ["a header", new Request("https://host/", { headers: { "x-auth-token": "hidden" } }), new Response("{}")],
  ["a parameter", new Request("https://host/?AccessKeySecret=hidden"), new Response("{}")],
  [
    "a member of the request",
    new Request("https://host/", { method: "POST", body: '{"auth":{"password":"hidden"}}' }),
    new Response("{}"),
  ],
  ["a member of the response", new Request("https://host/"), Response.json({ access_token: "hidden" })],
  ["text that is not JSON", new Request("https://host/"), new Response("token=hidden")],
])("%s that holds a secret is not recorded", async (_, request, response) => {
  expect(JSON.stringify(await record(request, response))).not.toContain("hidden");
});

test("a call that got no response is not recorded, nor taken for a later one", async () => {
  const file = join(folder, "lost.ndjson");
  const { onRequest, onError, onResponse } = recordTo(file);
  onRequest({ id: "a", request: new Request("https://host/lost", { method: "POST", body: '{"name":"lost"}' }) });
  onError({ id: "a" });
  await onResponse({ id: "a", request: new Request("https://host/later"), response: new Response("{}") });
  expect(readFileSync(file, "utf8")).not.toContain("lost");
});
