import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryStore } from "@facsimile/runtime/flow";
import { describe, expect, test } from "vitest";
import { formatKills, killEverywhere, listFlows } from "../src/flows/index.ts";
import { api } from "./api-under-test.ts";

const flows = listFlows(api);

test("the client offers its flows if the API has any", () => {
  const manifest = readFileSync(join(api.root, "packages/clients", api.id, "package.json"), "utf8");
  const isDocumented = existsSync(join(api.root, "specs", api.id, "flows.yaml"));
  expect("./flows" in JSON.parse(manifest).exports).toBe(isDocumented);
  expect(flows.map(({ run }) => typeof run)).toEqual(flows.map(() => "function"));
  expect(flows.length > 0).toBe(isDocumented);
});

describe.each(flows)("the flow $flow.name", (flow) => {
  const { input, run, setUp, changing, goals } = flow;

  test("makes its calls in order, each once, and every wait succeeds", async () => {
    const { fetch, clock, connect } = setUp();
    await run(connect(fetch), input, { store: createMemoryStore(), id: "run-1", clock: clock.now });
    const made = fetch.mock.journal.entries().filter(({ operation = "" }) => changing.includes(operation));
    expect(made.map(({ operation }) => operation)).toEqual(changing);
  });

  test.each([false, true])("killed at any point, executes nothing twice (marked: %s)", async (marked) => {
    const ends = await killEverywhere(flow, marked);
    process.stdout.write(`${formatKills(api.id, flow, marked, ends)}\n`);
    for (const { at, executions } of ends)
      expect({ at, twice: Object.entries(executions).filter(([, times]) => times > 1) }).toEqual({ at, twice: [] });
    const once = changing.filter((name) => !goals.includes(name));
    for (const { at, end, executions } of ends)
      if (end === "resumed")
        expect({ at, made: once.map((name) => executions[name]) }).toEqual({ at, made: once.map(() => 1) });
  });
});
