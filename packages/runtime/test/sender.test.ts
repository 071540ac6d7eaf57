import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alibabaRpc } from "../src/alibaba-rpc.ts";
import { huaweiRest } from "../src/huawei-rest.ts";
import { createSender } from "../src/index.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, ims } from "./fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const fault = () => Response.json({ Code: "InvalidSnapshotId", Message: "No.", RequestId: "r" }, { status: 400 });

describe("middleware", () => {
  test("changes a request before it is signed, and reads and clones the answer", async () => {
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
    const send = createSender(alibabaRpc, ens, { credentials: alibabaKeys, fetch, middleware: [middleware] });
    const { data, response } = await send(copySnapshot, input);
    expect(data).toEqual({ RequestId: "r" });
    expect(await response.json()).toEqual(data);
    expect(last().headers.authorization).toContain("x-acs-extra");
    expect(read).toEqual([null, null, { RequestId: "r" }]);
  });

  test.each([200, 400])("may answer itself with %d, without sending", async (status) => {
    const { fetch, requests } = createRecorder();
    const onRequest = () => Response.json({ Code: "Mine", RequestId: "r" }, { status });
    const send = createSender(alibabaRpc, ens, { credentials: alibabaKeys, fetch, middleware: [{ onRequest }] });
    const { data, error, response } = await send(copySnapshot, input);
    expect(response.bodyUsed).toBe(status !== 200);
    expect([data?.RequestId, error?.code]).toEqual(status === 200 ? ["r", undefined] : [undefined, "Mine"]);
    expect(requests).toEqual([]);
  });

  test("may replace the answer, which is then judged anew", async () => {
    const { fetch } = createRecorder();
    const send = createSender(alibabaRpc, ens, {
      credentials: alibabaKeys,
      fetch,
      middleware: [{ onResponse: fault }],
    });
    expect((await send(copySnapshot, input)).error?.code).toBe("InvalidSnapshotId");
  });

  test("cannot move a signed request to another origin", async () => {
    const { fetch, requests } = createRecorder();
    const moved = { onRequest: ({ request }: { request: Request }) => new Request("https://evil.example", request) };
    const send = createSender(alibabaRpc, ens, { credentials: alibabaKeys, fetch, middleware: [moved] });
    await expect(send(copySnapshot, input)).rejects.toThrow("https://ens.aliyuncs.com only");
    expect(requests).toEqual([]);
  });

  test("cannot make a signed request follow redirects", async () => {
    const { fetch, last } = createRecorder();
    const onRequest = ({ request }: { request: Request }) => new Request(request, { redirect: "follow" });
    const send = createSender(alibabaRpc, ens, { credentials: alibabaKeys, fetch, middleware: [{ onRequest }] });
    await send(copySnapshot, input);
    expect(last().redirect).toBe("manual");
  });
});

describe("on the wire", () => {
  const seen: { url: string | undefined; host: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    seen.push({ url: request.url, host: request.headers.host, body: Buffer.concat(chunks).toString() });
    if (request.url?.includes("moved")) response.writeHead(307, { location: "/elsewhere" }).end();
    else response.setHeader("content-type", "application/json").end('{"job_id":"j"}');
  });
  beforeEach(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("a call arrives, and a redirect is not followed", async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const send = createSender(huaweiRest, ims, { endpoint, credentials: { token: "t" } });
    const call = { signal: new AbortController().signal };
    expect((await send(copyImage, { image_id: "图/像", name: "b" }, call)).data).toEqual({ job_id: "j" });
    expect((await send(copyImage, { image_id: "moved", name: "b" })).error?.status).toBe(307);
    expect(seen.map(({ url }) => url)).toEqual([
      "/v1/cloudimages/%E5%9B%BE%2F%E5%83%8F/copy",
      "/v1/cloudimages/moved/copy",
    ]);
    expect(seen[0]?.body).toBe('{"name":"b"}');
  });

  test("an aborted call rejects", async () => {
    const send = createSender(huaweiRest, ims, { endpoint: "http://127.0.0.1:9", credentials: { token: "t" } });
    const call = { signal: AbortSignal.abort() };
    await expect(send(copyImage, { image_id: "a", name: "b" }, call)).rejects.toThrow(/abort/i);
  });
});

test("the global fetch is looked up at the call", async () => {
  const { fetch, requests } = createRecorder();
  const send = createSender(alibabaRpc, ens, { credentials: alibabaKeys });
  vi.stubGlobal("fetch", fetch);
  await send(copySnapshot, input);
  vi.unstubAllGlobals();
  expect(requests).toHaveLength(1);
});
