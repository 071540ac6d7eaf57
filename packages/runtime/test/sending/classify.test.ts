import { expect, test } from "vitest";
import type { Api } from "../../src/index.ts";
import { classifyFailure, classifyResponse } from "../../src/sending/classify.ts";

const api: Pick<Api, "codes" | "texts"> = {
  codes: {
    Throttling: "throttle",
    Busy: "backoff",
    Refused: "never",
    Expired: "reauthenticate",
    "Time.Expired": "redate",
    Seen: "replay",
    Signature: "reauthenticate",
  },
  texts: { Signature: { "Timestamp Is Too Old": "redate", "nonce was used": "replay" }, Rare: { full: "throttle" } },
};
const read = { repeatable: true } as const;
const copy = {};

const decide = (status: number, code?: string, message?: string) => [
  classifyResponse(api, read, status, { code, message }),
  classifyResponse(api, copy, status, { code, message }),
];

test.each<[number, string | undefined, string, string]>([
  [429, undefined, "repeat", "repeat"],
  [429, "Refused", "repeat", "repeat"],
  [400, "Throttling", "repeat", "repeat"],
  [400, "Throttling.User.Flow", "repeat", "repeat"],
  [401, undefined, "reauthenticate", "reauthenticate"],
  [401, "Strange", "reauthenticate", "reauthenticate"],
  [401, "Refused", "final", "final"],
  [401, "Busy", "repeat", "unknown"],
  [403, "Expired", "reauthenticate", "reauthenticate"],
  [400, "Time.Expired", "redate", "redate"],
  [400, "Seen", "repeat", "unknown"],
  [400, "Busy", "repeat", "unknown"],
  [200, "Refused", "final", "final"],
  [200, "Strange", "final", "final"],
  [200, undefined, "repeat", "unknown"],
  [299, undefined, "repeat", "unknown"],
  [300, undefined, "final", "unknown"],
  [399, "Refused", "final", "unknown"],
  [400, undefined, "final", "final"],
  [499, undefined, "repeat", "unknown"],
  [499, "Refused", "repeat", "unknown"],
  [404, "Strange", "final", "final"],
  [500, "Strange", "repeat", "unknown"],
  [500, undefined, "repeat", "unknown"],
  [500, "Refused", "final", "final"],
  [501, "Strange", "repeat", "unknown"],
  [501, "Refused", "final", "final"],
  [408, "Throttling", "repeat", "unknown"],
  [502, "Expired", "reauthenticate", "unknown"],
  [503, "Throttling", "repeat", "unknown"],
  [504, "Refused", "repeat", "unknown"],
  [520, "Throttling", "repeat", "unknown"],
  [524, "Expired", "reauthenticate", "unknown"],
  [598, "Refused", "repeat", "unknown"],
])("%d with the code %s: a read is %s, a copy %s", (status, code, forRead, forCopy) => {
  expect(decide(status, code)).toEqual([forRead, forCopy]);
});

test.each<[string, string | undefined, string | undefined, string]>([
  ["the text of a message decides, whatever its case", "Signature", "The timestamp is too OLD.", "redate"],
  ["another text leaves the code", "Signature", "The signature differs.", "reauthenticate"],
  ["no message leaves the code", "Signature", undefined, "reauthenticate"],
  ["the text of another code says nothing", "Strange", "full", "final"],
  ["a text gives a meaning to a code that has none", "Rare", "It is full", "repeat"],
  ["a code without that text stays unlisted", "Rare", "It is empty", "final"],
  ["a code named like a built-in member is not listed", "constructor", "name", "final"],
  ["a text without a code says nothing", undefined, "full", "final"],
])("%s", (_, code, message, decision) => {
  expect(decide(400, code, message)).toEqual([decision, decision]);
});

test("without lists every code is unlisted", () => {
  expect(classifyResponse({}, copy, 400, { code: "Throttling", message: "full" })).toBe("final");
});

test("a failure is repeated if nothing was sent or the call only reads", () => {
  expect([classifyFailure(read, false), classifyFailure(read, true)]).toEqual(["repeat", "repeat"]);
  expect([classifyFailure(copy, false), classifyFailure(copy, true)]).toEqual(["unknown", "repeat"]);
});
