import { expect, test } from "vitest";
import { api } from "./api-under-test.ts";
import { asJournal, expectSteps, listFlows, readSteps, runArazzo } from "./arazzo/index.ts";

const flows = listFlows(api);

test("an API with waiters has flows", () => {
  expect(flows.length > 0).toBe(Object.keys(api.folder.waiters).length > 0);
});

test.each(flows)("$name: every step makes its call, in order, in its region, with every given field", async (flow) => {
  const run = await runArazzo(api, flow, "success");
  const expected = expectSteps(api, flow, run);
  const sent = readSteps(api, run.mock.journal.entries());
  const called = sent.map(({ operation, region }) => ({ operation, region }));
  const regionOf = (at: number) => (Object.keys(flow.regions).length > 0 ? expected[at]?.region : sent[at]?.region);
  expect(called).toEqual(expected.map(({ operation }, at) => ({ operation, region: regionOf(at) })));
  for (const [at, { operation, input }] of expected.entries())
    for (const [field, value] of Object.entries(input)) {
      const shown = sent[at]?.input[field];
      expect(shown, `${operation} ${field}`).toEqual(asJournal(value, shown));
      expect(shown, `${operation} ${field}`).toBeDefined();
    }
  expect(run.succeeded).toBe(true);
});

test.each(flows)("$name: a wait for what fails ends the flow", async (flow) => {
  const run = await runArazzo(api, flow, "failure");
  const [wait] = flow.flow.steps.flatMap(({ kind, name }, at) => (kind === "wait" ? [{ name, at }] : []));
  expect(run.succeeded).toBe(false);
  expect(run.responses.has(String(wait?.name))).toBe(true);
  expect(readSteps(api, run.mock.journal.entries())).toHaveLength(Number(wait?.at) + 1);
});
