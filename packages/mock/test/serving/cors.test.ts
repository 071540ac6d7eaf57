import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningMock, startMock } from "../../src/index.ts";
import { apis } from "../requests.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock({ apis, origins: ["https://docs.example.com"] });
});
afterAll(async () => mock.close());

const ask = async (origin: string, init: RequestInit = {}) =>
  fetch(`${mock.apis["huawei-ims"]}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012`, {
    ...init,
    headers: { ...init.headers, origin },
  });
const preflight = {
  method: "OPTIONS",
  headers: { "access-control-request-method": "POST", "access-control-request-headers": "x-auth-token,content-type" },
};
const corsOf = ({ headers }: Response) => [...headers.keys()].filter((name) => name.startsWith("access-control"));

const friends = [
  "http://localhost:3000",
  "http://127.0.0.1",
  "https://[::1]:1",
  "http://a.localhost",
  "https://docs.example.com",
];
const strangers = ["https://example.com", "null", "http://localhost.example.com", "http://127.0.0.1.nip.io", "file://"];

describe("a page of this machine or of a given origin", () => {
  test.each(friends)("%s may call before it has credentials", async (origin) => {
    const { status, headers } = await ask(origin, preflight);
    expect([status, headers.get("content-length")]).toEqual([204, null]);
    expect(Object.fromEntries(headers)).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "x-auth-token,content-type",
      vary: "origin",
    });
  });

  test.each(friends)("%s may read every header of a response", async (origin) => {
    const { status, headers } = await ask(origin, { headers: { "X-Auth-Token": "testtoken" } });
    expect([status, headers.get("access-control-allow-origin"), headers.get("vary")]).toEqual([200, origin, "origin"]);
    const exposed = headers.get("access-control-expose-headers")?.split(", ");
    expect(exposed).toEqual(expect.arrayContaining(["x-request-id", "x-facsimile-evidence", "x-facsimile-case"]));
  });

  test("may read refusals", async () => {
    const { status, headers } = await ask(friends[0] ?? "");
    expect([status, headers.has("access-control-allow-origin")]).toEqual([401, true]);
  });
});

describe("to any other page", () => {
  test.each(strangers)("%s nothing is allowed", async (origin) => {
    for (const init of [preflight, {}]) {
      const response = await ask(origin, init);
      expect([response.status, corsOf(response)]).toEqual([403, []]);
    }
  });
});

test("without an origin nothing is said of it", async () => {
  const response = await fetch(`${mock.apis["huawei-ims"]}/`);
  expect([corsOf(response), response.headers.has("vary")]).toEqual([[], false]);
});
