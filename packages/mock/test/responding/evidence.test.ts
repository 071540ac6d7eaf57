import { expect, test } from "vitest";
import { createMock, type MockRequest } from "../../src/index.ts";
import { apis, ensCall, imsCall, jobCall } from "../requests.ts";
import { now, signAcs3 } from "../signed.ts";

const { handle } = createMock({ apis, auth: "present", evidence: "documented", stateful: false });
const madeUp = ensCall("CopySnapshot", { headers: { Prefer: "code=503" } });
const otherVersion = ensCall("CopySnapshot", { headers: { "x-acs-version": "2020-01-01" } });

test.each<[string, MockRequest, number, string]>([
  ["a documented case", imsCall(), 200, "documented"],
  ["a case put together from documented parts", jobCall(), 200, "inferred"],
  ["a refusal with a documented code", ensCall("Drop"), 404, "inferred"],
])("%s gets a response where documentation is wanted", async (_name, request, status, evidence) => {
  expect(await handle(request)).toMatchObject({ status, headers: { "x-facsimile-evidence": evidence } });
});

test.each<[string, MockRequest, number]>([
  ["a body that is made up from its schema", madeUp, 503],
  ["a refusal without a documented code", otherVersion, 400],
])("%s is 501 where documentation is wanted, and says what would be assumed", async (_name, request, status) => {
  const { status: given, headers, body, operationId } = await handle(request);
  expect([given, operationId]).toEqual([501, "CopySnapshot"]);
  expect(headers).toMatchObject({ "content-type": "application/problem+json", "x-facsimile-evidence": "assumed" });
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status: 501, assumed: { status, type: "application/json" } });
  expect(problem.detail).toMatch(/Fix: allow evidence "any".*Prefer: example=/);
  const assumed = await createMock({ apis, auth: "present" }).handle(request);
  expect(Object.keys(JSON.parse(problem.assumed.body))).toEqual(Object.keys(JSON.parse(assumed.body)));
});

test("the reason of a refusal stays where documentation is wanted", async () => {
  expect((await handle(otherVersion)).reason).toContain("x-acs-version: must be 2017-11-10");
  const { reason } = await createMock({ apis, evidence: "documented" }).handle({
    ...(await signAcs3(ensCall("CopySnapshot"), { date: now })),
    body: "another",
  });
  expect(reason).toBeDefined();
});

test("an unknown preference is refused as before: that is the mock's own response", async () => {
  const { status } = await handle(ensCall("CopySnapshot", { headers: { Prefer: "code=418" } }));
  expect(status).toBe(400);
});

test("a response that gives way to 501 is none that was executed", async () => {
  const mock = createMock({ apis, auth: "present", evidence: "documented" });
  expect((await mock.handle(ensCall("CopySnapshot"))).status).toBe(200);
  expect((await mock.handle(ensCall("DescribeSnapshots"))).status).toBe(501);
  expect(mock.journal.entries().map(({ executed }) => executed)).toEqual([true, false]);
  expect(mock.journal.executions()).toEqual({ "alibaba-ens": { CopySnapshot: 1 } });
});
