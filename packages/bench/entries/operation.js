import { api, copySnapshot } from "@facsimile/alibaba-ens";
import { createSender } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";

// What a page needs that makes one copy: the rest of the client is dropped by the bundler.
export async function copy(credentials, input) {
  const send = createSender(alibabaRpc, api, { region: "cn-hangzhou", credentials });
  const { data, error } = await send(copySnapshot, input);
  return error ? error.code : data.AllocationId;
}
