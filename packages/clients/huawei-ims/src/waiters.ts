// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import { pollResponse, type ResponsePolling, type Waiter } from "@facsimile/runtime";
import { showJob, showJobProgress } from "./operations.ts";
import type { ShowJobOutput, ShowJobProgressOutput, WaitForJobInput, WaitForProjectJobInput } from "./types.ts";

/** Resolves when the job is done; its `entities.image_id` is the new image. */
export const jobWaiter: Waiter<WaitForJobInput, ShowJobProgressOutput> & ResponsePolling = {
  operation: showJobProgress,
  poll: pollResponse,
  name: "Job",
  parameters: { job_id: "/job_id" },
  state: "/status",
  states: { INIT: "pending", RUNNING: "pending", SUCCESS: "success", FAIL: "failure" },
  progress: { at: "/entities/process_percent", total: 1 },
  reason: ["/error_code", "/fail_reason"],
  delays: { initial: 5000, factor: 1.5, max: 20000, deadline: 3600000 },
};

/** Resolves when the job is done, asked by the older of the two queries; its `entities.image_id` is the new image. */
export const projectJobWaiter: Waiter<WaitForProjectJobInput, ShowJobOutput> & ResponsePolling = {
  operation: showJob,
  poll: pollResponse,
  name: "ProjectJob",
  parameters: { project_id: "/project_id", job_id: "/job_id" },
  state: "/status",
  states: { INIT: "pending", RUNNING: "pending", SUCCESS: "success", FAIL: "failure" },
  progress: { at: "/entities/process_percent", total: 1 },
  reason: ["/error_code", "/fail_reason"],
  delays: { initial: 5000, factor: 1.5, max: 20000, deadline: 3600000 },
};
