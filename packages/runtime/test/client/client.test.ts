import { describe, expect, test } from "vitest";
import {
  ApiError,
  createClient,
  type Operation,
  type ResponsePolling,
  type Result,
  WaitError,
  type Waiter,
  type WaitOptions,
} from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { pollResponse } from "../../src/waiting/waiting.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "../fixtures.ts";
import { waitBy } from "../waits.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const fault = () => Response.json({ Code: "InvalidSnapshotId", Message: "No.", RequestId: "r" }, { status: 400 });

interface Client {
  copySnapshot(given: typeof input, call?: { headers?: Record<string, string> }): Promise<unknown>;
}
const create = (respond: () => Response, throwOnError = false) =>
  createClient<Client>(
    alibabaRpc,
    ens,
    { copySnapshot },
    { credentials: alibabaKeys, fetch: createRecorder(respond).fetch, throwOnError },
  );

test("return a result, or with throwOnError the data", async () => {
  const respond = () => Response.json({ RequestId: "r" });
  expect(await create(respond).copySnapshot(input)).toMatchObject({ data: { RequestId: "r" } });
  expect(await create(respond, true).copySnapshot(input)).toEqual({ RequestId: "r" });
});

test("return an ApiError, or with throwOnError throw it", async () => {
  const { error } = (await create(fault).copySnapshot(input)) as Result<unknown, string>;
  expect(error).toMatchObject({
    name: "ApiError",
    code: "InvalidSnapshotId",
    status: 400,
    requestId: "r",
    operationId: "CopySnapshot",
    message: "CopySnapshot: InvalidSnapshotId (400): No.",
  });
  await expect(create(fault, true).copySnapshot(input)).rejects.toThrow(ApiError);
});

test("without required fields may be called without an input", async () => {
  const list: Operation<object, unknown, string> = { operationId: "List", method: "GET", path: "/", fields: {} };
  const { fetch, last } = createRecorder();
  const options = { credentials: alibabaKeys, fetch };
  await createClient<{ list(): Promise<unknown> }>(alibabaRpc, ens, { list }, options).list();
  expect(last().url.href).toBe("https://ens.aliyuncs.com/");
});

describe("waiters", () => {
  const list: Operation<object, unknown, string> = {
    operationId: "List",
    method: "POST",
    path: "/",
    fields: { Region: { in: "query", type: "string", option: "region" }, Id: { in: "query", type: "string" } },
  };
  const waiter: Waiter<object, unknown> & ResponsePolling = {
    name: "Copy",
    operation: list,
    poll: pollResponse,
    region: "/To",
    parameters: { Region: "/To", Id: "/Id" },
    state: "/State",
    states: { Ready: "success", Broken: "failure" },
    delays: { initial: 1000, factor: 1, max: 1000, deadline: 60_000 },
  };
  const regional = { id: "boxes", servers: [{ url: "https://{region}.box.invalid" }] };
  const start = (states: string[], more: object) => {
    const { fetch, requests } = createRecorder(() => Response.json({ State: states.shift() }));
    const slept: number[] = [];
    const options = {
      credentials: alibabaKeys,
      region: "r-1",
      fetch,
      sleep: async (milliseconds: number) => void slept.push(milliseconds),
      ...more,
    };
    const client = createClient<{
      list(input: object): Promise<unknown>;
      waitForCopy(input: object, options?: WaitOptions): Promise<unknown>;
    }>(alibabaRpc, regional, { list }, options, {
      loadWaiting: waitBy({ waiters: { Copy: waiter } }),
      waiters: ["Copy"],
    });
    return { client, slept, urls: () => requests.map(({ url }) => url.href) };
  };

  test("ask the server of the region that they wait in, and sleep as the client does", async () => {
    const { client, slept, urls } = start(["Making", "Ready", ""], {});
    expect(await client.waitForCopy({ To: "r-2", Id: "1", Other: "is left out" })).toEqual({ State: "Ready" });
    await client.list({});
    expect(slept).toEqual([1000]);
    expect(urls()).toEqual([
      ...Array(2).fill("https://r-2.box.invalid/?Region=r-2&Id=1"),
      "https://r-1.box.invalid/?Region=r-1",
    ]);
  });

  test("of many calls share the credentials of their region", async () => {
    let reads = 0;
    const credentials = async () => {
      reads++;
      return { ...alibabaKeys, expiration: Date.now() + 3_600_000 };
    };
    const { client } = start(Array(9).fill("Ready"), { credentials });
    await Promise.all(["1", "2", "3"].map((Id) => client.waitForCopy({ To: "r-2", Id })));
    expect(reads).toBe(1);
  });

  test("ask an endpoint of one's own about every region", async () => {
    const { client, urls } = start(["Ready"], { endpoint: "https://mock.invalid" });
    await client.waitForCopy({ To: "r-2" });
    expect(urls()).toEqual(["https://mock.invalid/?Region=r-2"]);
  });

  test.each([true, false])("reject with what ended them, whether methods throw (%s) or not", async (throwOnError) => {
    const { client } = start(["Broken"], { throwOnError });
    await expect(client.waitForCopy({ To: "r-2" })).rejects.toBeInstanceOf(WaitError);
  });

  test("refuse an unknown option before anything is sent", async () => {
    const { client, urls } = start(["Making"], {});
    await expect(client.waitForCopy({ To: "r-2" }, { intervall: 1 } as WaitOptions)).rejects.toThrow(
      "List: intervall is not an option. Fix: use one of signal, deadline, interval, onProgress, state.",
    );
    expect(urls()).toEqual([]);
  });

  test("pass their signal on", async () => {
    const reason = new Error("enough");
    const { client, urls } = start(["Making"], {});
    await expect(client.waitForCopy({ To: "r-2" }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(urls()).toEqual([]);
  });
});

test("what waits is loaded when it is needed; where it cannot be loaded, the same call may succeed later", async () => {
  const loads: string[] = [];
  const load = async () => {
    loads.push("load");
    throw new TypeError("Failed to fetch dynamically imported module");
  };
  const options = { credentials: alibabaKeys, fetch: createRecorder().fetch };
  const client = createClient<{
    copySnapshot(given: object): Promise<unknown>;
    waitForCopy(given: object): Promise<void>;
  }>(...([alibabaRpc, ens, { copySnapshot }, options] as const), { loadWaiting: load, waiters: ["Copy"] });
  await client.copySnapshot(input);
  expect(loads).toEqual([]);
  await expect(client.waitForCopy({})).rejects.toMatchObject({
    name: "TransportError",
    message: "alibaba-ens: a part of the client could not be loaded. Fix: call again",
    ...{ sent: "no", retryable: true, attempts: 0, cause: { name: "TypeError" } },
  });
  expect(loads).toEqual(["load"]);
});

test("refuse an option that does not exist, by name", () => {
  const options = { credentials: alibabaKeys, regoin: "cn-hangzhou" };
  expect(() => createClient(alibabaRpc, ens, { copySnapshot }, options)).toThrow(
    /^alibaba-ens: regoin is not an option\. Fix: use one of region, endpoint, /,
  );
});

test.each(["copySnapshot", "iterateCopySnapshot"])(
  "%s refuses an unknown option before anything is sent",
  async (name) => {
    const { fetch, requests } = createRecorder();
    const list = { ...copySnapshot, pagination: { kind: "token", token: "t", items: "/l", next: "/n" } } as const;
    const client = createClient<Record<string, (...given: object[]) => object>>(
      alibabaRpc,
      ens,
      { copySnapshot: list },
      { credentials: alibabaKeys, fetch },
      { loadWaiting: waitBy({}) },
    );
    const called = client[name]?.(input, { timout: 1 }) as Promise<unknown> & AsyncGenerator;
    await expect("next" in called ? called.next() : called).rejects.toThrow(
      "CopySnapshot: timout is not an option. Fix: use one of headers, signal, timeout, deadline.",
    );
    expect(requests).toEqual([]);
  },
);

test("a call passes at most six functions of ours before fetch, each folder in one go", async () => {
  Error.stackTraceLimit = 50;
  let stack = "";
  const fetch = async () => {
    stack = new Error("here").stack ?? "";
    return Response.json({ RequestId: "r" });
  };
  await createClient<{ copySnapshot(given: object): Promise<unknown> }>(
    alibabaRpc,
    ens,
    { copySnapshot },
    {
      credentials: alibabaKeys,
      fetch,
    },
  ).copySnapshot(input);
  Error.stackTraceLimit = 10;
  const ours = stack.split("\n").filter((line) => /\/runtime\/src\//.test(line));
  const folders = ours.map((line) => /\/src\/(\w+)\//.exec(line)?.[1]);
  expect(ours.length).toBeLessThanOrEqual(6);
  expect(folders.filter((folder, at) => folder !== folders[at - 1])).toEqual(["transports", "sending", "client"]);
});
