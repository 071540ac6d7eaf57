import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createTokenSource, type IssuedToken } from "../../src/credentials/token-source.ts";
import { ApiError, createSend, type Result } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { copyImage, createRecorder, ims } from "../fixtures.ts";

const input = { auth: { password: "s3cr3t" } };
const start = Date.UTC(2026, 0, 31);

/** An IAM whose n-th token is `token-n`, good for an hour from its request. */
function createIam() {
  let now = start;
  const inputs: unknown[] = [];
  const ask = async (given: typeof input): Promise<Result<IssuedToken, "401">> => {
    inputs.push(given);
    const expires_at = new Date(now + 3_600_000).toISOString().replace("Z", "000Z");
    const data = { "X-Subject-Token": `token-${inputs.length}`, token: { expires_at } };
    return { data, response: Response.json({}) };
  };
  const source = createTokenSource(ask, input, { clock: () => new Date(now) });
  return { source, inputs, pass: (milliseconds: number) => (now += milliseconds) };
}

test("a token is requested once, kept, and renewed a minute before it ends", async () => {
  const { source, inputs, pass } = createIam();
  expect(await source()).toEqual({ token: "token-1", expiration: new Date(start + 3_600_000) });
  pass(3_539_999);
  expect((await source()).token).toBe("token-1");
  pass(1);
  expect((await source()).token).toBe("token-2");
  expect(inputs).toEqual([input, input]);
});

test("calls that wait together ask once", async () => {
  const { source, inputs } = createIam();
  const tokens = await Promise.all(Array.from({ length: 9 }, () => source()));
  expect([new Set(tokens).size, inputs.length]).toEqual([1, 1]);
});

test("a token that a service refused is renewed, once for all who were refused", async () => {
  const { source, inputs } = createIam();
  const refused = await source();
  expect((await source(refused)).token).toBe("token-2");
  expect((await source(refused)).token).toBe("token-2");
  expect(inputs).toHaveLength(2);
});

test("clients share a token, and a call whose token ended early is repeated with the next", async () => {
  const { source, inputs } = createIam();
  const ended = () =>
    Response.json({ error_code: "APIGW.0307", error_msg: "The token must be updated." }, { status: 401 });
  let tokens: unknown[] = [];
  const { fetch, requests } = createRecorder(() => {
    const token = requests.at(-1)?.headers["x-auth-token"];
    tokens.push(token);
    return token === "token-1" && tokens.length > 2 ? ended() : Response.json({});
  });
  const api = { ...ims, codes: { "APIGW.0307": "reauthenticate" } as const };
  const create = () => createSend(huaweiRest, api, { region: "r", credentials: source, fetch, sleep: async () => {} });
  const [first, second] = [create(), create()];
  for (const send of [first, second]) await send(copyImage, { image_id: "a", name: "b" });
  expect([tokens, inputs.length]).toEqual([["token-1", "token-1"], 1]);
  const results = await Promise.all(
    [first, second, first].map((send) => send(copyImage, { image_id: "a", name: "b" })),
  );
  expect(results.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
  expect(inputs).toHaveLength(2);
  tokens = tokens.slice(-3);
  expect(tokens).toEqual(["token-2", "token-2", "token-2"]);
});

test("a refusal rejects that call with status and code, never with the response, and the next call reads it again", async () => {
  const details = { code: "401", status: 401, requestId: "r-1", retryable: false, attempts: 1 };
  const operationId = "KeystoneCreateUserTokenByPassword";
  const error = new ApiError<"401">(operationId, "wrong password s3cr3t", { ...details, body: { echo: input } });
  let reads = 0;
  const source = createTokenSource(async () => {
    reads++;
    return { error, response: Response.json({}) } satisfies Result<IssuedToken, "401">;
  }, input);
  for (let call = 0; call < 2; call++) {
    const failure = await source().catch((reason: unknown) => reason);
    expect(String(failure)).toBe("Error: IAM gave no token: HTTP status 401, code 401, r-1.");
    expect(inspect(failure)).not.toContain("s3cr3t");
  }
  expect(reads).toBe(2);
});

test("a response without a token is said to be one", async () => {
  const data: IssuedToken = { token: { expires_at: "2026-01-31T00:00:00Z" } };
  await expect(createTokenSource(async () => ({ data }), input)()).rejects.toThrow(
    "IAM gave no token: the response has none.",
  );
});

const hour = 3_600_000;

/** A source whose clock differs from that of IAM, and how often it asks while an hour passes, minute by minute. */
async function countRequests(ahead: number, issue: (now: number) => { expires_at?: unknown; date?: string }) {
  let now = start;
  let requests = 0;
  const ask = async () => {
    const { expires_at, date = new Date(now).toUTCString() } = issue(now);
    const data = { "X-Subject-Token": `token-${++requests}`, token: { expires_at } } as unknown as IssuedToken;
    return { data, response: new Response(null, { headers: { date } }) };
  };
  const source = createTokenSource(ask, input, { clock: () => new Date(now + ahead) });
  for (; now < start + hour; now += 60_000) await source();
  return requests;
}

test.each([0, -hour, hour, 30 * hour, -30 * hour])(
  "a token is kept as long as it lasts by IAM's clock, though ours is %d ms ahead",
  async (ahead) => {
    const issue = (now: number) => ({ expires_at: new Date(now + hour / 2).toISOString() });
    expect(await countRequests(ahead, issue)).toBe(3);
  },
);

test.each<[string, unknown, number]>([
  ["the year 9999", "9999-12-31T00:00:00Z", 1],
  ["the past", "1999-12-31T00:00:00Z", 60],
  ["no time", "soon", 60],
  ["a number", 1e300, 60],
  ["nothing", undefined, 60],
])("a token that ends in %s is used, and kept only if that can be", async (_, expires_at, requests) => {
  expect(await countRequests(0, () => ({ expires_at }))).toBe(requests);
});

test("a token is kept for a day at most, whatever its end", async () => {
  let now = start;
  let requests = 0;
  const ask = async () => ({
    data: { "X-Subject-Token": `t-${++requests}`, token: { expires_at: "9999-12-31T00:00:00Z" } },
  });
  const source = createTokenSource(ask, input, { clock: () => new Date(now) });
  await source();
  now += 24 * hour - 60_000;
  await source();
  expect(requests).toBe(2);
});
