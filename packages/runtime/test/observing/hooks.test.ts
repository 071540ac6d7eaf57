import { afterEach, expect, test, vi } from "vitest";
import { type Attempt, type ClientOptions, createSend, type Hooks, InputError } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, huaweiKeys, ims, readImage } from "../fixtures.ts";

const input = { image_id: "i-1", name: "n" };

/** A client whose clock moves on by ten milliseconds whenever it is read. */
function script(hooks: Hooks, steps: readonly (() => Response)[], more: Partial<ClientOptions<never>> = {}) {
  let now = 0;
  const { fetch, requests } = createRecorder(() => (steps[requests.length - 1] ?? (() => Response.json({})))());
  const clock = () => {
    now += 10;
    return new Date(now);
  };
  const options = { region: "r", credentials: huaweiKeys, fetch, clock, sleep: async () => {}, random: () => 1 };
  return createSend(huaweiRest, ims, { ...options, ...(more as object), hooks });
}

const busy = () => Response.json({ error_code: "Busy", error_msg: "No." }, { status: 429 });
const reset = () => {
  throw new TypeError("fetch failed");
};

test("hooks are told of every attempt in order: its start, its end, the pause before the next", async () => {
  const told: unknown[] = [];
  const hooks: Hooks = {
    attemptStart: (attempt) => told.push(["start", attempt]),
    attemptEnd: ({ number }, end) => told.push(["end", number, end]),
    retry: ({ number }, milliseconds) => told.push(["retry", number, milliseconds]),
    wait: () => told.push(["wait"]),
  };
  await script(hooks, [busy, reset], { retry: { baseDelay: 100 } })(readImage, input);
  const attempt = (number: number) => ({
    startedAt: expect.any(Date),
    nonce: undefined,
    operationId: "CopyImageInRegion",
    number,
    method: "POST",
    url: "https://ims.r.myhuaweicloud.com/v1/cloudimages/i-1/copy",
  });
  const milliseconds = 10;
  expect(told).toEqual([
    ["start", attempt(1)],
    ["end", 1, { status: 429, milliseconds, error: expect.objectContaining({ name: "ApiError", code: "Busy" }) }],
    ["retry", 1, 100],
    ["start", attempt(2)],
    ["end", 2, { failure: expect.objectContaining({ message: "fetch failed" }), milliseconds }],
    ["retry", 2, 200],
    ["start", attempt(3)],
    ["end", 3, { status: 200, milliseconds }],
  ]);
});

test("every hook of an attempt is given the same object, so that a map can carry what belongs to it", async () => {
  const seen: Attempt[] = [];
  const keep = (attempt: Attempt) => void seen.push(attempt);
  await script({ attemptStart: keep, attemptEnd: keep, retry: keep }, [busy])(copyImage, input);
  expect(new Set(seen).size).toBe(2);
  expect(seen.map(({ number }) => number)).toEqual([1, 1, 1, 2, 2]);
});

test("what a hook is told holds no query, header, key or input", async () => {
  const told: unknown[] = [];
  const keep = (...given: unknown[]) => void told.push(given);
  const hooks = { attemptStart: keep, attemptEnd: keep, retry: keep };
  await script(hooks, [busy])(
    { ...copyImage, fields: { ...copyImage.fields, name: { in: "query", type: "string" } } },
    input,
  );
  expect(JSON.stringify(told)).not.toMatch(/testid|testsecret|\?|"n"|authorization/);
});

test("time and nonce of an attempt are told before it is sent, as they are on the wire", async () => {
  const told: unknown[] = [];
  const hooks: Hooks = {
    attemptStart: ({ number, startedAt, nonce }) => told.push([number, requests.length, startedAt, nonce]),
  };
  let now = Date.UTC(2026, 0, 31);
  let used = 0;
  const { fetch, requests } = createRecorder(() => {
    now += 1000;
    return requests.length === 1 ? busy() : Response.json({ RequestId: "r" });
  });
  const send = createSend(alibabaRpc, ens, {
    ...{ credentials: alibabaKeys, fetch, hooks, clock: () => new Date(now), random: () => 0 },
    nonce: () => `nonce-${++used}`,
  });
  await send(copySnapshot, { SnapshotId: "sp-1", DestinationRegionIds: [] });
  expect(told).toEqual([
    [1, 0, new Date("2026-01-31T00:00:00Z"), "nonce-1"],
    [2, 1, new Date("2026-01-31T00:00:01Z"), "nonce-2"],
  ]);
  expect(requests.map(({ headers }) => [headers["x-acs-date"], headers["x-acs-signature-nonce"]])).toEqual([
    ["2026-01-31T00:00:00Z", "nonce-1"],
    ["2026-01-31T00:00:01Z", "nonce-2"],
  ]);
});

test("a call that is refused before anything is sent makes no attempt", async () => {
  const told: unknown[] = [];
  const send = script({ attemptStart: (attempt) => void told.push(attempt) }, []);
  await expect(send(copyImage, { image_id: "", name: "n" })).rejects.toThrow(InputError);
  expect(told).toEqual([]);
});

afterEach(() => vi.unstubAllGlobals());

test("a hook that throws changes no result; its error is uncaught, as that of an event listener", async () => {
  // Vitest would end at an uncaught error, so the tasks are caught where they run.
  const uncaught: string[] = [];
  const queue = globalThis.queueMicrotask;
  vi.stubGlobal("queueMicrotask", (task: () => void) =>
    queue(() => {
      try {
        task();
      } catch (error) {
        uncaught.push((error as Error).message);
      }
    }),
  );
  const fail = (name: string) => () => {
    throw new Error(name);
  };
  const hooks = { attemptStart: fail("start"), attemptEnd: fail("end"), retry: fail("retry") };
  const result = await script(hooks, [busy])(copyImage, input);
  expect(result.data).toEqual({});
  expect(uncaught).toEqual(["start", "end", "retry", "start", "end"]);
});
