import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type ClientOptions, createSend } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import {
  alibabaKeys,
  copyImage,
  copySnapshot,
  createRecorder,
  ens,
  huaweiKeys,
  ims,
  readSnapshot,
} from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const fault = () => Response.json({ Code: "InvalidSnapshotId", Message: "No.", RequestId: "r" }, { status: 400 });

type Middleware = NonNullable<ClientOptions<unknown>["middleware"]>;
const create = (fetch: typeof globalThis.fetch, middleware: Middleware) =>
  createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch, middleware });

test("a request that no middleware changes is the one that is sent without", async () => {
  const { fetch, requests } = createRecorder();
  const options = { credentials: huaweiKeys, region: "cn-north-4", projectId: "p", clock: () => new Date(0), fetch };
  const call = { headers: { "X-Mine": " 1 ", Accept: "a/b" } };
  const given = { image_id: "图/像", name: "It's 中文" };
  await createSend(huaweiRest, ims, options)(copyImage, given, call);
  await createSend(huaweiRest, ims, { ...options, middleware: [{ onRequest: () => undefined }] })(
    copyImage,
    given,
    call,
  );
  expect(requests[1]).toEqual(requests[0]);
});

test("changes a request before it is signed, and reads and clones the response", async () => {
  const { fetch, last } = createRecorder(() => Response.json({ RequestId: "r" }));
  const read: unknown[] = [];
  const middleware = {
    onRequest: ({ request }: { request: Request }) => {
      read.push(request.headers.get("authorization"));
      request.headers.set("x-acs-extra", "1");
    },
    onResponse: async ({ request, response }: { request: Request; response: Response }) => {
      read.push(request.headers.get("authorization"), await response.clone().json());
    },
  };
  const send = create(fetch, [middleware]);
  const { data, response } = await send(copySnapshot, input);
  expect(data).toEqual({ RequestId: "r" });
  expect(await response?.json()).toEqual(data);
  expect(last().headers.authorization).toContain("x-acs-extra");
  expect(read).toEqual([null, null, { RequestId: "r" }]);
});

test.each([200, 400])("may respond itself with %d, without sending", async (status) => {
  const { fetch, requests } = createRecorder();
  const body = status === 200 ? { RequestId: "r" } : { Code: "Mine", RequestId: "r" };
  const onRequest = () => Response.json(body, { status });
  const send = create(fetch, [{ onRequest }]);
  const { data, error, response } = await send(copySnapshot, input);
  expect(response?.bodyUsed).toBe(status !== 200);
  expect([data?.RequestId, error?.code]).toEqual(status === 200 ? ["r", undefined] : [undefined, "Mine"]);
  expect(requests).toEqual([]);
});

test("may replace the response, which is then classified anew", async () => {
  const { fetch } = createRecorder();
  const send = create(fetch, [{ onResponse: fault }]);
  expect((await send(copySnapshot, input)).error).toMatchObject({
    code: "InvalidSnapshotId",
    status: expect.any(Number),
    body: { Code: "InvalidSnapshotId" },
    attempts: 1,
    retryable: false,
  });
});

test("cannot move a signed request to another origin", async () => {
  const { fetch, requests } = createRecorder();
  const moved = { onRequest: ({ request }: { request: Request }) => new Request("https://evil.example", request) };
  const send = create(fetch, [moved]);
  await expect(send(copySnapshot, input)).rejects.toThrow("https://ens.aliyuncs.com only");
  expect(requests).toEqual([]);
});

test("cannot make a signed request follow redirects", async () => {
  const { fetch, last } = createRecorder();
  const onRequest = ({ request }: { request: Request }) => new Request(request, { redirect: "follow" });
  const send = create(fetch, [{ onRequest }]);
  await send(copySnapshot, input);
  expect(last().redirect).toBe("manual");
});

const form = new FormData();
form.set("file", new Blob(["图像"]));
const stream = new ReadableStream({
  start(controller) {
    for (const part of ["a", "图", "b"]) controller.enqueue(new TextEncoder().encode(part));
    controller.close();
  },
});

test.each([
  ["a form", form],
  ["a stream", stream],
])("%s that a middleware sends is read to its end, signed and sent as it is", async (_, body) => {
  const { fetch, last } = createRecorder();
  const onRequest = ({ request: { url, headers } }: { request: Request }) => {
    const { accept } = Object.fromEntries(headers);
    return new Request(url, { method: "POST", headers: { accept: accept ?? "" }, body, duplex: "half" });
  };
  await create(fetch, [{ onRequest }])(copySnapshot, input);
  const sent = last();
  expect(sent.body).toContain("图");
  expect(sent.headers["x-acs-content-sha256"]).toBe(createHash("sha256").update(sent.body).digest("hex"));
});

test.each([204, 205, 304, 650])("a response with status %d, body or not, is classified as without", async (status) => {
  const response = new Response();
  const received = { status, text: '{"RequestId":"r"}', headers: response.headers, response };
  const options = { credentials: alibabaKeys, transport: { send: async () => received } };
  const call = (send: typeof direct) => send(readSnapshot, input).then(({ data, error }) => data ?? error?.status);
  const direct = createSend(alibabaRpc, ens, options);
  const through = createSend(alibabaRpc, ens, { ...options, middleware: [{ onRequest: () => undefined }] });
  expect(await call(through)).toEqual(await call(direct));
});

test("that wraps a response anew leaves what is known of the attempts", async () => {
  const throttled = () => Response.json({ Code: "Throttling.User", RequestId: "r" }, { status: 429 });
  const { fetch, requests } = createRecorder(throttled);
  const options = { credentials: alibabaKeys, fetch, sleep: async () => {} };
  const rewrap = { onResponse: ({ response }: { response: Response }) => new Response(response.body, response) };
  const { error } = await createSend(alibabaRpc, ens, { ...options, middleware: [rewrap] })(copySnapshot, input);
  expect(error).toMatchObject({ code: "Throttling.User", attempts: 3, retryable: true });
  expect(requests).toHaveLength(3);
});
