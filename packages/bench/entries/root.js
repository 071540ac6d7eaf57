import { api, copyImageInRegion } from "@facsimile/huawei-ims";
import { createSend } from "@facsimile/runtime";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";

// The same page, which imports from the package itself.
export async function copy(credentials, input) {
  const send = createSend(huaweiRest, api, { region: "cn-north-4", credentials });
  const { data, error } = await send(copyImageInRegion, input);
  if (error) return error.code;
  const { jobWaiter, waiting } = await import("@facsimile/huawei-ims/waiting");
  const { entities } = await waiting.waitFor(send, jobWaiter, { job_id: data.job_id });
  return entities.image_id;
}
