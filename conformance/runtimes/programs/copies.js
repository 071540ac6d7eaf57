import { hour, pass } from "./clock.js";

/** Sends copies, each with a name of its own, and says what the client reported of each; takes no time between attempts. */
export async function sendCopies({ createSend, alibabaRpc, ens, copySnapshot }, settings, transport) {
  const { serverUrl, total, concurrency } = settings;
  const send = createSend(alibabaRpc, ens, {
    endpoint: serverUrl,
    credentials: { accessKeyId: "testid", accessKeySecret: "testsecret" },
    sleep: async () => {},
    retry: { budget: total },
    deadline: 2 * hour,
    ...transport,
  });
  const reports = [];
  let next = 0;
  const work = async () => {
    while (next < total) {
      const number = next++;
      reports[number] = await report(send(copySnapshot, describeCopy(number), { timeout: hour + number }));
    }
  };
  const { body } = await fetch(`${serverUrl}/unanswered`);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const passing = letLimitsPass(reader);
  await Promise.all(Array.from({ length: concurrency }, work));
  await reader.cancel();
  await passing;
  return reports;
}

// The server tells the number of each copy that it leaves without a response, one a line.
async function letLimitsPass(reader) {
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (text + value).split("\n");
    text = lines.pop();
    for (const line of lines) pass(hour + Number(line));
  }
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
