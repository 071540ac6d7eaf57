import { sha256Hex } from "@facsimile/runtime/hashes";
import { describe, expect, test } from "vitest";
import { explainBody, explainMismatch, toCanonical, toParts } from "../../src/authentication/signature-mismatch.ts";

const parts = {
  ...{ method: "POST", path: "/v1", query: "a=1", headers: "host:h\nx-date:2026\n", signedHeaders: "host;x-date" },
  bodyHash: "hash",
};
const canonical = "POST\n/v1\na=1\nhost:h\nx-date:2026\n\nhost;x-date\nhash";

describe("a canonical request", () => {
  test("is put together of its parts, and taken apart", () => {
    expect(toCanonical(parts)).toBe(canonical);
    expect(toParts(canonical)).toEqual(parts);
  });

  test("is the query in a scheme without headers", () => {
    expect(toCanonical({ method: "GET", path: "/", query: "a=1" })).toBe("a=1");
  });

  test("that lacks lines has empty parts", () => {
    expect(toParts("")).toEqual({ method: "", path: "", query: "", headers: "", signedHeaders: "", bodyHash: "" });
  });
});

const sign = (secret: string, text: string) => `${secret} ${text}`;
const presented = (signature: string, own: Parameters<typeof toCanonical>[0] = parts, body = "") => ({
  ...{
    accessKeyId: "key-1",
    signature,
    stringToSign: "",
    sent: { query: [], body },
    toStringToSign: toCanonical,
    sign,
  },
  readParts: () => own,
});

test("a defect that fits is told with its fix", () => {
  const signature = sign("secret", toCanonical({ ...parts, method: "GET" }));
  expect(explainMismatch(presented(signature), "secret")).toBe(
    "signature: GET was signed. Fix: sign as the scheme writes it",
  );
});

describe("where none fits, what the mock signed is told", () => {
  const fix = "Fix: check the secret of key-1, then compare what you sign with what the mock signs: ";
  const start = `signature: wrong secret, or changed after signing: no usual defect makes it fit. ${fix}`;

  test("on one line", () => {
    expect(explainMismatch(presented("x"), "secret")).toBe(`${start}POST|/v1|a=1|host:h|x-date:2026||host;x-date|hash`);
  });

  test("without what a parameter, or a text in one, has of secrets", () => {
    const own = { method: "GET", path: "/", query: "SecurityToken=hide&a=%7B%22password%22%3A%22hide%22%7D&b=1" };
    expect(explainMismatch(presented("x", own), "secret")).toBe(
      `${start}SecurityToken=[redacted]&a={"password":"[redacted]"}&b=1`,
    );
  });

  test("up to a thousand characters", () => {
    const own = { method: "GET", path: "/", query: `a=${"b".repeat(2_000)}` };
    expect(explainMismatch(presented("x", own), "secret")).toBe(`${start}a=${"b".repeat(998)}`);
  });
});

test.each([
  [sha256Hex(""), "the empty body was signed"],
  ["another", "the body changed after its hash was made"],
  [undefined, "the body changed after its hash was made"],
])("the hash %s of another body is explained", (bodyHash, cause) => {
  const own = { method: "POST", path: "/", query: "", ...(bodyHash !== undefined && { bodyHash }) };
  expect(explainBody(presented("x", own, "{}"))).toBe(`body: ${cause}. Fix: hash the bytes that are sent`);
});
