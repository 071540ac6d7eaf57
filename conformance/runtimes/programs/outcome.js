/** The credentials of the checks. */
export const keys = { accessKeyId: "testid", accessKeySecret: "testsecret-alibaba" };

/** The input of a copy. */
export const copy = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };

/** Throws unless both are the same JSON. */
export function equal(actual, wanted) {
  const [a, b] = [actual, wanted].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`is ${a}, should be ${b}`);
}

/** What a call came to, in few words. */
export async function conclude(sending) {
  try {
    const { data, error } = await sending;
    if (error?.name === "TransportError") return "failure";
    return error ? `error ${error.status} ${error.code}` : `data ${Object.keys(data).join()}`;
  } catch (failure) {
    return failure?.name === "OutcomeUnknown" ? `unknown: ${failure.cause?.name}` : "failure";
  }
}

/** Makes a copy that a script responses, and returns what the server was sent. */
export async function checkResponse({ begin, onAlibaba, readJournal, copySnapshot }, script, wanted) {
  const path = begin(script);
  equal(await conclude(onAlibaba(path)(copySnapshot, copy)), wanted);
  return readJournal(path);
}

/** A read is repeated until the attempts are spent, a copy is not: it is unknown whether it was executed. */
export async function checkLost(context, script, read, meanwhile = () => undefined) {
  const { begin, onAlibaba, readJournal, copySnapshot, describeSnapshots, expected } = context;
  const path = begin(script);
  let attempts = 0;
  const send = onAlibaba(path, { hooks: { attemptStart: () => attempts++ } });
  const watching = meanwhile(context, path);
  const outcome = await conclude(send(copySnapshot, copy));
  equal([outcome.replace(/:.*/, ""), attempts], ["unknown", 1]);
  equal([await conclude(send(describeSnapshots, { EnsRegionId: "r" })), attempts], [read, 4]);
  await watching;
  countAttempts(await readJournal(path), expected);
}

/** Every attempt has a nonce of its own: a second request with the same one was sent by the runtime. */
export function countAttempts(journal, { resends }) {
  const attempts = new Set(journal.map(({ headers }) => headers["x-acs-signature-nonce"])).size;
  if (!resends) equal(journal.length, attempts);
  return attempts;
}
