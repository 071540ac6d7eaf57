// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

import type { ItemPolling, ResponsePolling, Waiter } from "@facsimile/runtime";
import { pollItems, pollResponse } from "@facsimile/runtime/waiting";
import { listImages, showJob, showJobProgress } from "./operations.ts";
import type { ListImagesOutput, ShowJobOutput, ShowJobProgressOutput, WaitForImageInput, WaitForJobInput, WaitForProjectJobInput } from "./types.ts";

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

/** Resolves when the image is active. */
export const imageWaiter: Waiter<WaitForImageInput, NonNullable<ListImagesOutput["images"]>[number]> & ItemPolling = {
  operation: listImages,
  poll: pollItems,
  name: "Image",
  parameters: { id: "/id", __imagetype: { const: "private" } },
  targets: "/id",
  match: { "/id": "/id" },
  state: "/status",
  states: { queued: "pending", saving: "pending", active: "success", killed: "failure", deleted: "failure" },
  delays: { initial: 5000, factor: 1.5, max: 20000, deadline: 3600000 },
};
