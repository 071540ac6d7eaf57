import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createMock } from "../../src/index.ts";
import { apis, type Change, call, ensCall, imsCall, jobCall } from "../requests.ts";

const { handle, journal } = createMock({ apis });
const noise = () => randomBytes(300).toString("latin1");
const deep = (depth: number) => `${'{"name":'.repeat(depth)}1${"}".repeat(depth)}`;

const changes: readonly [string, Change][] = [
  ["random bytes as a body", { body: noise() }],
  ["random bytes as a path", { path: `/${noise()}` }],
  ["deep JSON", { body: deep(200_000) }],
  ["an unclosed depth", { body: "[".repeat(1_000_000) }],
  ["__proto__ as a field", { body: '{"__proto__":{"name":"a"},"constructor":{"prototype":{}}}' }],
  ["__proto__ in the query", { path: "/v1/cloudimages/i/copy?__proto__=1&__proto__[a]=1&constructor=1" }],
  ["__proto__ as a header", { headers: JSON.parse('{"__proto__":"a"}') }],
  ["a broken escape in the path", { path: "/v1/cloudimages/%E0%A4%A/copy" }],
  ["a broken escape in the query", { path: "/v1/cloudimages/i/copy?a=%E0%A4%A&%" }],
  ["an absolute address", { path: "http://[::1/v1" }],
  ["an asterisk", { path: "*", method: "OPTIONS" }],
  ["no path", { path: "" }],
  ["a garbage Accept", { headers: { accept: ";;;,q=,\u0001/" } }],
  ["text/xml accepted", { headers: { accept: "text/xml" } }],
  ["a garbage Content-Type", { headers: { "content-type": "//;=" } }],
  ["another Content-Type", { headers: { "content-type": "multipart/form-data; boundary=x" } }],
  ["a garbage Prefer", { headers: { prefer: `${"code=".repeat(1000)}\u0000"` } }],
  ["an unknown method", { method: "\u0000" }],
  ["a lone surrogate in the address", { path: "/v1/\ud800" }],
  [
    "a signature over anything",
    {
      headers: {
        authorization: `SDK-HMAC-SHA256 Access=testid, SignedHeaders=__proto__;x-sdk-date, Signature=${"0".repeat(64)}`,
        "X-Auth-Token": undefined,
        "x-sdk-date": noise(),
      },
    },
  ],
  [
    "a form of noise",
    {
      headers: { "content-type": "application/x-www-form-urlencoded", authorization: undefined },
      body: `Signature=&Action=%&${noise()}`,
    },
  ],
  ["NUL bytes", { path: "/v1/cloudimages/\u0000%00/copy?\u0000=%00", body: '{"name":"\u0000"}' }],
  ["a name of secrets without end", { body: `"${"password".repeat(100_000)}` }],
  ["templates in the texts", { headers: { host: "$&{requestId}{name}" }, body: "{" }],
];

test.each(changes)("%s: no crash, no 5xx", async (_name, change) => {
  for (const request of [ensCall("CopySnapshot", change), imsCall(change), jobCall(change)]) {
    for (const { status, headers } of [await call(request), await handle(request)]) {
      expect(status).toBeLessThan(500);
      expect(headers).toHaveProperty("x-facsimile-evidence");
    }
  }
});

test("a journal of such calls can be read", () => {
  const entries = journal.entries();
  expect(entries.length).toBeGreaterThanOrEqual(changes.length);
  expect(JSON.parse(JSON.stringify(entries))).toHaveLength(entries.length);
});

test("what a request says is not taken for a template", async () => {
  const { body } = await call(ensCall("{host}$&"));
  expect(body.Message).toBe("There is no action {host}$&.");
});
