import { expect, test, vi } from "vitest";
import { createSend, OutcomeUnknown } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { copyImage, huaweiKeys, ims, readImage } from "../fixtures.ts";

// A page on a network that has stalled waits for it for ever.
vi.mock("#failure", () => new Promise(() => {}));

const input = { image_id: "i-1", name: "n" };
const fetch = async () => Promise.reject(new TypeError("reset"));
const create = (limits: { timeout?: number; deadline?: number }) =>
  createSend(huaweiRest, ims, { region: "r", credentials: huaweiKeys, fetch, ...limits });

test("a call ends at its deadline, although what a failure needs is never loaded", async () => {
  const { error } = await create({ timeout: 20, deadline: 60 })(readImage, input);
  expect(error).toMatchObject({ name: "TransportError", sent: "maybe", attempts: 1 });
});

test("a copy whose response is lost is unknown within its timeout", async () => {
  await expect(create({ timeout: 20 })(copyImage, input)).rejects.toBeInstanceOf(OutcomeUnknown);
});

test("the caller aborts a call, although what another attempt needs is never loaded", async () => {
  const reason = new Error("enough");
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 60);
  const call = create({ timeout: 20 })(readImage, input, { signal: controller.signal });
  await expect(call).rejects.toBe(reason);
});
