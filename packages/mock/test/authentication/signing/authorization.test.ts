import { expect, test } from "vitest";
import {
  compileAuthorization,
  readCompactTime,
  readIsoTime,
} from "../../../src/authentication/signing/authorization.ts";

const read = compileAuthorization("S", "Id");

test("the parts of a signature are read, with spaces or without", () => {
  const parts = { accessKeyId: "k", signedHeaders: ["a", "b"], signature: "0f" };
  expect(read("S Id=k,SignedHeaders=a;b,Signature=0f")).toEqual(parts);
  expect(read("S Id=k, SignedHeaders=a;b,  Signature=0f")).toEqual(parts);
});

test.each([
  "",
  "T Id=k,SignedHeaders=a,Signature=0f",
  "S Key=k,SignedHeaders=a,Signature=0f",
  "S Id=,SignedHeaders=a,Signature=0f",
  "S Id=k,SignedHeaders=,Signature=0f",
  "S Id=k,SignedHeaders=a,Signature=",
  "S Id=k,SignedHeaders=a",
  "S Id=k,SignedHeaders=a,Signature=0f,More=1",
  "x S Id=k,SignedHeaders=a,Signature=0f",
  "S Id=k;SignedHeaders=a;Signature=0f",
])("%j lacks a part", (header) => {
  expect(read(header)).toEqual({
    kind: "unauthenticated",
    rule: "Authorization must be S with Id, SignedHeaders and Signature",
  });
});

test.each([
  ["2026-11-22T01:02:03Z", readIsoTime],
  ["20261122T010203Z", readCompactTime],
])("%s is read as a time in UTC", (text, readTime) => {
  expect(readTime(text).toISOString()).toBe("2026-11-22T01:02:03.000Z");
});

test.each([
  ...[
    "",
    "2026-11-22T01:02:03",
    "2026-11-22T01:02:03.5Z",
    "2026-11-22 01:02:03Z",
    "20261122T010203Z",
    " 2026-11-22T01:02:03Z",
  ],
  ...["2026-11-22T01:02:03Z0", "02026-11-22T01:02:03Z", "2026-13-22T01:02:03Z"],
])("%j is not such a time", (text) => {
  expect(Number.isNaN(readIsoTime(text).getTime())).toBe(true);
});

test.each(["", "2026-11-22T01:02:03Z", "20261122T010203", "x20261122T010203Z", "20261122T010203Zx"])(
  "%j is not such a time without marks",
  (text) => {
    expect(Number.isNaN(readCompactTime(text).getTime())).toBe(true);
  },
);
