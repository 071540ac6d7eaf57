import { expect, onTestFinished, test, vi } from "vitest";
import { type ClientOptions, createSend, OutcomeUnknown, type Result } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import {
  alibabaKeys,
  copyImage,
  copySnapshot,
  createRecorder,
  ens,
  ims,
  readImage,
  readSnapshot,
} from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const codes = {
  Throttling: "throttle",
  "InvalidTimeStamp.Expired": "redate",
  SignatureNonceUsed: "replay",
  Refused: "never",
  Busy: "backoff",
} as const;
const api = { ...ens, codes };

type Step = () => Response;
const ok: Step = () => Response.json({ RequestId: "done" });
const fault = (status: number, Code?: string, headers: Record<string, string> = {}): Step => {
  const empty = status === 304 ? null : "<html>";
  const body = Code === undefined ? empty : JSON.stringify({ Code, Message: "No.", RequestId: "r-1" });
  return () => new Response(body, { status, headers });
};
const broken =
  (error: Error): Step =>
  () => {
    throw error;
  };
const reset = broken(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET", syscall: "read" } }));
const refused = broken(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } }));

/** A client whose time passes only while it sleeps, and whose service responds step by step. */
function script(steps: readonly Step[], options: Partial<ClientOptions<typeof alibabaKeys>> = {}) {
  let now = Date.UTC(2026, 0, 31);
  const pauses: number[] = [];
  const { fetch, requests } = createRecorder(() => (steps[requests.length - 1] ?? ok)());
  const send = createSend(alibabaRpc, api, {
    credentials: alibabaKeys,
    fetch,
    clock: () => new Date(now),
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
      now += milliseconds;
    },
    random: () => 1,
    ...(options as object),
  });
  return { send, requests, pauses };
}

const outcome = async (sending: Promise<Result<{ RequestId: string }, string>>) => {
  try {
    const { data, error } = await sending;
    return data?.RequestId ?? `error ${error?.code ?? "without a code"}`;
  } catch (failure) {
    return (failure as Error).name;
  }
};

test.each<[string, Step, string, string]>([
  ["throttling", fault(400, "Throttling.User"), "done", "done"],
  ["429 without a code", fault(429), "done", "done"],
  ["a date that is too old", fault(400, "InvalidTimeStamp.Expired"), "done", "done"],
  ["a connection that never stood", refused, "done", "done"],
  ["a connection that broke", reset, "done", "OutcomeUnknown"],
  ["a fault that may pass", fault(400, "Busy"), "done", "OutcomeUnknown"],
  ["500 without a code", fault(500), "done", "OutcomeUnknown"],
  ["503 with a code that is not known", fault(503, "Strange"), "done", "OutcomeUnknown"],
  ["504 with a code that refuses", fault(504, "Refused"), "done", "OutcomeUnknown"],
  ["502 of a gateway with the code of throttling", fault(502, "Throttling.User"), "done", "OutcomeUnknown"],
  ["503 of a gateway with the code of throttling", fault(503, "Throttling"), "done", "OutcomeUnknown"],
  ["503 with a code that refuses", fault(503, "Refused"), "done", "OutcomeUnknown"],
  ["504 of a gateway with the code of a date", fault(504, "InvalidTimeStamp.Expired"), "done", "OutcomeUnknown"],
  ["408 without a code", fault(408), "done", "OutcomeUnknown"],
  ["408 with a code that is not known", fault(408, "RequestTimeout"), "done", "OutcomeUnknown"],
  ["499 without a code", fault(499), "done", "OutcomeUnknown"],
  ["303, which follows a success", fault(303), "error without a code", "OutcomeUnknown"],
  ["a redirect with a code", fault(302, "Strange"), "error Strange", "OutcomeUnknown"],
  ["304", fault(304), "error without a code", "OutcomeUnknown"],
  ["413 without a code", fault(413), "error without a code", "error without a code"],
  ["421 without a code", fault(421), "error without a code", "error without a code"],
  ["throttling with 200", fault(200, "Throttling.User"), "done", "done"],
  ["a refusal with 200", fault(200, "Refused"), "error Refused", "error Refused"],
  ["a code that is not known with 200", fault(200, "Strange"), "error Strange", "error Strange"],
  ["HTML with 200", fault(200), "done", "OutcomeUnknown"],
  ["a nonce that was seen before", fault(400, "SignatureNonceUsed"), "done", "OutcomeUnknown"],
  ["a refusal", fault(400, "Refused"), "error Refused", "error Refused"],
  ["a refusal with 500", fault(500, "Refused"), "error Refused", "error Refused"],
  ["a code that is not known", fault(400, "Strange"), "error Strange", "error Strange"],
  ["HTML with 403", fault(403), "error without a code", "error without a code"],
])("after %s, a call that only reads and a copy", async (_, step, read, copy) => {
  const reading = script([step]);
  const copying = script([step]);
  expect(await outcome(reading.send(readSnapshot, input))).toBe(read);
  expect(await outcome(copying.send(copySnapshot, input))).toBe(copy);
  expect([reading.requests.length, copying.requests.length]).toEqual(
    [read, copy].map((end) => (end === "done" ? 2 : 1)),
  );
});

test("every attempt has a date, a nonce and a signature of its own", async () => {
  const { send, requests } = script([fault(400, "Throttling"), fault(400, "Throttling")], {
    retry: { baseDelay: 1000 },
  });
  await send(copySnapshot, input);
  for (const name of ["x-acs-date", "x-acs-signature-nonce", "authorization"])
    expect(new Set(requests.map(({ headers }) => headers[name])).size).toBe(3);
});

test("pauses grow, at random below their limit, up to the longest", async () => {
  const busy = Array.from({ length: 5 }, () => fault(503));
  const { send, pauses } = script(busy, { random: () => 0.5, retry: { attempts: 6, baseDelay: 100, maxDelay: 500 } });
  await send(readSnapshot, input);
  expect(pauses).toEqual([50, 100, 200, 250, 250]);
});

test.each([
  ["x-acs-retry-after", "700", 700],
  ["retry-after", "3", 3000],
  ["retry-after", "Sat, 31 Jan 2026 00:00:09 GMT", 9000],
  ["retry-after", "soon", 200],
])("pauses as long as %s: %s says", async (header, value, milliseconds) => {
  const { send, pauses } = script([fault(400, "Throttling", { [header]: value })]);
  await send(copySnapshot, input);
  expect(pauses).toEqual([milliseconds]);
});

test("an error tells how often the call was sent, and whether it is worth another", async () => {
  const throttled = script(Array.from({ length: 3 }, () => fault(400, "Throttling")));
  expect((await throttled.send(copySnapshot, input)).error).toMatchObject({ attempts: 3, retryable: true });
  const wrong = script([fault(400, "Throttling"), fault(400, "Refused")]);
  expect((await wrong.send(copySnapshot, input)).error).toMatchObject({ attempts: 2, retryable: false });
});

test("a copy that was surely never sent is a TransportError that says so", async () => {
  const { send, requests } = script([refused, refused, refused]);
  const { error } = await send(copySnapshot, input);
  expect(error).toMatchObject({ name: "TransportError", sent: "no", attempts: 3, retryable: true });
  expect(error?.message).toBe("CopySnapshot: ECONNREFUSED: fetch failed");
  expect(requests).toHaveLength(3);
});

test("a read of which one attempt may have been sent says so, though the last one was refused", async () => {
  const { send } = script([reset, refused, refused]);
  const { error } = await send({ ...copySnapshot, repeatable: true }, input);
  expect(error).toMatchObject({ name: "TransportError", sent: "maybe", attempts: 3 });
});

test("a request that is too old is signed again once, by the time of the service", async () => {
  const tooOld = fault(400, "InvalidTimeStamp.Expired", { date: "Sat, 31 Jan 2026 01:00:00 GMT" });
  const { send, requests, pauses } = script([tooOld, tooOld]);
  expect(await outcome(send(copySnapshot, input))).toBe("error InvalidTimeStamp.Expired");
  expect(requests.map(({ headers }) => headers["x-acs-date"])).toEqual([
    "2026-01-31T00:00:00Z",
    "2026-01-31T01:00:00Z",
  ]);
  expect(pauses).toEqual([0]);
});

test("an unknown outcome tells what is known: attempts, nonce, request id, time and cause", async () => {
  const { send, requests } = script([fault(400, "Throttling"), fault(503, "Strange")]);
  const error = await send(copySnapshot, input).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(error).toMatchObject({
    operationId: "CopySnapshot",
    attempts: 2,
    nonce: requests[1]?.headers["x-acs-signature-nonce"],
    requestId: "r-1",
    startedAt: new Date("2026-01-31T00:00:00.200Z"),
    cause: { name: "ApiError", code: "Strange", status: 503 },
  });
  expect(String(error)).toBe(
    "OutcomeUnknown: CopySnapshot: the outcome is unknown after Strange (503): the call may have been executed. " +
      "Fix: do not repeat it; no operation can confirm it.",
  );
});

test("an unknown outcome without a code tells the status", async () => {
  const { send } = script([fault(503)]);
  await expect(send(copySnapshot, input)).rejects.toThrow("the outcome is unknown after status 503: ");
});

test("an unknown outcome without a response tells the failure", async () => {
  const { send } = script([reset]);
  await expect(send(copySnapshot, input)).rejects.toThrow("the outcome is unknown after ECONNRESET: ");
});

test("no attempt begins, and no pause, beyond the deadline", async () => {
  const busy = fault(400, "Throttling", { "retry-after": "5" });
  const { send, requests, pauses } = script([busy, busy, busy, busy], { deadline: 12_000, retry: { attempts: 9 } });
  expect(await outcome(send(copySnapshot, input))).toBe("error Throttling");
  expect([requests.length, pauses]).toEqual([3, [5000, 5000]]);
});

test("a pause that ends exactly at the deadline leaves no time for an attempt", async () => {
  const busy = fault(400, "Throttling", { "retry-after": "5" });
  for (const [deadline, sent, paused] of [
    [5000, 1, []],
    [5001, 2, [5000]],
  ] as const) {
    const { send, requests, pauses } = script([busy], { deadline });
    await outcome(send(copySnapshot, input));
    expect([requests.length, pauses]).toEqual([sent, paused]);
  }
});

test("only what is not repeated earns the budget back", async () => {
  const steps = Array.from({ length: 25 }, () => fault(503));
  const { send, requests } = script(steps, { retry: { attempts: 30, budget: 20 }, random: () => 0 });
  await outcome(send(readSnapshot, input));
  expect(requests).toHaveLength(21);
});

test("a client that only fails stops repeating once its budget is spent, and earns it back", async () => {
  const steps = Array.from({ length: 7 }, () => fault(503));
  const { send, requests } = script(steps, { retry: { attempts: 3, budget: 3 } });
  const counts: number[] = [];
  for (let call = 0; call < 4; call++) {
    const before = requests.length;
    await outcome(send(readSnapshot, input));
    counts.push(requests.length - before);
  }
  expect(counts).toEqual([3, 2, 1, 1]);
  for (let call = 0; call < 11; call++) await send(readSnapshot, input);
  steps.push(...Array.from({ length: requests.length - steps.length }, () => ok), fault(503));
  const before = requests.length;
  expect(await outcome(send(readSnapshot, input))).toBe("done");
  expect(requests.length - before).toBe(2);
  // What it has earned is spent.
  steps.push(ok, fault(503));
  await outcome(send(readSnapshot, input));
  expect(requests.length - before).toBe(3);
});

test("a call that is repeated leaves no timer behind", async () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { send, requests } = script([fault(503)]);
  expect(await outcome(send(readSnapshot, input))).toBe("done");
  expect([requests.length, vi.getTimerCount()]).toEqual([2, 0]);
});

test.each([false, { attempts: 1 }] as const)("retry: %j sends once", async (retry) => {
  const { send, requests } = script([fault(400, "Throttling")], { retry });
  expect(await outcome(send(copySnapshot, input))).toBe("error Throttling");
  expect(requests).toHaveLength(1);
});

test("an abort while backing off rejects with its reason, and sends nothing more", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const sleep = async (_: number, signal?: AbortSignal) => {
    controller.abort(reason);
    signal?.throwIfAborted();
  };
  const { send, requests } = script([fault(400, "Throttling")], { sleep });
  await expect(send(copySnapshot, input, { signal: controller.signal })).rejects.toBe(reason);
  expect(requests).toHaveLength(1);
});

test("an abort while a copy is under way leaves its outcome unknown; a call that reads rejects with the reason", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const abort = broken(reason);
  const steps = [
    () => {
      controller.abort(reason);
      return abort();
    },
  ];
  const error = await script(steps)
    .send(copySnapshot, input, { signal: controller.signal })
    .catch((failure) => failure);
  expect([error.name, error.cause]).toEqual(["OutcomeUnknown", reason]);
  const again = new AbortController();
  const reading = script([
    () => {
      again.abort(reason);
      return abort();
    },
  ]);
  await expect(reading.send(readSnapshot, input, { signal: again.signal })).rejects.toBe(reason);
  expect(reading.requests).toHaveLength(1);
});

test("a response of HTTP 200 that says it failed is classified by its code too", async () => {
  const { fetch, requests } = createRecorder(() =>
    Response.json(requests.length === 1 ? { error_code: "KP.9999" } : { error_code: "0", job_id: "j" }),
  );
  const options = { region: "r", credentials: { token: "t" }, fetch, sleep: async () => {} };
  const send = createSend(huaweiRest, { ...ims, codes: { "KP.9999": "backoff" } }, options);
  const success = { success: { error_code: "0" } };
  expect((await send({ ...readImage, ...success }, { image_id: "a", name: "b" })).data).toMatchObject({
    job_id: "j",
  });
  requests.length = 0;
  await expect(send({ ...copyImage, ...success }, { image_id: "a", name: "b" })).rejects.toThrow(OutcomeUnknown);
});

test.each(["constructor", "__proto__", "toString.x"])(
  "a code that is called %s is a code like another",
  async (code) => {
    const { send, requests } = script([fault(400, code)]);
    expect((await send(copySnapshot, input)).error?.code).toBe(code);
    expect(requests).toHaveLength(1);
  },
);

test("a list where an object is due is not a success", async () => {
  const { send } = script([() => Response.json([])]);
  await expect(send(copySnapshot, input)).rejects.toThrow(OutcomeUnknown);
});

test.each<[string, object]>([
  ["timeout", { timeout: Number.NaN }],
  ["timeout", { timeout: -1 }],
  ["deadline", { deadline: Number.NaN }],
  ["deadline", { deadline: 0 }],
])("a %s that is not a time (%j) is refused before anything is sent", async (name, limits) => {
  const { send, requests } = script([]);
  const error = await send(copySnapshot, input, limits).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "InputError", field: expect.stringContaining(name) });
  expect(String(error)).toContain("must be positive. Fix: give milliseconds");
  expect(requests).toEqual([]);
});

test("limits without an end are limits like others", async () => {
  const { send } = script([]);
  const limits = { timeout: Number.POSITIVE_INFINITY, deadline: Number.POSITIVE_INFINITY };
  expect((await send(copySnapshot, input, limits)).data).toEqual({ RequestId: "done" });
});

test("credentials that do not come end with the deadline, and nothing is sent", async () => {
  const { send, requests } = script([], { credentials: () => new Promise(() => {}) });
  const { error } = await send(copySnapshot, input, { deadline: 5 });
  expect(error).toMatchObject({ name: "TransportError", sent: "no", attempts: 0, cause: { name: "TimeoutError" } });
  expect(requests).toEqual([]);
});

test("credentials that do not come end with the caller's signal", async () => {
  const { send, requests } = script([], { credentials: () => new Promise(() => {}) });
  const controller = new AbortController();
  const call = send(copySnapshot, input, { signal: controller.signal });
  controller.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");
  expect(requests).toEqual([]);
});

test("refused credentials are read again by the next call if this one is not repeated", async () => {
  let reads = 0;
  const credentials = async () => {
    reads++;
    return { ...alibabaKeys, accessKeyId: `key-${reads}`, expiration: Date.UTC(2027, 0) };
  };
  const { send, requests } = script([fault(400, "InvalidTimeStamp.Expired")], { credentials, retry: false });
  expect((await send(copySnapshot, input)).error?.attempts).toBe(1);
  await send(copySnapshot, input);
  expect(requests.map(({ headers }) => /key-\d/.exec(headers.authorization ?? "")?.[0])).toEqual(["key-1", "key-2"]);
});

test("what overslept the deadline is not attempted again", async () => {
  let now = 0;
  const { send, requests } = script([fault(400, "Throttling"), ok], {
    clock: () => new Date(now),
    sleep: async () => {
      now += 1_000_000;
    },
  });
  expect((await send(copySnapshot, input)).error?.code).toBe("Throttling");
  expect(requests).toHaveLength(1);
});

test.each(["transfer-encoding", "Content-Length", "expect", "connection"])(
  "a call sets no header %s, which is the transport's",
  async (name) => {
    const { send, requests } = script([]);
    await expect(send(copySnapshot, input, { headers: { [name]: "1" } })).rejects.toThrow(
      `header ${name} cannot be sent`,
    );
    expect(requests).toEqual([]);
  },
);
