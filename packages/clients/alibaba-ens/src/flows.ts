// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

import { copySnapshotLookup, createSnapshotLookup } from "./lookups.ts";
import type { Waited } from "@facsimile/runtime";
import { type Flow, type FlowOptions, runFlow } from "@facsimile/runtime/flow";
import type { AlibabaEnsClient } from "./client.ts";
import type { CopySnapshotInput, CopySnapshotOutput, CreateSnapshotInput, CreateSnapshotOutput, DescribeSnapshotsOutput } from "./types.ts";

/** Input of `copySnapshotToNodes`. */
export interface CopySnapshotToNodesFlowInput {
  /** `EnsRegionId` of `CreateSnapshot`. */
  readonly EnsRegionId: CreateSnapshotInput["EnsRegionId"];
  /** `DiskId` of `CreateSnapshot`. */
  readonly DiskId: CreateSnapshotInput["DiskId"];
  /** `SnapshotName` of `CreateSnapshot`. */
  readonly SnapshotName?: CreateSnapshotInput["SnapshotName"];
  /** `Description` of `CreateSnapshot`. */
  readonly Description?: CreateSnapshotInput["Description"];
  /** `DestinationRegionIds` of `CopySnapshot`. */
  readonly DestinationRegionIds: CopySnapshotInput["DestinationRegionIds"];
  /** `DestinationSnapshotName` of `CopySnapshot`. */
  readonly DestinationSnapshotName?: CopySnapshotInput["DestinationSnapshotName"];
  /** `DestinationSnapshotDescription` of `CopySnapshot`. */
  readonly DestinationSnapshotDescription?: CopySnapshotInput["DestinationSnapshotDescription"];
}

/** What each step of `copySnapshotToNodes` resolved to. */
export interface CopySnapshotToNodesFlowResult {
  /** Of `CreateSnapshot`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly create: CreateSnapshotOutput | undefined;
  /** Of `waitForSnapshot`. */
  readonly created: Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>;
  /** Of `CopySnapshot`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly copy: CopySnapshotOutput | undefined;
  /** Of `waitForSnapshotCopies`. */
  readonly copied: Waited<NonNullable<DescribeSnapshotsOutput["Snapshots"]>[number]>;
}

/** Options of `copySnapshotToNodes`. */
export type CopySnapshotToNodesFlowOptions = FlowOptions<{ readonly create: CreateSnapshotOutput; readonly copy: CopySnapshotOutput }, { readonly create: "SnapshotName" | "Description"; readonly copy: "DestinationSnapshotName" | "DestinationSnapshotDescription" }>;

/** The steps of `copySnapshotToNodes`. */
export const copySnapshotToNodesFlow: Flow = {
  name: "alibaba-ens/CopySnapshotToNodes",
  steps: [
    {
      name: "create",
      client: "client",
      call: "CreateSnapshot",
      input: {
        EnsRegionId: "/input/EnsRegionId",
        DiskId: "/input/DiskId",
        SnapshotName: "/input/SnapshotName",
        Description: "/input/Description",
      },
      found: { SnapShotId: ["/SnapshotId"] },
      lookup: createSnapshotLookup,
    },
    {
      name: "created",
      client: "client",
      wait: "Snapshot",
      after: "create",
      input: { EnsRegionId: ["/create/input/EnsRegionId"], SnapShotId: ["/create/response/SnapShotId"] },
    },
    {
      name: "copy",
      client: "client",
      call: "CopySnapshot",
      input: {
        SnapshotId: "/create/response/SnapShotId/0",
        DestinationRegionIds: "/input/DestinationRegionIds",
        DestinationSnapshotName: "/input/DestinationSnapshotName",
        DestinationSnapshotDescription: "/input/DestinationSnapshotDescription",
      },
      lookup: copySnapshotLookup,
    },
    {
      name: "copied",
      client: "client",
      wait: "SnapshotCopies",
      after: "copy",
      input: {
        SnapshotId: ["/copy/input/SnapshotId"],
        DestinationRegionIds: ["/copy/input/DestinationRegionIds"],
        UnAllocationId: ["/copy/response/UnAllocationId"],
      },
      baseline: true,
    },
  ],
};

/**
 * Resolves when a new snapshot of a disk is available on other nodes.
 * The result of `copied` names the nodes that took no copy under `missing`.
 * Steps: `create` calls `CreateSnapshot`, `created` is `waitForSnapshot`, `copy` calls `CopySnapshot`, `copied` is `waitForSnapshotCopies`.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function copySnapshotToNodes(
  client: AlibabaEnsClient<boolean>,
  input: CopySnapshotToNodesFlowInput,
  options: CopySnapshotToNodesFlowOptions,
): Promise<CopySnapshotToNodesFlowResult> {
  return runFlow(copySnapshotToNodesFlow, { client }, input, options);
}
