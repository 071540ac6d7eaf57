import { api, copyImageInRegion } from "@facsimile/huawei-ims/operations";
import { jobWaiter } from "@facsimile/huawei-ims/waiting";
import { createSend } from "@facsimile/runtime";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { waitFor } from "@facsimile/runtime/waiting";

// The same page, which loads its waiter at once.
export async function copy(credentials, input) {
  const send = createSend(huaweiRest, api, { region: "cn-north-4", credentials });
  const { data, error } = await send(copyImageInRegion, input);
  if (error) return error.code;
  const { entities } = await waitFor(send, jobWaiter, { job_id: data.job_id });
  return entities.image_id;
}
