import { beforeEach, describe, expect, test } from "vitest";
import { createMock, testKey, testToken } from "../../src/index.ts";
import { copy, options, temporary } from "../asked.ts";
import { measureGrowth } from "../heap.ts";
import { ensCall, imsCall, jobCall } from "../requests.ts";
import { now, rpcSha1Call, type Signer, signAcs3, signRpcSha1 } from "../signed.ts";

const mock = createMock({ ...options, journalLimit: 4 });
const { handle, journal } = mock;
beforeEach(() => journal.clear());

const token = { "X-Auth-Token": testToken };

describe("a call leaves an entry", () => {
  test("with the verdict of every step and the response", async () => {
    await handle(imsCall({ headers: token, path: "/v1/cloudimages/i/copy?a=%C3%A9" }));
    expect(journal.entries()).toEqual([
      {
        sequence: 1,
        time: now.toISOString(),
        api: "huawei-ims",
        operation: "CopyImageInRegion",
        request: {
          method: "POST",
          path: "/v1/cloudimages/i/copy",
          query: [["a", "é"]],
          headers: { "x-auth-token": "***", "content-type": "application/json" },
          body: '{"name":"copy"}',
        },
        steps: [
          { step: "routing", verdict: "passed", detail: "CopyImageInRegion" },
          { step: "authentication", verdict: "passed" },
          { step: "validation", verdict: "passed" },
          { step: "scenario", verdict: "applied", detail: "success" },
          { step: "response", verdict: "passed", detail: "200" },
        ],
        executed: true,
        response: {
          status: 200,
          evidence: "inferred",
          source: "state",
          requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
          reason: "query a: not in the contract, ignored. Fix: leave it out, or add it to the contract",
        },
      },
    ]);
  });

  test.each([
    ["authentication", imsCall({ headers: { "X-Auth-Token": "x" } }), "unknown-token: must be known"],
    [
      "routing",
      imsCall({ headers: token, path: "/v1" }),
      expect.stringMatching(/^unknown-operation: no operation has this path/),
    ],
    ["validation", imsCall({ headers: token, body: "{}" }), "body name: is required. Fix: add it"],
  ])("that says what %s refused, and why", async (step, request, reason) => {
    await handle(request);
    const [entry] = journal.entries();
    expect(entry?.steps.at(-1)).toEqual({ step, verdict: "refused", detail: reason });
    expect(entry).toMatchObject({ executed: false, response: { reason } });
  });

  test("that says what was preferred", async () => {
    await handle(jobCall({ headers: { ...token, prefer: "code=400" } }));
    expect(journal.entries()).toMatchObject([{ executed: false, response: { status: 400 } }]);
  });
});

describe("no entry holds", () => {
  test.each([
    ["the signature of a header", signAcs3(ensCall("CopySnapshot"))],
    ["the token of a temporary key", signAcs3(ensCall("CopySnapshot"), temporary)],
    ["a signature of the query", rpcSha1Call({ Action: "CopySnapshot", SecurityToken: "sts-token/+=" })],
    ["a signature that does not fit", signAcs3(ensCall("CopySnapshot"), { secret: "other" })],
  ])("%s", async (_name, request) => {
    const sent = await request;
    await handle(sent);
    const signature = /Signature=([^&,]+)/.exec(`${sent.url} ${sent.headers.authorization}`)?.[1] ?? "";
    const text = JSON.stringify(journal.entries());
    expect(text).toContain("***");
    for (const secret of [signature, decodeURIComponent(signature), "sts-token", testKey.secret])
      expect(text).not.toContain(secret);
  });

  test.each([
    '{"auth":{"identity":{"password":{"user":{"name":"n","password":"hide\\"me"}}}}}',
    '{"auth":{"identity":{"token":{"id":"hide-me"}}}}',
    '{"adminPass" : "hide-me", "password":"hide-me',
    "a=b&password=hide-me&SecurityToken=hide-me",
  ])("the secrets of the body %s", async (body) => {
    await handle(imsCall({ headers: token, body }));
    const [entry] = journal.entries();
    expect(entry?.request.body).toContain("***");
    expect(entry?.request.body).not.toMatch(/hide|\\"me/);
  });

  test.each([
    ['{"\\u0070assword":"hide"}', '{"password":"***"}'],
    ['[{"password":12345678},{"a":null}]', '[{"password":"***"},{"a":null}]'],
    ['{"secrets":["hide"],"n":1}', '{"secrets":"***","n":1}'],
    ['{"totp":{"user":{"id":"i","passcode":"hide"}}}', '{"totp":{"user":{"id":"i","passcode":"***"}}}'],
    ['{"text":"{\\"password\\":\\"hide\\"}"}', '{"text":"{\\"password\\":\\"***\\"}"}'],
    ['{"passcode":12345678, "n": 1', '{"passcode":"***", "n": 1'],
    ["n=1&%70assword=hide", "n=1&%70assword=***"],
  ])("the secrets of %s, whatever else it shows", async (body, shown) => {
    await handle(imsCall({ headers: token, body }));
    expect(journal.entries()[0]?.request.body).toBe(shown);
  });

  test("the secrets of headers and of the query, in any case of their names", async () => {
    const headers = { ...token, "Proxy-Authorization": "Basic hide", COOKIE: "hide" };
    await handle(jobCall({ headers, path: "/v1?signature=hide&securityToken=hide&X-AUTH-TOKEN=hide&n=1" }));
    expect(journal.entries()[0]?.request).toMatchObject({
      query: [
        ["signature", "***"],
        ["securityToken", "***"],
        ["X-AUTH-TOKEN", "***"],
        ["n", "1"],
      ],
      headers: { "x-auth-token": "***", "proxy-authorization": "***", cookie: "***" },
    });
  });

  test("what has no secrets is shown as it was written", async () => {
    const body = '{ "id": 12345678901234567890, "next_token" : 1.0 }';
    await handle(imsCall({ headers: token, body }));
    expect(journal.entries()[0]?.request.body).toBe(body);
  });
});

describe("a form is decoded", () => {
  const headers = { host: "a", "content-type": "application/x-www-form-urlencoded; charset=UTF-8" };
  const read = async (body: string) => {
    await handle({ apiId: "alibaba-ens", method: "POST", url: "/?a=b", headers, body });
    return journal.entries()[0]?.request;
  };

  test("into pairs, whose secrets are known by their decoded names", async () => {
    const secrets = "%53ignature=hide&SecurityToke%6e=hide&signature=hide&Config=%7B%22password%22%3A%22hide%22%7D";
    expect(await read(`Action=CopySnapshot&Name=a+%C3%A9&${secrets}&SignatureNonce=n&NextToken=t`)).toMatchObject({
      query: [["a", "b"]],
      form: [
        ["Action", "CopySnapshot"],
        ["Name", "a é"],
        ["Signature", "***"],
        ["SecurityToken", "***"],
        ["signature", "***"],
        ["Config", '{"password":"***"}'],
        ["SignatureNonce", "n"],
        ["NextToken", "t"],
      ],
      body: "",
    });
  });

  test("but JSON that is called a form is shown as JSON", async () => {
    const request = await read('{"name":"a&b=c","password":"hide"}');
    expect(request).toMatchObject({ body: '{"name":"a&b=c","password":"***"}' });
    expect(request).not.toHaveProperty("form");
  });
});

test("entries are found by API, operation and what came after", async () => {
  for (const request of [imsCall({ headers: token }), jobCall({ headers: token }), jobCall({ headers: token })])
    await handle(request);
  await handle(ensCall("CopySnapshot"));
  const sequences = (...filter: Parameters<typeof journal.entries>) =>
    journal.entries(...filter).map(({ sequence }) => sequence);
  expect(sequences({ api: "huawei-ims" })).toEqual([1, 2, 3]);
  expect(sequences({ operation: "ShowJobProgress" })).toEqual([2, 3]);
  expect(sequences({ operation: "ShowJobProgress", since: 2 })).toEqual([3]);
  expect(() => sequences({ api: "__proto__" })).toThrow("unknown api __proto__");
});

test("the last calls are kept in their order; executions are counted for all", async () => {
  for (let count = 0; count < 6; count++) await handle(imsCall({ headers: token }));
  await handle(imsCall());
  expect(journal.entries().map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
  expect(journal.executions()).toEqual({ "huawei-ims": { CopyImageInRegion: 6 } });
  journal.clear();
  expect([journal.entries(), journal.executions()]).toEqual([[], {}]);
});

test("a call that is read again is not masked again", async () => {
  await handle(imsCall({ headers: token }));
  const [first, second] = [journal.entries(), journal.entries()].map(([entry]) => entry?.request);
  expect(second).toBe(first);
});

test("sessions and one-time passwords are secret", async () => {
  const secrets = { session: "s-1", "x-session-id": "s-2", otp: "123456", otp_code: "123456" };
  await handle(imsCall({ headers: { ...token, ...secrets }, body: JSON.stringify(secrets) }));
  expect(JSON.stringify(journal.entries())).not.toMatch(/s-1|s-2|123456/);
});

test("a long body is cut", async () => {
  await handle(imsCall({ headers: token, body: '{"name":"a"}'.padEnd(100_000) }));
  expect(journal.entries()[0]?.request.body).toMatch(/^\{"name":"a"\} +… \(100000 characters\)$/);
});

describe("of a text without end little is kept", () => {
  const form = { host: "ens.aliyuncs.com", "content-type": "application/x-www-form-urlencoded" };
  const post = (signer: Signer) =>
    rpcSha1Call({}, {}, { method: "POST", url: "/", headers: form, body: signRpcSha1("POST", copy, signer) });
  const long = (at: number) => `${at}${"x".repeat(1_000_000)}`;

  test.each<[string, (at: number) => Signer]>([
    ["an unknown access key", (at) => ({ accessKeyId: long(at) })],
    ["a nonce", (at) => ({ nonce: () => long(at) })],
  ])("%s", async (_name, signer) => {
    const growth = await measureGrowth(async () => {
      for (let at = 0; at < 20; at++) await handle(post(signer(at)));
    });
    expect(growth).toBeLessThan(5_000_000);
    for (const { steps, response } of journal.entries())
      for (const text of [...steps.map(({ detail = "" }) => detail), response?.reason ?? ""])
        expect(text.length).toBeLessThanOrEqual(1000);
  });

  test("but a nonce of any length counts only once", async () => {
    const statuses: number[] = [];
    for (const at of [100, 100, 101]) statuses.push((await handle(post({ nonce: () => long(at) }))).status);
    expect(statuses).toEqual([200, 400, 200]);
  });
});
