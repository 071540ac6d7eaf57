import { createAlibabaEnsClient } from "@facsimile/alibaba-ens";

export async function copy(credentials, input) {
  const ens = createAlibabaEnsClient({ region: "cn-hangzhou", credentials });
  const { data, error } = await ens.copySnapshot(input);
  return error ? error.code : data.AllocationId;
}
