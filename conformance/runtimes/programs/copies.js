/** Sends copies, each with a name of its own, and says what the client reported of each; takes no time between attempts. */
export async function sendCopies({ createSend, alibabaRpc, ens, copySnapshot }, settings, transport) {
  const { serverUrl, total, concurrency, timeout } = settings;
  const send = createSend(alibabaRpc, ens, {
    endpoint: serverUrl,
    credentials: { accessKeyId: "testid", accessKeySecret: "testsecret" },
    sleep: async () => {},
    retry: { budget: total },
    timeout,
    ...transport,
  });
  const reports = [];
  let next = 0;
  const work = async () => {
    while (next < total) {
      const number = next++;
      reports[number] = await report(send(copySnapshot, describeCopy(number)));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return reports;
}

function describeCopy(number) {
  return { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"], DestinationSnapshotName: `copy-${number}` };
}

async function report(sending) {
  try {
    const { error } = await sending;
    if (error?.name === "TransportError")
      return { kind: error.sent === "no" ? "unsent" : "failure", detail: error.message };
    return error ? { kind: "refused", detail: `${error.status} ${error.code}` } : { kind: "done" };
  } catch (failure) {
    const { name, message, cause } = failure;
    return name === "OutcomeUnknown"
      ? { kind: "unknown", detail: String(cause) }
      : { kind: "failure", detail: message };
  }
}
