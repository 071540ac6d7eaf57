import { join } from "node:path";
import { assembleBundle, bundleSource, operationsOf, readApiFolder } from "@facsimile/catalog";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const { api } = readApiFolder(root, "alibaba-ens");
const { document } = await bundleSource(root, "alibaba-ens");

type Edit = (spec: { waiters: string; flows: string; pagination: string }) => Partial<typeof spec>;

/** What the build reports about the spec with an edit. */
function reportOf(edit: Edit): readonly string[] {
  if (!api || !document) throw new Error("the spec has problems");
  const changed = structuredClone(document);
  const listing = operationsOf(changed).find(({ operation }) => operation.operationId === "DescribeSnapshots");
  if (!listing) throw new Error("there is no DescribeSnapshots");
  const texts = {
    waiters: JSON.stringify(api.waiters),
    flows: JSON.stringify(api.flows),
    pagination: JSON.stringify(listing.operation["x-facsimile-pagination"]),
  };
  const { waiters, flows, pagination } = { ...texts, ...edit(texts) };
  Object.assign(listing.operation, { "x-facsimile-pagination": JSON.parse(pagination) });
  const { problems } = assembleBundle({ ...api, waiters: JSON.parse(waiters), flows: JSON.parse(flows) }, changed);
  return problems.map(({ file, at, message }) => `${file} ${at}: ${message}`);
}

test("the spec as it is has no problem", () => {
  expect(reportOf(() => ({}))).toEqual([]);
});

test.each<[string, Edit, string]>([
  [
    "a state of a waiter",
    ({ waiters }) => ({ waiters: waiters.replaceAll('"available"', '"availabel"') }),
    "specs/alibaba-ens/waiters.yaml SnapshotCopies.state.values: unknown state availabel",
  ],
  [
    "where a waiter finds the state",
    ({ waiters }) => ({ waiters: waiters.replaceAll('"at":"/Status"', '"at":"/State"') }),
    "specs/alibaba-ens/waiters.yaml SnapshotCopies.state: unknown pointer /State",
  ],
  [
    "a pointer of a flow",
    ({ flows }) => ({ flows: flows.replace("/create/response/SnapShotId/0", "/create/response/SnapshotId/0") }),
    "specs/alibaba-ens/flows.yaml CopySnapshotToNodes.steps.copy.input.SnapshotId: unknown pointer /create/response/SnapshotId/0",
  ],
  [
    "the items of a list",
    ({ pagination }) => ({ pagination: pagination.replace("/Snapshots", "/Snapshot") }),
    "waiters.yaml SnapshotCopies.match: x-facsimile-pagination of DescribeSnapshots: unknown pointer /Snapshot",
  ],
  [
    "the page of a list",
    ({ pagination }) => ({ pagination: pagination.replace("PageNumber", "PageNo") }),
    "operations.DescribeSnapshots.list.where: no filter for the parameter PageNumber",
  ],
  [
    "the total of a list",
    ({ pagination }) => ({ pagination: pagination.replace("/TotalCount", "/Total") }),
    "waiters.yaml SnapshotCopies.match: x-facsimile-pagination of DescribeSnapshots: unknown pointer /Total",
  ],
])("a change of %s is reported by its name", (_what, edit, report) => {
  expect(reportOf(edit).join("\n")).toContain(report);
});
