import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { createSend, OutcomeUnknown } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { copyImage, ims, readImage } from "../fixtures.ts";

// A page whose server is gone cannot load it.
vi.mock("#failure", () => {
  throw new TypeError("Failed to fetch dynamically imported module");
});

const token = "MIIQsecrettoken";
const input = { image_id: "i-1", name: "Hunter" };
const hooked: unknown[] = [];

function create(fetch: typeof globalThis.fetch, middleware: object[] = []) {
  const hooks = { attemptEnd: (...given: unknown[]) => void hooked.push(given) };
  const more = { retry: false as const, middleware: middleware as never, hooks };
  return createSend(huaweiRest, ims, { region: "r", credentials: { token }, fetch, ...more });
}
const show = (...values: unknown[]) =>
  inspect([values, hooked], { depth: 20, showHidden: true, getters: true }) + JSON.stringify(values);
const respond = (error_code: string, status = 400) => {
  const headers = { "x-request-id": token, "x-echo": token };
  return async () => Response.json({ error_code, error_msg: `no ${token}` }, { status, headers });
};

test.each(["IMG.0144", "Throttling.User", "ENS_SERVICE_ARREARAGE", "KOOPHONE.API.2006"])(
  "an error has its code %s and repeats no secret, although its details cannot be loaded",
  async (code) => {
    const result = await create(respond(code))(copyImage, input);
    expect(result.error).toMatchObject({ name: "ApiError", code, status: 400, body: undefined });
    expect(result.error?.requestId).toBeUndefined();
    expect(result.error?.message).toContain("the details could not be loaded");
    expect(show(result, ...(result.response?.headers ?? []))).not.toContain(token);
  },
);

test.each([token, "secrettoken", input.name, "AKIA1234", "a secret of words"])(
  "a code that may be a secret or a part of the request is left out: %s",
  async (code) => {
    const { error } = await create(respond(code))(readImage, input);
    expect(error).toMatchObject({ name: "ApiError", status: 400, code: undefined });
  },
);

test("what cannot be described is classified as ever: a lost response of a copy leaves its outcome unknown", async () => {
  const lose = async () => Promise.reject(new TypeError(`no ${token}`));
  const lost = await create(lose)(copyImage, input).catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(OutcomeUnknown);
  expect(lost).toMatchObject({ cause: { message: expect.stringContaining("the details could not be loaded") } });
  const gone = await create(respond("Busy", 502))(copyImage, input).catch((error: unknown) => error);
  expect(gone).toBeInstanceOf(OutcomeUnknown);
  const { error } = await create(lose)(readImage, input);
  expect(error).toMatchObject({ name: "TransportError", sent: "maybe", retryable: true });
  expect(show(lost, gone, error)).not.toContain(token);
});

test("middleware sees no text of an error that cannot be redacted", async () => {
  const seen: string[] = [];
  const onResponse = async ({ response }: { response: Response }) => {
    seen.push(await response.clone().text(), ...[...response.headers].flat());
  };
  const { error } = await create(respond("IMG.0144"), [{ onResponse }])(copyImage, input);
  expect(error?.code).toBe("IMG.0144");
  expect(seen.join("")).toBe("");
});

test.each(["lost", "throttled"])(
  "a call whose response was %s is not repeated, and says that it may be",
  async (what) => {
    let sent = 0;
    const fail = { lost: async () => Promise.reject(new TypeError("reset")), throttled: respond("Busy", 429) }[what];
    const fetch = async () => {
      sent++;
      return (fail as typeof globalThis.fetch)("");
    };
    const send = createSend(huaweiRest, ims, { region: "r", credentials: { token }, fetch, sleep: async () => {} });
    expect((await send(readImage, input)).error).toMatchObject({ retryable: true, attempts: 1 });
    expect(sent).toBe(1);
  },
);
