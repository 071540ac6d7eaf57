import { api as allOfEns } from "@facsimile/spec-alibaba-ens";
import { afterEach, describe, expect, test } from "vitest";
import { createClock, createMock, type MockOptions, type MockRequest } from "../../src/index.ts";
import { apis, ensCall, imsCall, jobCall } from "../requests.ts";
import { now, signAcs3, signSdk } from "../signed.ts";

const create = (options: Partial<MockOptions> = {}) => {
  const clock = createClock(now);
  const mock = createMock({ apis, auth: "off", clock, ...options });
  const ask = async (request: MockRequest | Promise<MockRequest>) => {
    const { status, headers, body } = await mock.handle(await request);
    return { status, headers, body: JSON.parse(body) };
  };
  return { ...mock, clock, ask };
};

// Compiled once: a mock that is reset is like a new one.
const shared = create();
const { ask, clock } = shared;
afterEach(() => {
  shared.reset();
  clock.set(now);
});

const copy = (nodes: readonly string[], prefer?: string, id = "sp-1") =>
  // As a form, which may be longer than an address.
  ensCall("CopySnapshot", {
    query: { SnapshotId: undefined, DestinationRegionIds: undefined },
    body: String(new URLSearchParams({ SnapshotId: id, DestinationRegionIds: JSON.stringify(nodes) })),
    headers: { prefer, "content-type": "application/x-www-form-urlencoded" },
  });
const list = (query: Record<string, string> = {}, prefer?: string) =>
  ensCall("DescribeSnapshots", { query, headers: { prefer } });
const job = (id: string) => jobCall({ path: `/v1/cloudimages/job/${id}` });

describe("state", () => {
  test("says so, and that it is not documented", async () => {
    const { headers } = await ask(copy(["a"]));
    expect(headers).toEqual({
      "content-type": "application/json",
      date: now.toUTCString(),
      "x-acs-request-id": expect.any(String),
      "x-facsimile-evidence": "inferred",
      "x-facsimile-scenario": "success",
      "x-facsimile-source": "state",
    });
  });

  test("names the id of the call where its header does", async () => {
    const { headers, body } = await ask(copy(["a"]));
    expect(body.RequestId).toBe(headers["x-acs-request-id"]);
  });

  test("has ids of its own, the same in every mock", async () => {
    const draw = async ({ ask: asked }: typeof shared) => [
      (await asked(imsCall())).body.job_id,
      (await asked(imsCall())).body.job_id,
    ];
    const ids = await draw(shared);
    expect(new Set(ids).size).toBe(2);
    expect(await draw(create())).toEqual(ids);
  });

  test("moves by the clock alone", async () => {
    const { body } = await ask(imsCall());
    const states = [];
    for (const seconds of [0, 4.999, 0.001, 119.999, 0.001]) {
      clock.advance(seconds * 1000);
      states.push((await ask(job(body.job_id))).body.status);
    }
    expect(states).toEqual(["INIT", "INIT", "RUNNING", "RUNNING", "SUCCESS"]);
  });

  test("goes back with the clock", async () => {
    const { body } = await ask(imsCall());
    clock.advance(1e9);
    clock.set(new Date(now.getTime() - 1000));
    expect((await ask(job(body.job_id))).body).toMatchObject({ status: "INIT", end_time: "" });
  });

  test("state belongs to one mock only", async () => {
    await ask(copy(["a"]));
    const other = create();
    expect((await other.ask(list())).headers["x-facsimile-case"]).toBe("list");
    expect((await ask(list())).body.TotalCount).toBe(1);
  });

  test("is forgotten when the mock is reset, and its ids begin anew", async () => {
    const first = await ask(imsCall());
    shared.reset();
    expect((await ask(job(first.body.job_id))).status).toBe(400);
    expect((await ask(imsCall())).body).toEqual(first.body);
  });

  test("is at most a thousand of a kind, the oldest forgotten first", async () => {
    const nodes = Array.from({ length: 600 }, (_, at) => `node-${at}`);
    await ask(copy(nodes, undefined, "sp-old"));
    await ask(copy(nodes, undefined, "sp-new"));
    const { body } = await ask(list({ PageSize: "2000" }));
    expect(body.TotalCount).toBe(1000);
    const sources = body.Snapshots.map((snapshot: { SourceSnapshotId: string }) => snapshot.SourceSnapshotId);
    expect([sources[0], sources[399], sources[400], sources[999]]).toEqual(["sp-old", "sp-old", "sp-new", "sp-new"]);
  });

  test("is at most a thousand of one call, and remembers no endless text", async () => {
    const nodes = Array.from({ length: 3000 }, (_, at) => `node-${at}`);
    expect((await ask(copy(nodes))).body.AllocationId).toHaveLength(1000);
    await ask(copy(["n".repeat(100_000)]));
    const { body } = await ask(list({ PageNumber: "1000", PageSize: "1" }));
    expect(body.Snapshots[0].EnsRegionId).toHaveLength(4096);
  });

  test.each(["__proto__", "constructor", "hasOwnProperty", "{input.x}", "$&"])("may be called %s", async (name) => {
    await ask(copy([name], undefined, name));
    const { body } = await ask(list({ EnsRegionId: name }));
    expect(body.Snapshots).toMatchObject([{ EnsRegionId: name, SourceSnapshotId: name }]);
  });

  test("is XML where the caller takes XML", async () => {
    const { body, headers } = await shared.handle({
      ...copy(["a"]),
      headers: { ...copy(["a"]).headers, accept: "text/xml" },
    });
    expect(headers["content-type"]).toBe("text/xml;charset=utf-8");
    expect(body).toContain("<BizStatusCode>AllSuccess</BizStatusCode><AllocationId><EnsRegionId>a</EnsRegionId>");
  });
});

describe("the documented example is the response", () => {
  const nameOf = async (request: MockRequest) => (await ask(request)).headers["x-facsimile-case"];

  test("of what a documented case names", async () => {
    const documented = job("ff8080811dbd65d7014dbe0d84db0012");
    expect([await nameOf(list()), await nameOf(documented)]).toEqual(["list", "success"]);
    await ask(imsCall());
    expect([await nameOf(list()), await nameOf(documented)]).toEqual(["list", "success"]);
  });

  test("of an id that nothing names if it is asked for, or if the mock is stateless", async () => {
    const { path } = { path: job("other").url };
    expect(await nameOf(jobCall({ path, headers: { prefer: "example=success" } }))).toBe("success");
    expect((await create({ stateful: false }).ask(job("other"))).headers["x-facsimile-case"]).toBe("success");
  });

  test("a list in which something was made only if it is asked for", async () => {
    await ask(copy(["a"]));
    expect([await nameOf(list()), await nameOf(list({ EnsRegionId: "b" }))]).toEqual([undefined, undefined]);
    expect([await nameOf(list({}, "example=none")), await nameOf(list({}, "code=200"))]).toEqual(["none", "list"]);
  });

  test("a call that asks for it, and makes nothing then", async () => {
    expect(await nameOf(copy(["a"], "example=copy, scenario=failure"))).toBe("copy");
    expect(await nameOf(list())).toBe("list");
  });

  test("everything in a mock that does not live", async () => {
    const still = create({ stateful: false });
    const { headers, body } = await still.ask(copy(["a"], "scenario=quota"));
    expect(headers).toMatchObject({ "x-facsimile-case": "copy", "x-facsimile-evidence": "documented" });
    expect(body.BizStatusCode).toBe("PartSuccess");
  });

  test("everything of an API that says nothing of state", async () => {
    const document = structuredClone(allOfEns.operations.CopySnapshot) as Record<string, unknown>;
    delete document["x-facsimile-scenarios"];
    const plain = create({ apis: [{ id: "plain", operations: { CopySnapshot: document } }] });
    const { headers } = await plain.ask({ ...copy(["a"], "scenario=failure"), apiId: "plain" });
    expect(headers["x-facsimile-case"]).toBe("copy");
    expect(headers).not.toHaveProperty("preference-applied");
  });
});

describe("a scenario", () => {
  const codeOf = async (request: MockRequest | Promise<MockRequest>, asked = ask) =>
    (await asked(request)).body.Code ?? (await asked(request)).body.error?.code;
  const quota = "SaleControl.VerificationFailed";

  test("is chosen by a call among other preferences", async () => {
    expect(await codeOf(copy(["a"], 'respond-async, Scenario="quota"; x=1'))).toBe(quota);
    expect(await codeOf(copy(["a"]))).toBeUndefined();
  });

  test("that refuses makes nothing, and is a documented case", async () => {
    const { headers } = await ask(copy(["a"], "scenario=quota"));
    expect(headers["x-facsimile-case"]).toBe(quota);
    expect((await ask(list())).headers["x-facsimile-case"]).toBe("list");
  });

  test("that the API does not have is told with those that it has", async () => {
    const { status, body } = await ask(copy(["a"], "scenario=rain"));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      title: "The API has no such scenario",
      scenarios: expect.arrayContaining(["success", "quota"]),
    });
    expect(body.detail).toBe("The API has no scenario rain. Fix: choose one of these.");
  });

  test("is told as applied where it was outcome, and the other preferences as ignored", async () => {
    const told = async (request: MockRequest, from = shared) => {
      const { headers, reason } = await from.handle(request);
      return [headers["preference-applied"], headers["x-facsimile-scenario"], reason];
    };
    const prefer = (text: string) => imsCall({ headers: { prefer: text } });
    const unplayed =
      "Prefer: scenario is ignored. Fix: prefer a scenario without code, example and dynamic, where the response comes from state";
    expect(await told(prefer("scenario=failure"))).toEqual(["scenario=failure", "failure", undefined]);
    expect(await told(prefer("scenario=quota"))).toEqual(["scenario=quota", "quota", undefined]);
    expect(await told(prefer("scenari=nope"))).toEqual([
      undefined,
      "success",
      "Prefer: scenari is ignored. Fix: the mock knows code, example, scenario, dynamic",
    ]);
    expect(await told(prefer("example=copy, scenario=quota"))).toEqual(["example=copy", undefined, unplayed]);
    expect(await told(prefer("scenario=nope"))).toEqual([undefined, undefined, undefined]);
    const still = create({ stateful: false });
    expect(await told(prefer("scenario=nope"), still)).toEqual([undefined, undefined, unplayed]);
  });

  test("that was set is not a preference of the call", async () => {
    shared.state.setScenario("quota", { apiId: "huawei-ims" });
    const { headers } = await ask(imsCall());
    expect(headers).toMatchObject({ "x-facsimile-case": "IMG.0015", "x-facsimile-scenario": "quota" });
    expect(headers).not.toHaveProperty("preference-applied");
  });

  test("that is refused stands in the journal as refused", async () => {
    await ask(imsCall({ headers: { prefer: "scenario=nope" } }));
    expect(shared.journal.entries()[0]?.steps).toContainEqual({ step: "scenario", verdict: "refused" });
  });

  test("stays that of the call by which something came to be", async () => {
    const failing = await ask(imsCall({ headers: { prefer: "scenario=failure" } }));
    const fine = await ask(imsCall());
    clock.advance(1e6);
    const states = [failing, fine].map(async ({ body }) => (await ask(job(body.job_id))).body.status);
    expect(await Promise.all(states)).toEqual(["FAIL", "SUCCESS"]);
  });

  test("is chosen by an option, and an API that lacks it goes its standard way", async () => {
    const { ask: asked } = create({ scenario: "partial" });
    expect((await asked(copy(["a", "b"]))).body.BizStatusCode).toBe("PartSuccess");
    expect((await asked(imsCall())).headers["x-facsimile-scenario"]).toBe("success");
    expect(() => create({ scenario: "rain" })).toThrow("unknown scenario rain. Fix: name one of success, failure, ");
  });

  test("is set by control for one API, and unset by reset", async () => {
    shared.state.setScenario("quota", { apiId: "huawei-ims" });
    expect([await codeOf(imsCall()), await codeOf(copy(["a"]))]).toEqual(["IMG.0015", undefined]);
    expect(await codeOf(imsCall({ headers: { prefer: "scenario=busy" } }))).toBe("IMG.0060");
    shared.reset();
    expect(await codeOf(imsCall())).toBeUndefined();
  });

  test("is set for one access key, in either protocol", async () => {
    const verifying = create({ auth: "verify", keys: { poor: "secret" } });
    verifying.state.setScenario("quota", { accessKeyId: "poor" });
    const poor = { accessKeyId: "poor", secret: "secret", date: now };
    const rich = { date: now };
    const requests = [
      signAcs3(copy(["a"]), poor),
      signSdk(imsCall(), poor),
      signAcs3(copy(["a"]), rich),
      signSdk(imsCall(), rich),
    ];
    const responses = await Promise.all(requests.map(verifying.ask));
    expect(responses.map(({ status }) => status)).toEqual([400, 400, 200, 200]);
  });

  test("is listed by API with what it means", () => {
    expect(Object.keys(shared.state.scenarios)).toEqual(["alibaba-ens", "huawei-ims"]);
    expect(shared.state.scenarios["alibaba-ens"]?.arrears).toBe("The account is overdue.");
  });

  test("or an unknown API is told", () => {
    expect(() => shared.state.setScenario("rain")).toThrow("unknown scenario rain. Fix: name one of success, ");
    expect(() => shared.state.setScenario("partial", { apiId: "huawei-ims" })).toThrow("unknown scenario partial");
    expect(() => shared.state.setScenario("quota", { apiId: "ims" })).toThrow(
      "unknown API ims. Fix: name one of alibaba-ens, ",
    );
  });
});
