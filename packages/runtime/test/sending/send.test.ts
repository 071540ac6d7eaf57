import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSend } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, ims, readImage } from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };

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
    const send = createSend(huaweiRest, ims, { endpoint, credentials: { token: "t" } });
    const call = { signal: new AbortController().signal };
    expect((await send(copyImage, { image_id: "图/像", name: "b" }, call)).data).toEqual({ job_id: "j" });
    expect((await send(readImage, { image_id: "moved", name: "b" })).error?.status).toBe(307);
    expect(seen.map(({ url }) => url)).toEqual([
      "/v1/cloudimages/%E5%9B%BE%2F%E5%83%8F/copy",
      "/v1/cloudimages/moved/copy",
    ]);
    expect(seen[0]?.body).toBe('{"name":"b"}');
  });

  test("an aborted call rejects", async () => {
    const send = createSend(huaweiRest, ims, { endpoint: "http://127.0.0.1:9", credentials: { token: "t" } });
    const call = { signal: AbortSignal.abort() };
    await expect(send(copyImage, { image_id: "a", name: "b" }, call)).rejects.toThrow(/abort/i);
  });
});

test("the global fetch is looked up at the call", async () => {
  const { fetch, requests } = createRecorder();
  const send = createSend(alibabaRpc, ens, { credentials: alibabaKeys });
  vi.stubGlobal("fetch", fetch);
  await send(copySnapshot, input);
  vi.unstubAllGlobals();
  expect(requests).toHaveLength(1);
});
