import { type AddressInfo, createServer } from "node:net";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type ClientOptions, createClient, createFetchTransport, createSend, type Operation } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { createNodeTransport } from "../../src/transports/transport-node.ts";
import { copyImage, huaweiKeys, ims, readImage } from "../fixtures.ts";

const secret = 's3cr3t/+=&"é~{1}abc';
const token = `MIIQ+/${"aZ9+/".repeat(200)}==`;
const image = { image_id: "i-1", name: "n", cmk_id: secret };
const secrets = ["/cmk_id"];
const leak = /s3cr3t|MIIQ|aZ9/i;

/** Everything that a program can see of a value, getters and hidden members included. */
function show(value: unknown): string {
  const deep = { depth: 20, showHidden: true, getters: true } as const;
  return [inspect(value, deep), JSON.stringify(value), String(value), (value as Error | undefined)?.stack].join("\n");
}

const login: Operation<{ auth: object }, unknown, string> = {
  operationId: "Login",
  method: "POST",
  path: "/tokens",
  fields: { auth: { in: "body", type: "object", required: true } },
  secrets: ["/auth/user/password", "/auth/keys/*/sk"],
  repeatable: true,
};
const auth = { user: { name: "me", password: secret }, keys: [{ sk: "hunter2!" }, { sk: "other-pass" }] };

async function call(fetch: typeof globalThis.fetch, options: Partial<ClientOptions<never>> = {}) {
  const told: unknown[] = [];
  const keep = (...given: unknown[]) => void told.push(given);
  const send = createSend(huaweiRest, ims, {
    ...{ region: "r", credentials: { token }, fetch, retry: false },
    ...(options as object),
    hooks: { attemptStart: keep, attemptEnd: keep, retry: keep },
  });
  const sent = [
    await send({ ...readImage, secrets }, image, { headers: { "x-api-key": "s3cr3t-in-a-header" } }).catch(
      (error) => error,
    ),
    await send({ ...copyImage, secrets }, image, { headers: { "x-api-key": "s3cr3t-in-a-header" } }).catch(
      (error) => error,
    ),
    await send(login, { auth }).catch((error) => error),
  ];
  return [
    ...sent,
    ...sent.map((result) => result.response && [...result.response.headers, result.response.statusText]),
    ...told,
  ];
}

const fail = (failure: unknown) => async () => {
  throw failure;
};
const parser = Object.assign(new Error("Parse Error: Expected HTTP/"), {
  code: "HPE_INVALID_CONSTANT",
  data: `X-Auth-Token: ${token}`,
});
const loop = new Error(`loop ${token}`);
loop.cause = loop;

test.each<[string, unknown]>([
  ["a cause that holds the request", Object.assign(new TypeError("fetch failed"), { cause: parser })],
  [
    "a cause of a cause",
    new Error("a", {
      cause: new Error(secret, { cause: Object.assign(new Error("b"), { data: Buffer.from(token) }) }),
    }),
  ],
  [
    "an AggregateError",
    new AggregateError([new Error(`one ${token}`), Object.assign(new Error("two"), { request: { secret } })], secret),
  ],
  ["a cause that leads to itself", loop],
  [
    "an axios error",
    Object.assign(new Error("m"), { config: { headers: { "X-Auth-Token": token } }, response: { data: secret } }),
  ],
  ["a name and a code", Object.assign(new Error("m"), { name: `E${secret}`, code: token })],
  ["text", `failed with ${secret} and ${token}`],
  ["an object", { message: secret, headers: { token } }],
])("a failure repeats no secret in error, cause or hook: %s", async (_, failure) => {
  expect(show(await call(fail(failure)))).not.toMatch(leak);
});

test.each([
  ["fetch", createFetchTransport()],
  ["node:http", createNodeTransport()],
])("a server that does not speak HTTP and repeats the request leaks nothing: %s", async (_, transport) => {
  const server = createServer((socket) => socket.on("data", (data) => socket.end(data)).on("error", () => undefined));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const told = await call(globalThis.fetch, {
    transport,
    endpoint: `http://127.0.0.1:${port}`,
    region: undefined,
  } as never);
  server.close();
  expect(show(told)).toMatch(/HPE_|Parse Error|HTTPParserError/);
  expect(show(told)).not.toMatch(leak);
});

test("a failure keeps what tells of the connection", async () => {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", errno: -104, syscall: "read" });
  const [{ error }] = (await call(fail(new TypeError("fetch failed", { cause })))) as [{ error: Error }];
  expect(error.cause).toMatchObject({
    name: "TypeError",
    message: "fetch failed",
    cause: { code: "ECONNRESET", errno: -104, syscall: "read" },
  });
});

const utf8 = new TextEncoder().encode(secret);
const percent = encodeURIComponent(secret);
const base64 = (prefix: string) => Buffer.from(prefix + secret).toString("base64");
const json = JSON.stringify(secret).slice(1, -1);
const toHex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");

test.each<[string, string]>([
  ["as it is", secret],
  ["percent-encoded", percent],
  ["percent-encoded in lower case", percent.replace(/%../g, (code) => code.toLowerCase())],
  ["percent-encoded twice", encodeURIComponent(percent)],
  ["percent-encoded three times, in lower case", encodeURIComponent(encodeURIComponent(percent)).toLowerCase()],
  ["as a form", new URLSearchParams({ a: secret }).toString()],
  ["in Base64", base64("")],
  ["in Base64 behind one character", base64("x")],
  ["in Base64 behind a user", base64("me:")],
  ["in Base64 for URLs", Buffer.from(utf8).toString("base64url")],
  ["in Base64, percent-encoded", encodeURIComponent(base64("m:"))],
  ["in hex", Buffer.from(utf8).toString("hex")],
  ["in upper-case hex", Buffer.from(utf8).toString("hex").toUpperCase()],
  ["escaped for JSON", json],
  ["escaped for JSON twice", JSON.stringify(json).slice(1, -1)],
  [
    "escaped for JSON, with slashes and code points",
    json.replaceAll("/", "\\/").replaceAll("+", "\\u002B").replaceAll("é", "\\u00e9"),
  ],
  [
    "escaped for HTML",
    secret.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("+", "&#43;").replaceAll("/", "&#x2F;"),
  ],
  ["escaped for HTML, every character", [...secret].map((each) => `&#${each.codePointAt(0)};`).join("")],
  ["escaped for XML, every character", [...secret].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join("")],
  ["escaped for JSON, every character", [...secret].map((each) => `\\u${toHex(each.charCodeAt(0), 4)}`).join("")],
  ["percent-encoded, every byte", [...utf8].map((byte) => `%${toHex(byte, 2)}`).join("")],
  ["in upper case", secret.toUpperCase()],
])("a secret that a service repeats is redacted %s", async (_, form) => {
  const forms = [
    Response.json({ error_code: "X", error_msg: `is ${form} wrong` }, { status: 400 }),
    new Response(`<p>${form}</p>`, { status: 400 }),
  ];
  for (const response of forms) {
    const shown = show(await call(async () => response.clone()));
    expect(shown).toContain("[redacted]");
    expect(shown).not.toContain(form);
    expect(shown).not.toContain(form.slice(0, 12));
  }
});

test.each<[string, string]>([
  ["as it is", token],
  ["percent-encoded", encodeURIComponent(token)],
  ["escaped for JSON", token.replaceAll("/", "\\/")],
  ["cut", token.slice(0, 300)],
])("a long token is redacted to its end: %s", async (_, form) => {
  const shown = show(
    await call(async () => Response.json({ error_code: "X", error_msg: `token ${form} is wrong` }, { status: 400 })),
  );
  expect(shown).not.toMatch(leak);
  expect(shown).toContain("token [redacted] is wrong");
});

const lines = `-----BEGIN KEY-----\r\nq7Zp\tXw3v${"\nq7Zp Xw3v".repeat(20)}\n-----END KEY-----`;

test.each<[string, string]>([
  ["as it is", lines],
  ["escaped for JSON", JSON.stringify(lines)],
  ["escaped for JSON twice", JSON.stringify(JSON.stringify(lines))],
  ["percent-encoded", encodeURIComponent(lines)],
  ["without its first lines", lines.slice(40)],
  ["one line of it", "line 3 is q7Zp Xw3v"],
  ["with other line breaks", lines.replaceAll("\n", "\r\n")],
  ["in one line", lines.replace(/\s+/g, " ")],
  ["in Base64", Buffer.from(lines).toString("base64")],
])("a secret of several lines is redacted to its end: %s", async (_, form) => {
  const fetch = async () => Response.json({ error_code: "X", error_msg: `is ${form} wrong` }, { status: 400 });
  const send = createSend(huaweiRest, ims, { region: "r", credentials: { token }, retry: false, fetch });
  const { error } = await send({ ...readImage, secrets }, { ...image, cmk_id: lines });
  expect(error?.message).toContain("[redacted]");
  expect(show(error)).not.toMatch(/q7Zp|Xw3v/);
  if (form.length > 60) expect(show(error)).not.toContain(form.slice(-40, -20));
});

/** What is shown of an error whose message repeats `said`, after a call with these secrets. */
async function tell(said: string, ...secrets: string[]): Promise<string> {
  const fetch = async () => Response.json({ error_code: "X", error_msg: said }, { status: 400 });
  const send = createSend(huaweiRest, ims, { region: "r", credentials: { token }, retry: false, fetch });
  const input = { auth: { keys: secrets.map((sk) => ({ sk })) } };
  const { error } = await send({ ...login, secrets: ["/auth/keys/*/sk"] }, input as never);
  return `${error?.message}`.replace("Login: X (400): ", "");
}

test("a secret that begins with another is redacted whole, in every form", async () => {
  const [old, new_] = ["Summer2025", "Summer2025!NewPartOfIt"];
  for (const form of [new_, encodeURIComponent(new_), Buffer.from(new_).toString("base64").replace(/=+$/, "")])
    expect(await tell(`is ${form} wrong`, old, new_)).toMatch(/^is \[redacted\]\w{0,2} wrong$/);
});

test("a secret is redacted whose 48th character is of two units", async () => {
  const astral = `${"a1".repeat(23)}b😀tail-of-it`;
  for (const form of [astral, encodeURIComponent(astral)])
    expect(await tell(`is ${form} wrong`, astral)).toBe("is [redacted] wrong");
});

test("white space of a secret is found as a service writes it anew", async () => {
  const words = "two  words of\tsome kind";
  for (const form of [words, "two words of some kind", "two++words+of%09some+kind", "two\\u0020words\\nof some kind"])
    expect(await tell(`is ${form} wrong`, words)).toBe("is [redacted] wrong");
});

test("a secret of white space is none, and that around a secret may stay", async () => {
  expect(await tell("100% of us", "      ", `${" ".repeat(60)}\n \n${" ".repeat(60)}`)).toBe("100% of us");
  expect(await tell("is hunter2! wrong", " hunter2!\n")).toBe("is [redacted] wrong");
});

test("many secrets, and one of very many lines, are redacted", async () => {
  const many = Array.from({ length: 200 }, (_, index) => `secret-number-${index}-of-many`);
  expect(await tell(`is ${many[123]} wrong`, ...many)).toBe("is [redacted] wrong");
  const file = many.join("\n").repeat(5);
  expect(await tell(`is ${many[7]} wrong`, file)).toBe("is [redacted] wrong");
});

// One by one, eight backslashes in a row could be matched in more ways than there are microseconds.
test("a secret with backslashes in a row is redacted, and a response full of them takes no longer", async () => {
  const secret = `${"\\".repeat(8)}server${"\\".repeat(8)}share`;
  expect(await tell(`is ${secret} wrong`, secret)).toMatch(/^is \[redacted\] wrong$/);
  expect(await tell(JSON.stringify(`is ${secret} wrong`), secret)).toMatch(/is \\*\[redacted\] wrong/);
  expect(await tell(`${"\\".repeat(5_000)}server${"\\".repeat(5_000)}`, secret)).not.toContain("redacted");
});

test("secret parts of the input are in no error: text, code, body, hook, response", async () => {
  const echo: typeof fetch = async (_, init) => {
    const headers = { "x-echo": percent, "x-request-id": percent.toLowerCase() };
    return new Response(
      JSON.stringify({
        error_code: auth.user.password,
        error_msg: `${init?.body}`.includes("hunter2") ? "hunter2! or other-pass" : "",
        request: init?.body,
      }),
      { status: 400, headers },
    );
  };
  const told = show(await call(echo));
  expect(told).not.toMatch(/s3cr3t|hunter2|other-pass/);
  expect(told).toContain("[redacted]");
});

test.each<[string, object]>([
  ["without middleware", {}],
  ["with middleware", { middleware: [{ onRequest: () => undefined }] }],
  [
    "with middleware that wraps the response",
    { middleware: [{ onResponse: ({ response }: { response: Response }) => new Response(response.body, response) }] },
  ],
])("the response of an error repeats no secret in a header, the status text or the body: %s", async (_, options) => {
  const fetch = async () =>
    new Response(JSON.stringify({ error_code: "X", error_msg: token }), {
      status: 400,
      statusText: `No ${token}`,
      headers: { "x-echo": token, location: `/?t=${encodeURIComponent(token)}` },
    });
  const results = await call(fetch, options as never);
  const [{ response, error }] = results as [{ response: Response; error: Error }];
  expect(response.headers.get("x-echo")).toBe("[redacted]");
  expect(show([results, response, response.statusText, ...response.headers, error])).not.toMatch(leak);
  expect(response.bodyUsed ? "" : await response.text()).not.toMatch(leak);
});

test("what middleware sees of an error is redacted, and classified as it came", async () => {
  const seen: string[] = [];
  const onResponse = async ({ response }: { response: Response }) => {
    seen.push(await response.clone().text(), ...[...response.headers].flat());
  };
  const fetch = async () =>
    Response.json({ error_code: "X", error_msg: token }, { status: 400, headers: { "x-echo": token } });
  const [{ error }] = (await call(fetch, { middleware: [{ onResponse }] })) as [{ error: Error }];
  expect(error).toMatchObject({ code: "X", status: 400 });
  expect(seen.join()).not.toMatch(leak);
});

test.each(["LTAI5tExample0123456789x", "Bearer eyJhbGciOi", "s3cr3t/+=", `${"a".repeat(41)}`, "hunter2222"])(
  "a name that may be a secret is not repeated, of a header, a field or an option: %s",
  async (name) => {
    const send = createSend(huaweiRest, ims, { region: "r", credentials: { token } });
    const asHeader = await send(copyImage, image, { headers: { [name]: "\n" } }).catch((error) => error);
    const asField = await send(copyImage, { ...image, [name]: 1 } as never).catch((error) => error);
    let asOption: unknown;
    try {
      createClient(huaweiRest, ims, {}, { region: "r", credentials: { token }, [name]: 1 } as never);
    } catch (error) {
      asOption = error;
    }
    for (const error of [asHeader, asField, asOption]) {
      expect(error).toMatchObject({ name: "InputError" });
      expect(show(error)).not.toContain(name);
      expect(String(error)).toContain(`a name of ${name.length} characters`);
    }
  },
);

test("ordinary words stay, and so do short texts", async () => {
  const send = createSend(huaweiRest, ims, {
    ...{ region: "r", credentials: { ...huaweiKeys, securityToken: "abc" }, retry: false as const },
    fetch: async () => Response.json({ error_code: "X", error_msg: "the abc of images" }, { status: 400 }),
  });
  expect((await send(readImage, image)).error?.message).toBe("CopyImageInRegion: X (400): the abc of images");
});

test.each(["x", "t", "\\", "%25", "&amp;", "u0074", " "])(
  "a secret behind the longest text that is searched is redacted: %s",
  async (part) => {
    const token = "t/%&\\/%&/%&/%&";
    const said = await tell(`${part.repeat(1_000_000 / part.length)}<${token}>`, token);
    expect(said.slice(-12)).toBe("<[redacted]>");
    expect(said.length).toBeGreaterThan(999_000);
  },
);

test.each(["x", "t", "\\", "%25", "&amp;", "u0074", "<!--", "<![CDATA["])(
  "a longer text is not searched, and not shown: %s",
  async (part) => {
    const token = "t/%&\\/%&/%&/%&";
    const many = part.repeat(8_000_000 / part.length);
    const bodies = [
      many,
      JSON.stringify({ error_code: "X", error_msg: many }),
      JSON.stringify({ error_code: "X", many: [many, token] }),
    ];
    for (const body of bodies) {
      const fetch = async () => new Response(body, { status: 400 });
      const send = createSend(huaweiRest, ims, { region: "r", credentials: { token }, retry: false, fetch });
      const { error } = await send(readImage, image);
      expect(show(error)).toMatch(/\[\d{7} characters\]/);
      expect(error?.message.length).toBeLessThan(400);
      expect(show(error)).not.toContain(token);
    }
  },
);

test("an error of up to a million characters is shown, and nothing behind it", async () => {
  const items = Array.from({ length: 12 }, (_, index) => `${index}`.padEnd(100_000, "."));
  const fetch = async () => Response.json({ error_code: "X", items, token }, { status: 400 });
  const send = createSend(huaweiRest, ims, { region: "r", credentials: { token }, retry: false, fetch });
  const { error } = await send(readImage, image);
  expect(error).toHaveProperty("body", {
    error_code: "X",
    items: [...items.slice(0, 10), "[100000 characters]", "[100000 characters]"],
    "[5 characters]": `[${token.length} characters]`,
  });
});
