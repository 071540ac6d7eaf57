import { expect, test, vi } from "vitest";
import { createMock } from "../../src/index.ts";
import { isolateByKey } from "../../src/isolation.ts";
import { buildMock } from "../../src/mock.ts";
import { holdsMoreThan } from "../../src/wire/request-size.ts";
import { apis, imsCall } from "../requests.ts";

const members = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [at, 0])));

test.each<[string, string, boolean]>([
  ["members", members(12), true],
  ["members that are as many as may be", members(10), false],
  ["items", JSON.stringify(Array(12).fill(0)), true],
  ["lists in lists", "[".repeat(12), true],
  ["what looks like members in a text", JSON.stringify({ text: ",[{".repeat(20) }), false],
  ["what looks like members behind an escaped quote", JSON.stringify({ text: `"${",".repeat(20)}` }), false],
  ["members behind a text that ends in a backslash", `{"a":"\\\\",${members(12).slice(1)}`, true],
  ["a text that does not end", `{"a":"${",".repeat(20)}`, false],
  ["pairs of a form", "a=1&".repeat(12), true],
  ["a form with a long value", `a=${"[,".repeat(20)}`, false],
  ["nothing", "", false],
])("%s", (_name, body, isMore) => {
  expect(holdsMoreThan(body, 10)).toBe(isMore);
});

test.each([
  ["members of JSON", "application/json", members(700_000)],
  ["nested lists", "application/json", "[".repeat(1_000_000)],
  ["pairs of a form", "application/x-www-form-urlencoded", "a=&".repeat(1_000_000)],
])("a body of very many %s is refused unread", async (_name, type, body) => {
  const request = imsCall({ headers: { "content-type": type, "x-auth-token": "test-a" }, body });
  const parse = vi.spyOn(JSON, "parse");
  const decode = vi.spyOn(globalThis, "URLSearchParams");
  const options = { apis, auth: "off" } as const;
  const given = await Promise.all([
    createMock(options).handle(request),
    isolateByKey(options, buildMock(options)).handle(request),
  ]);
  const read = [...parse.mock.calls, ...decode.mock.calls].map(([text]) => String(text).length);
  vi.restoreAllMocks();
  expect(given.map(({ status }) => status)).toEqual([413, 413]);
  expect(given[0]?.reason).toBe("too-many-values: must hold at most 65536 values");
  expect(Math.max(0, ...read)).toBeLessThan(200_000);
});
