import { once as waitOnce } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { ApiError, createFetchTransport, createSend, TransportError } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { createNodeTransport } from "../../src/transports/transport-node.ts";
import {
  alibabaKeys,
  copySnapshot,
  createRecorder,
  ens,
  huaweiKeys,
  ims,
  readImage,
  readSnapshot,
} from "../fixtures.ts";

const once = { credentials: alibabaKeys, retry: false } as const;
const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };

const failures: [string, () => Response, number][] = [
  ["HTML with 200", () => new Response("<html>"), 200],
  ["truncated JSON with 200", () => new Response('{"RequestId"'), 200],
  ["nothing with 200", () => new Response(null), 200],
  ["204", () => new Response(null, { status: 204 }), 204],
  ["null with 200", () => new Response("null"), 200],
  ["null with 500", () => new Response("null", { status: 500 }), 500],
  ["Content-Length 0 with 500", () => new Response(null, { status: 500, headers: { "content-length": "0" } }), 500],
  ["300 with the body of a success", () => Response.json({ RequestId: "r" }, { status: 300 }), 300],
  ["a redirect", () => new Response(null, { status: 307, headers: { location: "https://evil.example" } }), 307],
];
test.each(failures)("%s is an ApiError", async (_, respond, status) => {
  const { fetch, requests } = createRecorder(respond);
  const { data, error } = await createSend(alibabaRpc, ens, { ...once, fetch })(readSnapshot, input);
  expect(data).toBeUndefined();
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status, code: undefined });
  expect(requests).toHaveLength(1);
});

const middlewares = [[], [{ onResponse: () => undefined }]];

test.each<[string, string]>([
  ["a code without a text", '{"RequestId":"r","AllocationId":[],"Code":{"toString":1}}'],
  ["success without a text", '{"RequestId":"r","AllocationId":[],"success":{"toString":1}}'],
  ["a code too deep to be a text", `{"RequestId":"r","AllocationId":[],"Code":${"[".repeat(1e5)}${"]".repeat(1e5)}}`],
])("whatever cannot be read of a response, a copy is unknown, and a read a failure: %s", async (_, text) => {
  const { fetch } = createRecorder(() => new Response(text));
  const send = createSend(alibabaRpc, ens, { ...once, fetch });
  await expect(send(copySnapshot, input)).rejects.toMatchObject({ name: "OutcomeUnknown" });
  const { error } = await send({ ...readSnapshot, evidence: ["AllocationId[]"] }, input);
  expect(error).toMatchObject({ name: "TransportError", sent: "maybe" });
});

test.each(["成功", "\u0001", "é"])("a status text that no Response can hold is left out: %j", async (text) => {
  const server = createServer((socket) => {
    const body = '{"RequestId":"r","AllocationId":[]}';
    const head = `HTTP/1.1 200 ${text}\r\nconnection: close\r\ncontent-length: ${body.length}`;
    socket.once("data", () => socket.end(`${head}\r\n\r\n${body}`));
  }).listen(0, "127.0.0.1");
  await waitOnce(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const transport of [createFetchTransport(), createNodeTransport()])
    for (const middleware of middlewares) {
      const result = await createSend(alibabaRpc, ens, { ...once, endpoint, transport, middleware })(
        copySnapshot,
        input,
      );
      expect(result.data).toMatchObject({ RequestId: "r" });
      expect([result.response?.status, result.response?.statusText]).toEqual([200, ""]);
    }
  server.close();
});

test.each(middlewares.map((middleware) => ({ middleware })))(
  "what shows no status, as a redirect in a browser, is an ApiError, and handed over as it is: %j",
  async ({ middleware }) => {
    const fetch = async () => Response.error();
    const send = createSend(alibabaRpc, ens, { ...once, fetch, middleware });
    const { error, response } = await send({ ...readSnapshot, empty: true }, input);
    expect(error).toMatchObject({ name: "ApiError", status: 0 });
    expect([response?.status, response?.type]).toEqual([0, "error"]);
  },
);

test("the body of an error is read in the error only, where it is redacted", async () => {
  const { fetch } = createRecorder(() => Response.json({ Code: "Full", Message: "No." }, { status: 400 }));
  const { error, response } = await createSend(alibabaRpc, ens, { ...once, fetch })(readSnapshot, input);
  expect(error).toMatchObject({ body: { Code: "Full", Message: "No." } });
  expect([response?.status, await response?.text()]).toEqual([400, ""]);
});

test("an empty 200 is a success where the operation documents no body, and nowhere else", async () => {
  const { fetch } = createRecorder(() => new Response(null));
  const send = createSend(huaweiRest, ims, { region: "cn-north-4", credentials: huaweiKeys, retry: false, fetch });
  const { data, error } = await send({ ...readImage, empty: true }, { image_id: "a", name: "b" });
  expect([data, error]).toEqual([undefined, undefined]);
  expect((await send(readImage, { image_id: "a", name: "b" })).error).toMatchObject({ status: 200, body: undefined });
});

test.each(["[", '{"Code":"Deep","a":'])("a body of %s a hundred thousand deep is an ApiError", async (open) => {
  const times = 100_000;
  const text = `${open.repeat(times)}1${(open === "[" ? "]" : "}").repeat(times)}`;
  const { fetch } = createRecorder(() => new Response(text, { status: 500 }));
  const { error } = await createSend(alibabaRpc, ens, { ...once, fetch })(readSnapshot, input);
  expect(error).toMatchObject({ name: "ApiError", status: 500, code: open === "[" ? undefined : "Deep" });
  expect(JSON.stringify(error instanceof ApiError && error.body)).toContain("[redacted]");
});

test.each([
  ["0", undefined],
  ["KOOPHONE.API.2006", "KOOPHONE.API.2006"],
])("where success is a matter of error_code, 200 with %s is classified by it", async (error_code, code) => {
  const { fetch } = createRecorder(() => Response.json({ error_code, error_msg: "text" }));
  const send = createSend(huaweiRest, ims, { region: "cn-north-4", credentials: huaweiKeys, retry: false, fetch });
  const { error } = await send({ ...readImage, success: { error_code: "0" } }, { image_id: "a", name: "b" });
  expect(error?.code).toBe(code);
});

test.each<[string, number, string | null, string]>([
  [
    "text",
    503,
    "upstream connect error or disconnect/reset before headers",
    "upstream connect error or disconnect/reset before headers",
  ],
  [
    "a page",
    413,
    "<html><title>413</title><body>Request Entity Too Large</body></html>",
    "413 Request Entity Too Large",
  ],
  ["JSON with a message only", 403, '{"message":"no Route matched"}', "no Route matched"],
  ["JSON of another form", 500, '{"detail":"oops"}', '{"detail":"oops"}'],
  ["a list", 500, '["oops"]', '["oops"]'],
])("%s of a gateway is in the message", async (_, status, text, message) => {
  const { fetch } = createRecorder(() => new Response(text, { status }));
  const { error } = await createSend(alibabaRpc, ens, { ...once, fetch })(readSnapshot, input);
  expect(error?.message).toBe(`CopySnapshot: HTTP status ${status} without an error code: ${message}`);
});

test("a long text of a gateway is cut, after the credentials that it repeats are redacted", async () => {
  const secret = "a-security-token-of-some-length";
  const { fetch } = createRecorder(
    () => new Response(`<p>${"x".repeat(285)} ${secret} ${"y".repeat(99)}`, { status: 503 }),
  );
  const credentials = { ...alibabaKeys, securityToken: secret };
  const { error } = await createSend(alibabaRpc, ens, { ...once, credentials, fetch })(readSnapshot, input);
  expect(error?.message).toMatch(/ x{285} \[redacted\] yy?y?…$/);
  expect(error?.message).not.toContain(secret.slice(0, 8));
});

test("a network failure of a read is a TransportError, as a value or thrown", async () => {
  const failure = new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
  const fetch = async () => Promise.reject(failure);
  const { error, response } = await createSend(alibabaRpc, ens, { ...once, fetch })(readSnapshot, input);
  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject({ sent: "maybe", attempts: 1, retryable: true, cause: failure });
  expect(error?.message).toMatch(/^\w+: ECONNRESET: fetch failed$/);
  expect(response).toBeUndefined();
  const throwing = createSend(alibabaRpc, ens, { ...once, fetch, throwOnError: true });
  await expect(throwing(readSnapshot, input)).rejects.toBeInstanceOf(TransportError);
});
