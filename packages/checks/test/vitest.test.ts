import { describe, expect, test } from "vitest";
import "../src/vitest.ts";
import { documentFor } from "./documents.ts";

const copy = documentFor("CopyImageInRegion");
const snapshot = documentFor("CopySnapshot");
const post = (url: string, body?: string, headers: Record<string, string> = {}) =>
  new Request(`https://service.invalid${url}`, { method: "POST", headers, ...(body !== undefined && { body }) });
const rpc = { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" };

describe("what keeps the contract", () => {
  test.each([
    ["a response", Response.json({ job_id: "j" }), copy],
    ["a response of the RPC style", Response.json({ RequestId: "r", BizStatusCode: "AllSuccess" }), snapshot],
    ["a documented error", Response.json({ error: { code: "IMG.0144", message: "m" } }, { status: 400 }), copy],
    ["a request", post("/v1/cloudimages/i/copy", '{"name":"n"}'), copy],
    ["a request of the RPC style", post("/?SnapshotId=s&DestinationRegionIds=%5B%22n%22%5D", undefined, rpc), snapshot],
  ])("%s", async (_, received, document) => {
    await expect(received).toConformTo(document);
  });
});

describe("what breaks the contract is told as the reporters tell it", () => {
  test.each([
    [
      "a response without its id",
      Response.json({}),
      copy,
      /CopyImageInRegion response 200 body job_id: is required.*Fix: /,
    ],
    [
      "a status that is not listed",
      Response.json({}, { status: 418 }),
      copy,
      /response 418 body: the contract has no status/,
    ],
    ["a request without its name", post("/v1/cloudimages/i/copy", "{}"), copy, /request body name: is required.*Fix: /],
    [
      "a request without a parameter",
      post("/?SnapshotId=s", undefined, rpc),
      snapshot,
      /query DestinationRegionIds: is required/,
    ],
  ])("%s", async (_, received, document, message) => {
    await expect(expect(received).toConformTo(document)).rejects.toThrow(message);
    await expect(received).not.toConformTo(document);
  });
});

test("the body can still be read", async () => {
  const response = Response.json({ job_id: "j" });
  await expect(response).toConformTo(copy);
  expect(await response.json()).toEqual({ job_id: "j" });
});

test.each([
  ["neither a request nor a response", { status: 200 }, /takes a Request or a Response\. Fix: /],
  ["a request of another operation", post("/v9/other"), /of another operation\. Fix: /],
])("%s is refused with its fix", async (_, received, message) => {
  await expect(expect(received).toConformTo(copy)).rejects.toThrow(message);
});
