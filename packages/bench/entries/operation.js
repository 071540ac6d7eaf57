import { api, copyImageInRegion } from "@facsimile/huawei-ims/operations";
import { createSend } from "@facsimile/runtime";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";

// What a page needs that makes one copy: the rest of the client is dropped by the bundler. What follows the job is loaded once there is one.
export async function copy(credentials, input) {
  const send = createSend(huaweiRest, api, { region: "cn-north-4", credentials });
  const { data, error } = await send(copyImageInRegion, input);
  if (error) return error.code;
  const { jobWaiter, waiting } = await import("@facsimile/huawei-ims/waiting");
  const { entities } = await waiting.waitFor(send, jobWaiter, { job_id: data.job_id });
  return entities.image_id;
}
