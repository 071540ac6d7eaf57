import { join } from "node:path";
import { expect, test } from "vitest";
import { loadApiUnderTest } from "../../src/api-under-test.ts";
import { reportFlows } from "../../src/flows/report.ts";

const root = join(import.meta.dirname, "../../..");
const ens = await loadApiUnderTest(join(root, "packages/clients/alibaba-ens"));

test("a flow is reported with its name and a line for each step, on the clock of its mock", async () => {
  const { lines, failed } = await reportFlows(ens);
  expect(failed).toBe(0);
  expect(lines).toEqual([
    "alibaba-ens CopySnapshotToNodes",
    expect.stringMatching(/^ {2}create +0 s {2}calls CreateSnapshot$/),
    expect.stringMatching(/^ {2}created +\d+ s {2}waits by Snapshot until sp-\w+: available$/),
    expect.stringMatching(/^ {2}copy +\d+ s {2}calls CopySnapshot$/),
    expect.stringMatching(/^ {2}copied +\d+ s {2}waits by SnapshotCopies until cn-hangzhou-26: available$/),
  ]);
});

test("the last line of a flow that fails has the reason", async () => {
  const createMock: typeof ens.createMock = (options) => ens.createMock({ ...options, scenario: "failure" });
  const { lines, failed } = await reportFlows({ ...ens, createMock });
  expect(failed).toBe(1);
  expect(lines[0]).toBe("alibaba-ens CopySnapshotToNodes");
  expect(lines.at(-1)).toMatch(/^ {2}FAIL DescribeSnapshots: waitForSnapshot failed .*: error$/);
});
