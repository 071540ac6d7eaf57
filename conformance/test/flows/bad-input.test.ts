import { join } from "node:path";
import type { MockFetchOptions } from "@facsimile/mock";
import { ApiError, WaitError } from "@facsimile/runtime";
import { createMemoryStore, type FlowOptions, FlowOutcomeUnknown } from "@facsimile/runtime/flow";
import { expect, test } from "vitest";
import { type Client, loadApiUnderTest } from "../../src/api-under-test.ts";
import { listFlows } from "../../src/flows/flow-under-test.ts";

const root = join(import.meta.dirname, "../../..");

/** Runs a flow against a mock that verifies signatures; every run of it has the same id and store. */
async function setUp(id: string, name: string, options: Partial<MockFetchOptions>) {
  const flows = listFlows(await loadApiUnderTest(join(root, "packages/clients", id)));
  const flow = flows.find((each) => each.flow.name === name);
  if (!flow) throw new Error(`${id} has no flow ${name}`);
  const { fetch, clock, connect } = flow.setUp(options);
  const store = createMemoryStore();
  const clients = connect(fetch);
  const run = (more: Partial<FlowOptions> = {}, input: object = {}): Promise<unknown> =>
    flow.run(clients, { ...flow.input, ...input }, { store, id: "run-1", clock: clock.now, ...more });
  return {
    clients,
    run,
    fail: (...given: Parameters<typeof run>) =>
      run(...given).then(
        () => undefined,
        (error: unknown) => error,
      ),
    steps: async () => (await store.load("run-1"))?.steps ?? {},
    regions: () => fetch.mock.journal.entries().map(({ region }) => region),
    executions: () => fetch.mock.journal.executions()[id] ?? {},
  };
}

test("a job that the service does not know ends the flow with its response, and the copy stays made", async () => {
  const rules = [{ match: { operation: "CopyImageInRegion" }, fault: { kind: "lost-response" } }] as const;
  const { fail, steps, executions } = await setUp("huawei-ims", "CopyImage", { faults: { rules } });
  // Without a mark, the image that is found may be of another call, so a person decides, and errs.
  expect(await fail()).toBeInstanceOf(FlowOutcomeUnknown);
  const decide = { copy: { executed: { job_id: "no-such-job" } } };
  for (const options of [{ decide }, {}]) {
    const error = await fail(options);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ operationId: "ShowJobProgress" });
  }
  expect(await steps()).toMatchObject({ copy: { done: true, response: { job_id: "no-such-job" } } });
  expect((await steps()).job?.done).toBeUndefined();
  expect(executions()).toMatchObject({ CopyImageInRegion: 1 });
});

test("a job that failed ends the flow with its documented code, and a resume does not copy again", async () => {
  const { fail, steps, executions } = await setUp("huawei-ims", "CopyImage", { scenario: "failure" });
  for (const _ of ["first", "resumed"]) {
    const error = await fail();
    expect(error).toBeInstanceOf(WaitError);
    expect(error).toMatchObject({ because: "failure", last: { observed: "FAIL" } });
    expect(String(error)).toContain("IMG.0061");
  }
  expect((await steps()).copy?.done).toBe(true);
  expect((await steps()).job?.done).toBeUndefined();
  expect(executions()).toMatchObject({ CopyImageInRegion: 1 });
});

test("a copy to the region of its source ends with the refusal, and another region needs another run", async () => {
  // No source has a code for it; this one is for a target project that does not fit.
  const fault = { kind: "error", code: "IMG.0145" } as const;
  const rules = [{ match: { operation: "CopyImageCrossRegion" }, times: 2, fault }];
  const tested = await setUp("huawei-ims", "CopyImageToRegion", { faults: { rules } });
  const { fail, run, steps, executions, regions } = tested;
  const same = { region: "ae-ad-1" };
  for (const _ of ["first", "resumed"]) {
    const error = await fail({}, same);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: "IMG.0145", status: 400 });
    expect(await steps()).toEqual({});
  }
  expect(regions()).toEqual([same.region, same.region]);
  expect(await fail()).toMatchObject({ name: "FlowError", because: "state" });
  await run({ id: "run-2" });
  expect(executions()).toMatchObject({ CopyImageCrossRegion: 1 });
});

test("replication info that expired is refused, and a resume reads it again", async () => {
  const fault = { kind: "error", code: "MSS.00000003" } as const;
  const rules = [{ match: { operation: "CreateAssetByReplicationInfo" }, times: 1, fault }];
  const { fail, run, steps, executions } = await setUp("huawei-metastudio", "ReplicateAsset", { faults: { rules } });
  const error = await fail();
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: "MSS.00000003", status: 400 });
  expect(await steps()).toEqual({});
  await run();
  expect(executions()).toMatchObject({ ShowAssetReplicationInfo: 2, CreateAssetByReplicationInfo: 1 });
});

test("a copy that is cancelled meanwhile has disappeared, and a resume does not copy again", async () => {
  const { fail, steps, executions, clients } = await setUp("alibaba-ecd", "ShareImageInRegion", {});
  const { to } = clients as { readonly to: Client };
  let cancelled: Promise<unknown> | undefined;
  const cancel = async () => {
    const { copy = {} } = await steps();
    const { DestinationRegionId: RegionId } = copy.input as { readonly DestinationRegionId: string };
    const { ImageId } = copy.response as { readonly ImageId: string };
    return to.cancelCopyImage?.({ RegionId, ImageId });
  };
  const error = await fail({
    onProgress: ({ event }) => {
      if (event === "poll") cancelled ??= cancel();
    },
  });
  await cancelled;
  expect(error).toBeInstanceOf(WaitError);
  expect(error).toMatchObject({ because: "gone" });
  expect(await fail()).toMatchObject({ name: "WaitError", because: "gone" });
  expect(Object.keys(await steps())).toEqual(["copy", "copied"]);
  expect(executions()).toMatchObject({ CopyImage: 1, CancelCopyImage: 1 });
  expect(executions()).not.toHaveProperty("ModifyImagePermission");
});

test("a copy to some of the nodes ends well, and its result names the others, also after a resume", async () => {
  const { run, executions } = await setUp("alibaba-ens", "CopySnapshotToNodes", { scenario: "partial" });
  const nodes = { DestinationRegionIds: ["cn-hangzhou-26", "cn-beijing-15"] };
  const result = {
    copy: { BizStatusCode: "PartSuccess" },
    copied: { items: [{ EnsRegionId: "cn-hangzhou-26", Status: "available" }], missing: ["cn-beijing-15"] },
  };
  expect(await run({}, nodes)).toMatchObject(result);
  expect(await run({}, nodes)).toMatchObject(result);
  expect(executions()).toMatchObject({ CreateSnapshot: 1, CopySnapshot: 1 });
});
