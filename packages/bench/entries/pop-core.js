import { RPCClient } from "@alicloud/pop-core";

export async function copy(credentials, input) {
  const core = new RPCClient({ ...credentials, endpoint: "https://ens.aliyuncs.com", apiVersion: "2017-11-10" });
  const { AllocationId } = await core.request("CopySnapshot", input, { method: "POST" });
  return AllocationId;
}
