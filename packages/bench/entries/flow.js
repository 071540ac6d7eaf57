import { createAlibabaEnsClient } from "@facsimile/alibaba-ens";
import { copySnapshotToNodes } from "@facsimile/alibaba-ens/flows";
import { createMemoryStore } from "@facsimile/runtime/flow";

// The whole client, and a flow that keeps its state in memory.
export async function copy(credentials, input) {
  const ens = createAlibabaEnsClient({ region: "cn-hangzhou", credentials });
  const { copied } = await copySnapshotToNodes(ens, input, { store: createMemoryStore(), id: input.DiskId });
  return copied.items.map(({ SnapshotId }) => SnapshotId);
}
