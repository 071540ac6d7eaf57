import { hour, pass } from "./clock.js";
import { checkLost, checkResponse, conclude, copy, countAttempts, equal } from "./outcome.js";

// The limit of each attempt passes once its request has arrived: one of the copy, three of the read.
async function letPass({ waitForArrival }, path) {
  for (const number of [1, 2, 3, 4]) {
    await waitForArrival(path, number);
    pass(hour);
  }
}

/** How throttling and lost responses are dealt with, by name. */
export const losses = {
  "throttling is waited for and repeated, each time with a signature of its own": async (context) => {
    const { begin, onAlibaba, readJournal, copySnapshot } = context;
    const path = begin("throttle-twice");
    const pauses = [];
    const send = onAlibaba(path, { sleep: async (milliseconds) => pauses.push(milliseconds) });
    equal(await conclude(send(copySnapshot, copy)), "data RequestId,AllocationId");
    const journal = await readJournal(path);
    equal([journal.length, countAttempts(journal, context.expected), pauses[0]], [3, 3, 700]);
  },

  "a request that is too old is signed again": async (context) => {
    equal((await checkResponse(context, "expired-once", "data RequestId,AllocationId")).length, 2);
  },

  "a nonce that was used before leaves the outcome unknown": async (context) => {
    equal((await checkResponse(context, "nonce-used", "unknown: ApiError")).length, 1);
  },

  "a refused connection or certificate is known as unsent where the runtime tells": async (context) => {
    const { refusedUrls, onAlibaba, copySnapshot, expected } = context;
    for (const endpoint of refusedUrls) {
      let attempts = 0;
      const hooks = { attemptStart: () => attempts++ };
      const outcome = await conclude(onAlibaba("", { endpoint, hooks })(copySnapshot, copy));
      const told = expected.tellsUnsent ? ["failure", 3] : ["unknown", 1];
      equal([outcome.replace(/:.*/, ""), attempts], told);
    }
  },

  "a connection that breaks before the response": (context) => checkLost(context, "reset", "failure"),

  "a kept connection that breaks: the runtime sends again by itself, or not": async (context) => {
    const { begin, onAlibaba, readJournal, copySnapshot, expected } = context;
    const path = begin("reset-second");
    const send = onAlibaba(path);
    // One after the other, so that the second finds the connection of the first.
    equal(await conclude(send(copySnapshot, copy)), "data RequestId,AllocationId");
    const outcome = await conclude(send(copySnapshot, copy));
    const journal = await readJournal(path);
    equal(
      [outcome.replace(/:.*/, ""), journal.length, countAttempts(journal, expected)],
      expected.resends ? ["data RequestId,AllocationId", 3, 2] : ["unknown", 2, 2],
    );
  },

  "a response that breaks off": (context) => checkLost(context, "truncated", "failure"),

  "a response in chunks that breaks off": (context) => checkLost(context, "truncated-chunks", "failure"),

  "JSON that ends too early": (context) => checkLost(context, "cut-json", "error 200 undefined"),

  "HTML of a gateway that lost the response": (context) => checkLost(context, "bad-gateway", "error 502 undefined"),

  "a success without a body": (context) => checkLost(context, "empty", "error 200 undefined"),

  "no response in time": (context) => checkLost(context, "hang", "failure", letPass),

  "a response whose body does not end in time": (context) => checkLost(context, "hang-body", "failure", letPass),

  "an abort leaves the outcome of a copy unknown, and rejects a read with its reason": async (context) => {
    const { begin, onAlibaba, waitForArrival, copySnapshot, describeSnapshots } = context;
    for (const [operation, input, wanted] of [
      [copySnapshot, copy, "unknown: Enough"],
      [describeSnapshots, { EnsRegionId: "r" }, "Enough"],
    ]) {
      const path = begin("hang");
      const controller = new AbortController();
      const reason = Object.assign(new Error("enough"), { name: "Enough" });
      const sending = onAlibaba(path)(operation, input, { signal: controller.signal });
      const arrival = waitForArrival(path, 1).then(() => controller.abort(reason));
      const ended = await sending.catch((failure) => failure);
      await arrival;
      equal(ended.cause ? `unknown: ${ended.cause.name}` : ended.name, wanted);
    }
  },

  "a server of another origin that allows none is not reached from a page": async (context) => {
    const { otherUrl, onAlibaba, copySnapshot, expected } = context;
    const outcome = await conclude(onAlibaba("", { endpoint: `${otherUrl}/copied.0` })(copySnapshot, copy));
    equal(outcome, expected.hasOrigin ? "unknown: TypeError" : "data RequestId,AllocationId");
  },

  "a redirect is not followed": async (context) => {
    const journal = await checkResponse(context, "redirect", "unknown: ApiError");
    equal([journal.length, (await context.readJournal("target")).length], [1, 0]);
  },
};
