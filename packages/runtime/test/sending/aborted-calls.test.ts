import { expect, test } from "vitest";
import { createFetchTransport, type Hooks } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { alibabaKeys, copySnapshot, ens, readSnapshot } from "../fixtures.ts";
import { createScript, type Step } from "../scripted.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const api = { ...ens, codes: { Throttling: "throttle" } } as const;
const reason = new Error("enough");
const busy: Step = () => Response.json({ Code: "Throttling" }, { status: 400 });
const reset: Step = () => {
  throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
};
const refused: Step = () => {
  throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED", syscall: "connect" } });
};

function script(steps: readonly Step[], attempts: number, hooks?: Hooks) {
  return createScript(alibabaRpc, api, steps, {
    credentials: alibabaKeys,
    retry: { attempts },
    ...(hooks && { hooks }),
  });
}

test.each([1, 2, 3])(
  "an abort during attempt %d, the last one, rejects with the reason and not the failure",
  async (attempts) => {
    const controller = new AbortController();
    const aborting: Step = (...given) => {
      controller.abort(reason);
      return reset(...given);
    };
    const steps = [...Array.from({ length: attempts - 1 }, () => reset), aborting];
    const { send, requests } = script(steps, attempts);
    await expect(send(readSnapshot, input, { signal: controller.signal })).rejects.toBe(reason);
    expect(requests).toHaveLength(attempts);
  },
);

test.each([
  ["throttled", busy, 2],
  ["unsent", refused, 2],
  ["unsent in the last attempt", refused, 1],
])("an abort once a copy was %s rejects with the reason, and sends nothing more", async (_, step, attempts) => {
  const controller = new AbortController();
  const { send, requests } = script([step], attempts, { attemptEnd: () => controller.abort(reason) });
  await expect(send(copySnapshot, input, { signal: controller.signal })).rejects.toBe(reason);
  expect(requests).toHaveLength(1);
});

test("an abort without a reason of its own rejects with an AbortError, with errors as values too", async () => {
  const controller = new AbortController();
  const { send } = script([reset], 1, { attemptEnd: () => controller.abort() });
  await expect(send(readSnapshot, input, { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
});

test("a response that came before the abort is the outcome", async () => {
  const controller = new AbortController();
  const { send } = script([], 1, { attemptEnd: () => controller.abort(reason) });
  const { data } = await send(copySnapshot, input, { signal: controller.signal });
  expect(data).toMatchObject({ RequestId: "done" });
});

test("a transport that fails in its own way after an abort rejects with the reason", async () => {
  const controller = new AbortController();
  const transport = createFetchTransport(async () => {
    controller.abort(reason);
    throw new Error("socket hang up");
  });
  const { send } = createScript(alibabaRpc, api, [], { credentials: alibabaKeys, transport, retry: false });
  await expect(send(readSnapshot, input, { signal: controller.signal })).rejects.toBe(reason);
});
