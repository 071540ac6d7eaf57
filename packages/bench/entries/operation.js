import { api, copyImageInRegion, jobWaiter } from "@facsimile/huawei-ims";
import { createSend, waitFor } from "@facsimile/runtime";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";

// What a page needs that makes one copy and follows it: the rest of the client is dropped by the bundler.
export async function copy(credentials, input) {
  const send = createSend(huaweiRest, api, { region: "cn-north-4", credentials });
  const { data, error } = await send(copyImageInRegion, input);
  if (error) return error.code;
  const { entities } = await waitFor(send, jobWaiter, { job_id: data.job_id });
  return entities.image_id;
}
