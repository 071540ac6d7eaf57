import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMock } from "../../src/index.ts";
import { maskText } from "../../src/text/mask-text.ts";
import { options } from "../asked.ts";
import { apis, ensCall, imsCall } from "../requests.ts";
import { signAcs3 } from "../signed.ts";

const multipart = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: text/plain\r\n\r\n${value}\r\n--b--`;

const names = [
  ...["access_token", "refresh_token", "id_token", "x-access-token", "SecurityToken", "X-Subject-Token"],
  ...["apiKey", "private_key", "admin_pass", "adminPass", "password", "passcode", "Authorization", "client_secret"],
];

/** A secret of that name as each format writes it. */
const written: Readonly<Record<string, (name: string, value: string) => string>> = {
  JSON: (name, value) => JSON.stringify({ n: 1, [name]: value, z: "end" }),
  "a list of JSON": (name, value) => `{"${name}":["${value}",{"a":"${value}"}],"z":"end"}`,
  "JSON with an escaped name": (name, value) =>
    `{"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}":"${value}","z":"end"}`,
  "JSON that is broken": (name, value) => `{"n":1,,"${name}" : "${value}", "z":"end"}`,
  "JSON with single quotes": (name, value) => `{'${name}': '${value}', 'z': 'end'}`,
  "JSON with bare names": (name, value) => `{n: 1, ${name}: ${value}, z: end}`,
  "JSON with one name twice": (name, value) => `{"a":"${name}=${value}","a":"b"}`,
  "JSON in JSON": (name, value) => JSON.stringify({ a: JSON.stringify({ [name]: value }) }),
  "JSON in a parameter": (name, value) => `a=${encodeURIComponent(JSON.stringify({ [name]: value }))}&z=end`,
  "a form": (name, value) => `n=1&${name}=${value}&z=end`,
  "a form with encoded names": (name, value) => `n=1&%${name.charCodeAt(0).toString(16)}${name.slice(1)}=${value}`,
  "a URL": (name, value) => `https://x.example/a?n=1&${name}=${value}&z=end`,
  "a URL in a URL": (name, value) => `/a?u=http://x/?${name}=${value}`,
  "an encoded URL in a URL": (name, value) => `/a?u=${encodeURIComponent(`http://x/?n=1&${name}=${value}`)}&bad=%`,
  XML: (name, value) => `<a><n>1</n><${name} t="1">${value}</${name}><z>end</z></a>`,
  "elements of XML": (name, value) => `<a><${name}><b>${value}</b></${name}><z>end</z></a>`,
  CDATA: (name, value) => `<${name}><![CDATA[<b>${value}</b>]]></${name}><z>end</z>`,
  "an attribute": (name, value) => `<a ${name}="${value}" z='end'/>`,
  multipart: multipart,
  "a header": (name, value) => `POST / HTTP/1.1\r\n${name}: x ${value}\r\nz: end`,
};

describe("a secret is masked by its name, and what is around it is shown", () => {
  const cases = Object.keys(written).flatMap((format) => names.map((name) => [name, format] as const));
  test.each(cases)("%s in %s", (name, format) => {
    const text = written[format]?.(name, "hide") ?? "";
    const shown = maskText(text);
    expect(shown).toContain("***");
    expect(shown).not.toContain("hide");
    if (text.includes("end")) expect(shown).toContain("end");
  });
});

describe("what a text shows", () => {
  test.each([
    ['{"text":"{\\"password\\":\\"hide\\"}"}', '{"text":"{\\"password\\":\\"***\\"}"}'],
    ['{"text":"{\\"password\\":\\"hide\\"}", broken', '{"text":"{"password":"***"}", broken'],
    [
      '{"auth":{"identity":{"methods":["a"],"password":{"user":"hide"}}}}',
      '{"auth":{"identity":{"methods":["a"],"password":"***"}}}',
    ],
    ['{"isPassed":true,"password":null,', '{"isPassed":true,"password":null,'],
    ['{"secrets":["hide",{"a":"hide', '{"secrets":"***"'],
    ['{"secrets":["hide",{"a":"]hide"}],"n":1,', '{"secrets":"***","n":1,'],
    ["http://user:hide@x.example/a", "http://***@x.example/a"],
    ["/v1/a;token=hide", "/v1/a;token=***"],
    ["<password/><n>1</n>", "<password/><n>1</n>"],
    ["https://docs.example.com:8443/a?b=c&NextToken=n#d", "https://docs.example.com:8443/a?b=c&NextToken=n#d"],
    ["100% of it = 5 \\ 3", "100% of it = 5 \\ 3"],
    ["2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z"],
  ])("%s", (text, shown) => expect(maskText(text)).toBe(shown));
});

describe("no secret shows", () => {
  const secret = "hide0hide";
  const texts = fc
    .record({ name: fc.constantFrom(...names), format: fc.constantFrom(...Object.values(written)) })
    .map(({ name, format }) => format(name, secret));
  const wraps = fc.constantFrom<(text: string) => string>(
    (text) => `a=${encodeURIComponent(text)}&b=1`,
    (text) => JSON.stringify({ a: text, b: [text] }),
    (text) => `<a><![CDATA[${text}]]></a>`,
    (text) => multipart("a", text),
    (text) => `https://x.example/?a=${encodeURIComponent(text)}`,
  );

  test("however texts are nested, and wherever they are cut", () => {
    const property = fc.property(texts, fc.array(wraps, { maxLength: 4 }), fc.nat(), (text, wrapped, at) => {
      const whole = wrapped.reduce((inner, wrap) => wrap(inner), text);
      expect(maskText(whole)).not.toContain(secret);
      expect(maskText(whole.slice(0, at % whole.length))).not.toContain("hide");
    });
    fc.assert(property, { numRuns: 2_000, seed: 9 });
  });

  test.each([
    ["a list", `{"name":"a","secrets":[${'"hide",'.repeat(20_000)}"hide"]}`],
    ["a name with an escape", `{"name":"a","\\u0070assword":"${"hide".repeat(20_000)}"}`],
    ["a form", `name=a&password=${"hide".repeat(20_000)}`],
    ["an element", `<a><password>${"hide".repeat(20_000)}</password></a>`],
  ])("of a body that is too long to be kept: %s", async (_name, body) => {
    const mock = createMock({ apis, auth: "off" });
    await mock.handle(imsCall({ body }));
    const [entry] = mock.journal.entries();
    expect(entry?.request.body).toContain("***");
    expect(JSON.stringify(entry)).not.toContain("hide");
  });
});

test("neither path, query nor header of an entry shows a secret", async () => {
  const mock = createMock({ apis, auth: "off" });
  const referer = "https://x.example/cb?access_token=hide#id_token=hide";
  const location = `http://x/?Signature=hide&u=${encodeURIComponent("http://y/?sign=hide")}`;
  const query = new URLSearchParams({ Authorization: "hide", u: location, n: "1" });
  await mock.handle(imsCall({ headers: { referer, "x-api-key": "hide" }, path: `/v1/Signature=hide;a=1?${query}` }));
  const [entry] = mock.journal.entries();
  expect(JSON.stringify(entry)).not.toContain("hide");
  expect(entry?.request).toMatchObject({
    path: "/v1/Signature=***",
    query: [
      ["Authorization", "***"],
      ["u", "http://x/?Signature=***&u=http://y/?sign=***"],
      ["n", "1"],
    ],
  });
});

test("nor does the reason of a refused signature, nor that of an unknown parameter", async () => {
  const mock = createMock(options);
  const query = {
    ...{ access_token: "hide", u: "http://x/?Signature=hide", Config: '{"password":"hide"}' },
    ...{ "password=hide": "1", x: "<apiKey>hide</apiKey>" },
  };
  const headers = { "x-acs-meta": "https://x.example/?id_token=hide" };
  const call = ensCall("CopySnapshot", { query, headers });
  for (const signer of [{}, { secret: "other" }]) await mock.handle(await signAcs3(call, signer));
  const [accepted, refused] = mock.journal.entries();
  expect(JSON.stringify([accepted, refused])).not.toContain("hide");
  expect(accepted?.response?.reason).toMatch(/^query .*, query password=\*\*\*, /);
  expect(refused?.response?.reason).toContain('Config={"password":"[redacted]"}');
});
