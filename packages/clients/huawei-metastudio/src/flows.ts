// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

import { createAssetByReplicationInfoLookup } from "./lookups.ts";
import { type Flow, type FlowOptions, runFlow } from "@facsimile/runtime/flow";
import type { HuaweiMetastudioClient } from "./client.ts";
import type { CreateAssetByReplicationInfoOutput, ShowAssetOutput, ShowAssetReplicationInfoInput, ShowAssetReplicationInfoOutput } from "./types.ts";

/** Input of `replicateAsset`. */
export interface ReplicateAssetFlowInput {
  /** `asset_id` of `ShowAssetReplicationInfo`. */
  readonly asset_id: ShowAssetReplicationInfoInput["asset_id"];
}

/** What each step of `replicateAsset` resolved to. */
export interface ReplicateAssetFlowResult {
  /** Of `ShowAssetReplicationInfo`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly info: ShowAssetReplicationInfoOutput | undefined;
  /** Of `CreateAssetByReplicationInfo`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly copy: CreateAssetByReplicationInfoOutput | undefined;
  /** Of `waitForAsset`. */
  readonly copied: ShowAssetOutput;
}

/** Options of `replicateAsset`. */
export type ReplicateAssetFlowOptions = FlowOptions<{ readonly copy: CreateAssetByReplicationInfoOutput }, Record<never, never>>;

/** The steps of `replicateAsset`. */
export const replicateAssetFlow: Flow = {
  name: "huawei-metastudio/ReplicateAsset",
  steps: [
    {
      name: "info",
      client: "from",
      call: "ShowAssetReplicationInfo",
      input: { asset_id: "/input/asset_id" },
      reads: true,
    },
    {
      name: "copy",
      client: "to",
      call: "CreateAssetByReplicationInfo",
      input: {
        asset_id: "/info/response/asset_id",
        asset_info: "/info/response/asset_info",
        encryption_info: "/info/response/encryption_info",
        expire_time: "/info/response/expire_time",
      },
      lookup: createAssetByReplicationInfoLookup,
    },
    {
      name: "copied",
      client: "to",
      wait: "Asset",
      after: "copy",
      input: { asset_id: ["/copy/input/asset_id"], project_id: ["/copy/input/project_id"] },
    },
  ],
};

/**
 * Resolves when a copy of the asset is activated in another region.
 * Steps: `info` calls `ShowAssetReplicationInfo`, `copy` calls `CreateAssetByReplicationInfo`, `copied` is `waitForAsset`.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function replicateAsset(
  clients: {
    /** Of the region and the project that have the asset. */
    readonly from: HuaweiMetastudioClient<boolean>;
    /** Of the region and the project that get the copy. */
    readonly to: HuaweiMetastudioClient<boolean>;
  },
  input: ReplicateAssetFlowInput,
  options: ReplicateAssetFlowOptions,
): Promise<ReplicateAssetFlowResult> {
  return runFlow(replicateAssetFlow, clients, input, options);
}
