import { api, copySnapshot } from "@facsimile/alibaba-ens/operations";
import { snapshotCopiesWaiter } from "@facsimile/alibaba-ens/waiting";
import { createSend } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { waitFor } from "@facsimile/runtime/waiting";

// The same page for a service that has no jobs: its waiter finds the copies in a list.
export async function copy(credentials, input) {
  const send = createSend(alibabaRpc, api, { region: "cn-hangzhou", credentials });
  const { data, error } = await send(copySnapshot, input);
  if (error) return error.code;
  const { items } = await waitFor(send, snapshotCopiesWaiter, { ...input, ...data });
  return items.map(({ SnapshotId }) => SnapshotId);
}
