import { expect, test } from "vitest";
import { createMemoryStore, type FlowProgress, runFlow } from "../../src/flow/index.ts";
import { createScripted, done, flow, input, names, run } from "./flows.ts";

const script = { show: [{ key: "k" }], copy: [{ ids: ["c-1"] }], polls: [done] };

test("a flow resolves to the response of each step", async () => {
  expect(await run(script).result).toEqual({
    info: { key: "k" },
    copy: { ids: ["c-1"] },
    copied: { items: [{ id: "c-1", status: "DONE" }], missing: [] },
  });
});

test("a flow that has ended resolves to the same, and sends nothing", async () => {
  const store = createMemoryStore();
  const first = await run(script, { store }).result;
  const again = run({}, { store });
  expect(await again.result).toEqual(first);
  expect(again.sent).toEqual([]);
});

test("its progress names each step", async () => {
  const seen: FlowProgress[] = [];
  await run(script, { onProgress: (progress) => void seen.push(progress) }).result;
  expect(seen.map(({ step, event }) => `${step} ${event}`)).toEqual([
    ...["info begin", "info done", "copy begin", "copy done"],
    ...["copied begin", "copied poll", "copied done"],
  ]);
});

test("after its deadline, no step begins", async () => {
  const store = createMemoryStore();
  await expect(run({ show: [{}], copy: [new Error("killed")] }, { store }).result).rejects.toThrow("killed");
  const late = run({}, { store, deadline: 1000, clock: () => new Date("2026-11-21T10:00:01Z") });
  await expect(late.result).rejects.toMatchObject({ name: "FlowError", because: "deadline" });
  expect(late.sent).toEqual([]);
});

test("an aborted signal ends it between two steps", async () => {
  const reason = new Error("enough");
  const { result, sent } = run(script, { signal: AbortSignal.abort(reason) });
  await expect(result).rejects.toBe(reason);
  expect(names(sent)).toEqual([]);
});

test("a client that throws errors works, too", async () => {
  const { client, time } = createScripted(script);
  const throwing = {
    ...client,
    show: async (given: unknown) => ((await client.show(given)) as { data: unknown }).data,
    copy: async (given: unknown) => ((await client.copy(given)) as { data: unknown }).data,
  };
  const options = { store: createMemoryStore(), id: "run-1", clock: time.clock };
  expect(await runFlow(flow, { client: throwing }, input, options)).toMatchObject({ copy: { ids: ["c-1"] } });
});
