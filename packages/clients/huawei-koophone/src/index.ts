// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type HuaweiKoophoneClient, type HuaweiKoophoneClientOptions, createHuaweiKoophoneClient } from "./client.ts";
export { api, batchBackupInstances, batchPrepareInstances, executeJob, listInstances, showProgress } from "./operations.ts";
export {
  BatchBackupInstancesErrorCode,
  BatchPrepareInstancesErrorCode,
  ExecuteJobErrorCode,
  HuaweiKoophoneErrorCode,
  ListInstancesErrorCode,
  ShowProgressErrorCode,
} from "./error-codes.ts";
export type {
  BatchBackupInstancesInput,
  BatchBackupInstancesOutput,
  BatchPrepareInstancesInput,
  BatchPrepareInstancesOutput,
  ExecuteJobInput,
  ExecuteJobOutput,
  HuaweiKoophoneRegion,
  ListInstancesInput,
  ListInstancesOutput,
  ShowProgressInput,
  ShowProgressOutput,
  WaitForBackupInput,
  WaitForRestoreInput,
} from "./types.ts";
