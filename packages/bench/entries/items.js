import { api, copySnapshot, snapshotCopiesWaiter } from "@facsimile/alibaba-ens";
import { createSend, waitFor } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";

// The same page for a service that has no jobs: its waiter finds the copies in a list.
export async function copy(credentials, input) {
  const send = createSend(alibabaRpc, api, { region: "cn-hangzhou", credentials });
  const { data, error } = await send(copySnapshot, input);
  if (error) return error.code;
  const { items } = await waitFor(send, snapshotCopiesWaiter, { ...input, ...data });
  return items.map(({ SnapshotId }) => SnapshotId);
}
