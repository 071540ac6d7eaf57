// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

import { batchBackupInstancesLookup, batchPrepareInstancesLookup } from "./lookups.ts";
import type { Waited } from "@facsimile/runtime";
import { type Flow, type FlowOptions, runFlow } from "@facsimile/runtime/flow";
import type { HuaweiKoophoneClient } from "./client.ts";
import type { BatchBackupInstancesOutput, BatchPrepareInstancesInput, BatchPrepareInstancesOutput, ListInstancesOutput, ShowProgressOutput } from "./types.ts";

/** Input of `backUpInstances`. */
export interface BackUpInstancesFlowInput {
  /** `user_id` of `BatchPrepareInstances`. */
  readonly user_id: BatchPrepareInstancesInput["user_id"];
  /** `instance_ids` of `BatchPrepareInstances`. */
  readonly instance_ids: BatchPrepareInstancesInput["instance_ids"];
}

/** What each step of `backUpInstances` resolved to. */
export interface BackUpInstancesFlowResult {
  /** Of `BatchPrepareInstances`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly prepare: BatchPrepareInstancesOutput | undefined;
  /** Of `waitForRestore`. */
  readonly prepared: Waited<ShowProgressOutput>;
  /** Of `BatchBackupInstances`; undefined if its response was lost, and a part of it if the look-up shows that. */
  readonly backUp: BatchBackupInstancesOutput | undefined;
  /** Of `waitForBackup`. */
  readonly backedUp: Waited<NonNullable<NonNullable<ListInstancesOutput["data"]>["result"]>[number]>;
}

/** Options of `backUpInstances`. */
export type BackUpInstancesFlowOptions = FlowOptions<{ readonly prepare: BatchPrepareInstancesOutput; readonly backUp: BatchBackupInstancesOutput }, Record<never, never>>;

/** The steps of `backUpInstances`. */
export const backUpInstancesFlow: Flow = {
  name: "huawei-koophone/BackUpInstances",
  steps: [
    {
      name: "prepare",
      client: "client",
      call: "BatchPrepareInstances",
      input: { "x-request-id": { fresh: "uuid" }, user_id: "/input/user_id", instance_ids: "/input/instance_ids" },
      lookup: batchPrepareInstancesLookup,
    },
    {
      name: "prepared",
      client: "client",
      wait: "Restore",
      after: "prepare",
      input: { user_id: ["/prepare/input/user_id"], instance_ids: ["/prepare/input/instance_ids"] },
    },
    {
      name: "backUp",
      client: "client",
      call: "BatchBackupInstances",
      input: { "x-request-id": { fresh: "uuid" }, instance_ids: "/input/instance_ids" },
      lookup: batchBackupInstancesLookup,
    },
    {
      name: "backedUp",
      client: "client",
      wait: "Backup",
      after: "backUp",
      input: { instance_ids: ["/backUp/input/instance_ids"] },
      baseline: true,
    },
  ],
};

/**
 * Resolves when every instance is ready and backed up.
 * Steps: `prepare` calls `BatchPrepareInstances`, `prepared` is `waitForRestore`, `backUp` calls `BatchBackupInstances`, `backedUp` is `waitForBackup`.
 * Rejects with a FlowError if the stored state cannot be used, with an OutcomeUnknown if it is unknown whether a call was executed, and
 * with the error of a step. With the same id, another process goes on.
 */
export function backUpInstances(
  client: HuaweiKoophoneClient<boolean>,
  input: BackUpInstancesFlowInput,
  options: BackUpInstancesFlowOptions,
): Promise<BackUpInstancesFlowResult> {
  return runFlow(backUpInstancesFlow, { client }, input, options);
}
