import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { api } from "@facsimile/spec-huawei-ims";
import { expect, test } from "vitest";
import { type ConnectOptions, findCallable } from "../../src/call/callable.ts";

const jobId = "ff80808288d41e1b018990260955686a";

/** Options with a service that gives one response after the other, and a clock that sleeping advances. */
function serve(...bodies: object[]) {
  const requests: Request[] = [];
  let now = Date.parse("2026-01-01T00:00:00Z");
  const options: ConnectOptions = {
    ...{ protocol: huaweiRest, endpoint: "http://127.0.0.1", retry: false },
    credentials: { accessKeyId: "id", secretAccessKey: "secret" },
    clock: () => new Date(now),
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return Response.json(bodies.shift());
    },
  };
  return { options, requests };
}

const job = (status: string) => ({ job_id: jobId, job_type: "t", status, begin_time: "b", end_time: "e" });

test("a call is made of the documents alone: path, body, signature, evidence of success", async () => {
  const { options, requests } = serve({ job_id: jobId });
  const copy = findCallable(api.operations, "CopyImageInRegion").connect(options);
  expect(await copy.call({ image_id: "i", name: "copy" })).toMatchObject({ data: { job_id: jobId } });
  const [request] = requests;
  expect([request?.method, request?.url]).toEqual(["POST", "http://127.0.0.1/v1/cloudimages/i/copy"]);
  expect(request?.headers.get("authorization")).toMatch(/^SDK-HMAC-SHA256 Access=id, /);
  expect(await request?.json()).toEqual({ name: "copy" });
});

test("a success without what a success always has leaves the outcome of a copy unknown", async () => {
  const { options } = serve({});
  const copy = findCallable(api.operations, "CopyImageInRegion").connect(options);
  await expect(copy.call({ image_id: "i", name: "copy" })).rejects.toThrow(
    "Fix: check ListImages before you repeat it",
  );
});

test("the waiters of what an operation starts are followed until the end, but no deprecated one", async () => {
  const callable = findCallable(api.operations, "CopyImageInRegion");
  expect(callable.waiters).toEqual(["Job"]);
  const { options, requests } = serve(job("INIT"), job("RUNNING"), job("SUCCESS"));
  const seen: string[] = [];
  const ended = await callable
    .connect(options)
    .wait("Job", { job_id: jobId }, { onProgress: ({ observed }) => seen.push(observed) });
  expect(ended).toMatchObject({ status: "SUCCESS" });
  expect([seen, requests.length]).toEqual([["INIT", "RUNNING", "SUCCESS"], 3]);
});

test("a job that fails rejects with what the service says", async () => {
  const { options } = serve({ ...job("FAIL"), fail_reason: "the quota is used up" });
  const connection = findCallable(api.operations, "CopyImageInRegion").connect(options);
  await expect(connection.wait("Job", { job_id: jobId })).rejects.toThrow("the quota is used up");
});

test("an operation that only reads has no waiter", () => {
  expect(findCallable(api.operations, "ListImages").waiters).toEqual([]);
});

test("an unknown operation is refused with the one that was meant", () => {
  expect(() => findCallable(api.operations, "ListImage")).toThrow(
    'unknown operation "ListImage". Fix: use ListImages; ',
  );
});
