import { expect, test } from "vitest";
import { createSend, InputError, type Operation } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { createRecorder, huaweiKeys, ims } from "../fixtures.ts";

const operation: Operation<Record<string, unknown>, unknown, string> = {
  operationId: "Probe",
  method: "POST",
  path: "/v1/{project_id}/things/{id}",
  fields: {
    project_id: { in: "path", type: "string", required: true, option: "projectId" },
    region: { in: "query", type: "string", option: "region" },
    id: { in: ["path", "body"], type: "string", required: true },
    count: { in: "body", type: "integer" },
    size: { in: "body", type: ["number", "null"] },
    nested: { in: "body", type: "object" },
    ids: { in: "body", type: "array", items: "string" },
    "x-request-id": { in: "header", type: "string" },
  },
};

function createProbe(fields: typeof operation.fields = {}) {
  const probe = { ...operation, fields: { ...operation.fields, ...fields } };
  const recorder = createRecorder();
  const options = { region: "cn-north-4", projectId: "p1", credentials: huaweiKeys, fetch: recorder.fetch };
  const send = createSend(huaweiRest, ims, options);
  return { ...recorder, send: (input: unknown) => send(probe, input as Record<string, unknown>) };
}

test("every field reaches its places; what is undefined is not sent", async () => {
  const { send, last } = createProbe();
  await send({ id: "a", count: 2, size: null, nested: { b: 1 }, ids: ["c"], "x-request-id": "r", region: undefined });
  const { url, body, headers } = last();
  expect(url.href).toBe("https://ims.cn-north-4.myhuaweicloud.com/v1/p1/things/a?region=cn-north-4");
  expect(JSON.parse(body)).toEqual({ id: "a", count: 2, size: null, nested: { b: 1 }, ids: ["c"] });
  expect(headers["x-request-id"]).toBe("r");
});

test("the call wins over the client's options", async () => {
  const { send, last } = createProbe();
  await send({ id: "a", project_id: "p2", region: "cn-east-3" });
  expect(last().url.href).toBe("https://ims.cn-north-4.myhuaweicloud.com/v1/p2/things/a?region=cn-east-3");
});

test("an option that the call gives under one name fills every field of that option", async () => {
  const { send, last } = createProbe({ "X-Project-Id": { in: "header", type: "string", option: "projectId" } });
  await send({ id: "a", project_id: "p2" });
  expect([last().url.pathname, last().headers["x-project-id"]]).toEqual(["/v1/p2/things/a", "p2"]);
  await send({ id: "a", "X-Project-Id": "p3" });
  expect([last().url.pathname, last().headers["x-project-id"]]).toEqual(["/v1/p3/things/a", "p3"]);
  await send({ id: "a", "X-Project-Id": "p3", project_id: "p2" });
  expect([last().url.pathname, last().headers["x-project-id"]]).toEqual(["/v1/p2/things/a", "p3"]);
});

test("the project that is signed is that of the call", async () => {
  const { send, last } = createProbe();
  await send({ id: "a", project_id: "p2" });
  expect(last().headers["x-project-id"]).toBe("p2");
  await send({ id: "a" });
  expect(last().headers["x-project-id"]).toBe("p1");
});

test.each<[string, unknown]>([
  ["id", {}],
  ["Id", { id: "a", Id: "b" }],
  ["toString", { id: "a", toString: "b" }],
  ["id", { id: 1 }],
  ["id", { id: null }],
  ["count", { id: "a", count: 1.5 }],
  ["count", { id: "a", count: "1" }],
  ["size", { id: "a", size: Number.NaN }],
  ["nested", { id: "a", nested: [] }],
  ["ids", { id: "a", ids: "b" }],
  ["ids[1]", { id: "a", ids: ["b", 1] }],
  ["ids[0]", { id: "a", ids: new Array(1) }],
  ["id", { id: "" }],
  ["id", { id: "." }],
  ["id", { id: ".." }],
  ["id", { id: "\ud800" }],
  ["x-request-id", { id: "a", "x-request-id": "b\r\nc: d" }],
  ["the input", null],
  ["the input", []],
])("%s is refused in %j, and nothing is sent", async (field, input) => {
  const { send, requests } = createProbe();
  const error = await send(input).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ name: "InputError", field, operationId: "Probe" });
  expect(String(error)).toMatch(/^InputError: Probe: .+\. Fix: .+\.$/);
  expect(requests).toEqual([]);
});

test.each([
  ["a/b", "a%2Fb"],
  ["../a", "..%2Fa"],
  ["a\r\nb", "a%0D%0Ab"],
  ["%2e%2e", "%252e%252e"],
  ["a?b#c", "a%3Fb%23c"],
  ["{id}", "%7Bid%7D"],
  ["图像", "%E5%9B%BE%E5%83%8F"],
])("path value %j stays one segment", async (id, segment) => {
  const { send, last } = createProbe();
  await send({ id });
  expect(last().url.pathname).toBe(`/v1/p1/things/${segment}`);
});
